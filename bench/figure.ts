/** One measured number. `bound` is what it is held against, `ratio` is value / bound; both null where nothing is stated. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: number | null;
  readonly ratio: number | null;
  /** Largest ratio aimed at; for the table only. */
  readonly aim?: number;
  /** What the bound is, in a few words; for the table only. */
  readonly against?: string;
}

export interface Held {
  readonly bound: number;
  readonly aim: number;
  readonly against: string;
}

export function figure(name: string, value: number, unit: string, held?: Held): Figure {
  const rounded = significant(value);
  if (held === undefined) return { name, value: rounded, unit, bound: null, ratio: null };
  const { bound, aim, against } = held;
  return { name, value: rounded, unit, bound: significant(bound), ratio: significant(value / bound), aim, against };
}

/** What programs read: these five and nothing else. */
export const jsonLine = ({ name, value, unit, bound, ratio }: Figure): string =>
  JSON.stringify({ name, value, unit, bound, ratio });

/** Rows of a table, for people and for the document. */
export const COLUMNS = ['figure', 'value', 'held against', 'ratio', 'aim'] as const;

export const row = ({ name, value, unit, bound, ratio, aim, against }: Figure): string[] => [
  name,
  `${value} ${unit}`,
  bound === null ? '' : `${bound} ${unit}${against === undefined ? '' : `: ${against}`}`,
  ratio === null ? '' : String(ratio),
  aim === undefined ? '' : `≤ ${aim}${ratio !== null && ratio > aim ? ' ✗' : ''}`,
];

/** Three digits that mean something. */
export const significant = (value: number): number => Number(value.toPrecision(3));

export const median = (values: readonly number[]): number => percentile(values, 50);

/** The smallest value that at least `share` per cent of all do not exceed; of an even number's middle, the mean. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const rank = (share / 100) * sorted.length;
  const at = Math.max(0, Math.ceil(rank) - 1);
  const here = sorted[at] ?? Number.NaN;
  return share === 50 && Number.isInteger(rank) ? (here + (sorted[at + 1] ?? here)) / 2 : here;
}
