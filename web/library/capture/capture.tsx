import type { ReactNode } from 'react';
import { useWords } from './words';

export default function Capture(): ReactNode {
  const t = useWords();
  return <h1>{t('title')}</h1>;
}
