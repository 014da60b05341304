import type { ReactNode } from 'react';
import { Mark } from '../ui/tags';
import type { RiskLevel } from './risk-levels';
import { useWords } from './words';

const TONE = { low: 'leaf', medium: 'straw', high: 'clay' } as const;

export function RiskMark({ level }: { level: RiskLevel }): ReactNode {
  const t = useWords();
  return <Mark tone={TONE[level]}>{t(`risk.${level}`)}</Mark>;
}
