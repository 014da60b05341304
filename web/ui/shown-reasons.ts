import type { Schema } from '../api/client';
import { shortened } from './shortened';

type Reason = Schema<'ChoiceReason'>;
type Evidence = Pick<Schema<'Evidence'>, 'kind' | 'record' | 'title' | 'says'>;

/** A record that a text was written from. */
export interface ShownReason {
  readonly about: string;
  readonly record: string;
  /** What people call it, as far as its evidence tells. */
  readonly name: string | null;
  /** Why it was chosen; null where the text rests on it without having been given it. */
  readonly why: string | null;
  /** The same by code. */
  readonly phrases?: Reason['phrases'];
}

const LONG = 40;

/**
 * Why a text is as it is: each choice once, by name. Of the facts that were given, those that the text speaks of; and what
 * it rests on beside what was chosen.
 */
export function shownReasons(reasons: readonly Reason[], evidence: readonly Evidence[]): ShownReason[] {
  const id = (about: string, record: string) => `${about}/${record}`;
  const cited = new Map(evidence.map((one) => [id(one.kind, one.record), one]));
  const chosen = new Map(reasons.map((one) => [`${id(one.about, one.record)}/${one.why}`, one]));
  const given = new Set(reasons.map(({ about, record }) => id(about, record)));
  const nameOf = (one: Evidence | undefined) =>
    one === undefined ? null : one.kind === 'fact' && one.says ? shortened(one.says, LONG) : one.title;
  return [
    ...[...chosen.values()]
      .filter(({ about, record }) => about !== 'fact' || cited.has(id(about, record)))
      .map((one) => ({ ...one, name: nameOf(cited.get(id(one.about, one.record))) })),
    ...evidence
      .filter(({ kind, record }) => !given.has(id(kind, record)))
      .map((one) => ({ about: one.kind, record: one.record, why: null, name: nameOf(one) })),
  ];
}
