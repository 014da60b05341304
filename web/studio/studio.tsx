import type { ReactNode } from 'react';
import { useWords } from './words';

export default function Studio(): ReactNode {
  const t = useWords();
  return <h1>{t('title')}</h1>;
}
