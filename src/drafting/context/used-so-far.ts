import type { DraftContext } from './draft-context.js';
import { because, type Because } from './why.js';

/** What a batch has used up so far. Plain JSON, never changed in place. */
export interface UsedSoFar {
  /** How often each record was used, by `kind:id`; a told material is counted as `material:<id>@<account or persona>`. */
  readonly counts: Readonly<Record<string, number>>;
  /** In which draft a material was told, by `material:<id>@<teller>`, where that is known. */
  readonly toldIn?: Readonly<Record<string, string>>;
  /** Texts already written, newest last. */
  readonly texts: readonly string[];
}

export const nothingUsed: UsedSoFar = { counts: {}, texts: [] };

/** Enough to keep a week of one brand apart without comparing against everything ever written. */
const TEXTS_KEPT = 400;

export const timesUsed = (used: UsedSoFar, ref: string): number => used.counts[ref] ?? 0;

export const materialRef = (material: string, teller: string): string => `material:${material}@${teller}`;

/** How often people of a segment were shown a record lately: `kind:id` as the ledger names it. */
export const heardRef = (record: string, segment: string): string => `heard:${record}@${segment}`;

/** How often it is on the calendar for them, and not out yet. */
export const plannedRef = (record: string, segment: string): string => `planned:${record}@${segment}`;

/** How often texts asked for together rest on it: whether anybody will hear them is not known yet. */
const batchRef = (record: string, segment: string): string => `batch:${record}@${segment}`;

/** How often they met a record, are going to, or would if all of a batch went out. */
export const timesMet = (used: UsedSoFar, record: string, segment: string): number =>
  [heardRef, plannedRef, batchRef].reduce((sum, ref) => sum + timesUsed(used, ref(record, segment)), 0);

/** Days for which an audience is taken to remember what it was sent. */
export const HEARD_DAYS = 28;

/** Met so often within that time, a record is over-used for an audience: it is told to them only when asked for. */
export const OVER_USED = 3;

export const isOverUsed = (used: UsedSoFar, record: string, segment: string): boolean =>
  timesMet(used, record, segment) >= OVER_USED;

/** Said among the reasons, so that a person knows whether these people heard it before. Drafts nobody sent are not heard. */
export function heardWhy(used: UsedSoFar, record: string, segment: string): Because[] {
  const heard = timesUsed(used, heardRef(record, segment));
  const planned = timesUsed(used, plannedRef(record, segment));
  return [
    heard === 0 ? because('not_heard') : because('heard', { count: heard }),
    ...(planned === 0 ? [] : [because('planned', { count: planned })]),
  ];
}

/** Counts more uses of the given records. */
export const countUse = (used: UsedSoFar, refs: readonly string[]): UsedSoFar => {
  const counts = { ...used.counts };
  for (const ref of refs) counts[ref] = (counts[ref] ?? 0) + 1;
  return { ...used, counts };
};

/** Remembers a text, so that the next ones differ from it. */
export const rememberText = (used: UsedSoFar, text: string): UsedSoFar => ({
  ...used,
  texts: [...used.texts, text].slice(-TEXTS_KEPT),
});

/** Everything a context was built from, counted: call it when a context is handed to a writer. */
export const afterUse = (used: UsedSoFar, context: DraftContext, teller: string = context.persona.id): UsedSoFar =>
  countUse(used, [
    `persona:${context.persona.id}`,
    ...(context.product === null ? [] : [`product:${context.product.id}`]),
    ...context.facts.slice(0, 2).map((fact) => `fact:${fact.id}`),
    ...context.cases.map((one) => `case:${one.id}`),
    ...[
      ...context.facts.slice(0, 2).map((fact) => `fact:${fact.id}`),
      ...context.cases.map((one) => `case:${one.id}`),
      ...context.offers.map((offer) => `offer:${offer.id}`),
    ].map((record) => batchRef(record, context.segment.id)),
    ...context.materials.map((material) => materialRef(material.id, teller)),
    ...context.exemplars.map((exemplar) => `exemplar:${exemplar.id}`),
    ...(context.scene === null ? [] : [`scene:${context.segment.id}/${context.scene.id}`]),
    ...(context.topic === null ? [] : [`topic:${context.topic.id}`]),
    ...(context.hook === null ? [] : [`hook:${context.hook.source}/${context.hook.name}`]),
  ]);
