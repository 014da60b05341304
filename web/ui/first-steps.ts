/** How much of each thing a workspace has. */
export interface Counted {
  /** Live records by kind. */
  readonly records: Readonly<Partial<Record<string, number>>>;
  readonly accounts: number;
  readonly drafts: number;
  readonly entries: number;
  readonly releases: number;
}

/** The way from an empty workspace to the first published day, in its order, and the place where each step is taken.
 * The segment comes before the product, which says whom it suits. */
const STEPS = [
  {
    key: 'persona',
    place: 'library/persona/new',
    list: 'library/persona',
    has: ({ records }: Counted) => records['persona'],
  },
  {
    key: 'segment',
    place: 'library/segment/new',
    list: 'library/segment',
    has: ({ records }: Counted) => records['segment'],
  },
  {
    key: 'product',
    place: 'library/product/new',
    list: 'library/product',
    has: ({ records }: Counted) => records['product'],
  },
  {
    key: 'material',
    place: 'library/capture',
    list: 'library/material',
    has: ({ records }: Counted) => records['material'],
  },
  { key: 'account', place: 'settings/accounts', list: 'settings/accounts', has: ({ accounts }: Counted) => accounts },
  { key: 'draft', place: 'studio', list: 'studio', has: ({ drafts }: Counted) => drafts },
  { key: 'entry', place: 'calendar', list: 'calendar', has: ({ entries }: Counted) => entries },
  { key: 'release', place: 'calendar', list: 'calendar', has: ({ releases }: Counted) => releases },
] as const satisfies readonly {
  key: string;
  place: string;
  list: string;
  has: (counted: Counted) => number | undefined;
}[];

export type FirstStepKey = (typeof STEPS)[number]['key'];
export interface FirstStep {
  readonly key: FirstStepKey;
  readonly done: boolean;
  /** The first that is not done: what to do now. */
  readonly next: boolean;
  /** Path below `/w/<workspace>/`. */
  readonly place: string;
}

/** Which of the first steps are done, and which one is next. */
export function firstSteps(counted: Counted): FirstStep[] {
  const done = STEPS.map(({ has }) => (has(counted) ?? 0) > 0);
  const next = done.indexOf(false);
  return STEPS.map(({ key, place, list }, index) => ({
    key,
    done: done[index] ?? false,
    next: index === next,
    place: done[index] ? list : place,
  }));
}
