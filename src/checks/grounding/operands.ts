import type { Amount } from './amount.js';
import type { EvidenceRecord } from './evidence-record.js';

/** A number that a sum may be made of. */
export interface Operand {
  readonly value: number;
  readonly measure: string;
  /** As it was written, before its unit was converted. */
  readonly written: number;
  /** The record that states it; none for a number that stands in the text alone. */
  readonly record: EvidenceRecord | undefined;
  /** What a number of the text was worked out from. */
  readonly restsOn: EvidenceRecord | undefined;
  /** Whether the text says it too: a sum of numbers nobody named is a coincidence. */
  readonly isNamed: boolean;
  /** Where it stands in the text, when it is the text's own. */
  readonly at: number | undefined;
}

/** 买三送一 */
export interface Deal {
  readonly bought: number;
  readonly given: number;
  readonly record: EvidenceRecord;
  /** Whether the text says it too. */
  readonly isNamed: boolean;
}

/** What a sum is worked out from, by what the numbers count. */
export interface Operands {
  readonly money: readonly Operand[];
  /** Of things, people, times, days. */
  readonly counts: readonly Operand[];
  readonly discounts: readonly Operand[];
  /** Years in which something began. */
  readonly years: readonly Operand[];
  readonly sizes: readonly Operand[];
  /** Hours, and weights in the unit that a price is told for: only prices are shared out over them. */
  readonly portions: readonly Operand[];
  /** Shares of a hundred, of which the rest may be said. */
  readonly percents: readonly Operand[];
  readonly deals: readonly Deal[];
}
export type OperandKind = Exclude<keyof Operands, 'deals'>;

/** The number of its record's words that an operand is. */
export const amountOf = ({ record, value, measure }: Operand): Amount | undefined =>
  record?.amounts.find((each) => each.measure === measure && each.end > each.start && each.values.includes(value));
