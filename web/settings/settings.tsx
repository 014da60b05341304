import type { ReactNode } from 'react';
import { useWords } from './words';

export default function Settings(): ReactNode {
  const t = useWords();
  return <h1>{t('title')}</h1>;
}
