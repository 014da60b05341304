import type { DraftRow, DraftsFilter, ReviewState } from './queries';

/** Where a draft stands as a writer sees it: in review's states, or put away. */
export type Standing = ReviewState | 'discarded';

export interface ListFilter {
  readonly standing: Standing | null;
  readonly drafts: DraftsFilter;
}

const NAMES = ['segment', 'persona', 'touchpoint', 'goal', 'category', 'blocking', 'q'] as const;

/** The filters of the address. */
export function filterOf(params: URLSearchParams): ListFilter {
  const standing = params.get('state') as Standing | null;
  const chosen = Object.fromEntries(NAMES.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])));
  return { standing, drafts: { ...chosen, ...(standing === 'discarded' ? { status: 'discarded' } : {}) } };
}

export const isFiltered = ({ standing, drafts }: ListFilter): boolean =>
  standing !== null || Object.keys(drafts).length > 0;

type Row = Pick<DraftRow, 'goal' | 'category' | 'excerpt'>;

/** What review's list cannot be asked for is looked for among what it gave. */
export const passes = (row: Row, { goal, category, q }: DraftsFilter): boolean =>
  (goal === undefined || row.goal === goal) &&
  (category === undefined || row.category === category) &&
  (q === undefined || row.excerpt.toLowerCase().includes(q.toLowerCase()));
