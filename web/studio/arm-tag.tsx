import type { ReactNode } from 'react';
import { Mark } from '../ui/tags';
import type { Item } from './progress';
import { useWords } from './words';

/** Which of a pair a piece is, and the one thing that is different in it. */
export function ArmTag({ ab }: { ab: Item['ab'] }): ReactNode {
  const t = useWords();
  if (ab === null) return null;
  return <Mark tone="plum">{t('ab.arm', { arm: ab.arm.toUpperCase(), part: t(`ab.${ab.differ}`) })}</Mark>;
}
