import type { ReactNode } from 'react';
import { Mark } from '../ui/tags';
import type { Item } from './progress';
import { useWords } from './words';

/** Which of a pair a piece is, and the one thing that is different in it; `beyond` where it is not the only one. */
export function ArmTag({ ab, beyond = false }: { ab: Item['ab']; beyond?: boolean }): ReactNode {
  const t = useWords();
  if (ab === null) return null;
  const of = { arm: ab.arm.toUpperCase(), part: t(`ab.${ab.differ}`) };
  return beyond ? <Mark tone="clay">{t('ab.beyond', of)}</Mark> : <Mark tone="plum">{t('ab.arm', of)}</Mark>;
}
