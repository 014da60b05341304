import type { ScriptFigures } from './script-results.queries.js';
import { wilsonLowerBound } from './wilson.js';

/** A script of the library with what became of it. */
export interface ScriptRow extends Omit<ScriptFigures, 'scriptSlug' | 'scriptVersion' | 'scriptAnswer'> {
  readonly slug: string;
  readonly title: string;
  readonly product: string | null;
  readonly stages: readonly string[];
  readonly version: number;
  /** Shares are 0 to 1; null where there is nothing to divide by. */
  readonly usedShare: number | null;
  readonly answeredShare: number | null;
  /** What the told outcomes speak for at 95 %, 0 to 1. */
  readonly answeredBound: number;
}

export type Shares = Pick<ScriptRow, 'usedShare' | 'answeredShare' | 'answeredBound'>;

export const sharesOf = ({ offered, used, told, answered }: ScriptFigures): Shares => ({
  usedShare: offered === 0 ? null : used / offered,
  answeredShare: told === 0 ? null : answered / told,
  answeredBound: wilsonLowerBound(answered, told),
});

export const nothingOf = (scriptSlug: string): ScriptFigures => ({
  ...{ scriptSlug, scriptVersion: null, scriptAnswer: null, offered: 0, used: 0, unchanged: 0 },
  ...{ changedPercent: null, told: 0, answered: 0, bought: 0, operators: 0, lastUsedAt: null },
});

/** Orders a list of scripts may have; a minus turns one round. */
export const SCRIPT_SORTS = [
  'answered',
  'used',
  'offered',
  'usedShare',
  'changed',
  'operators',
  'title',
  'lastUsed',
] as const;
export type ScriptSort = (typeof SCRIPT_SORTS)[number] | `-${(typeof SCRIPT_SORTS)[number]}`;

const KEY: Record<(typeof SCRIPT_SORTS)[number], (row: ScriptRow) => number | string | null> = {
  answered: ({ answeredBound, told }) => (told === 0 ? null : answeredBound),
  used: ({ used }) => used,
  offered: ({ offered }) => offered,
  usedShare: ({ usedShare }) => usedShare,
  changed: ({ changedPercent }) => changedPercent,
  operators: ({ operators }) => operators,
  title: ({ title }) => title,
  lastUsed: ({ lastUsedAt }) => lastUsedAt,
};

/** What has no value stands last, whichever way round; equals by slug, so that a page never repeats one. */
export function sorted(rows: readonly ScriptRow[], sort: ScriptSort): ScriptRow[] {
  const down = sort.startsWith('-');
  const key = KEY[sort.replace('-', '') as (typeof SCRIPT_SORTS)[number]];
  return [...rows].sort((left, right) => {
    const [one, other] = [key(left), key(right)];
    if (one === other || (one === null && other === null)) return left.slug < right.slug ? -1 : 1;
    if (one === null) return 1;
    if (other === null) return -1;
    return (one < other ? -1 : 1) * (down ? -1 : 1);
  });
}
