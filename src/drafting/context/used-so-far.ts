import type { DraftContext } from './draft-context.js';

/** What a batch has used up so far. Plain JSON, never changed in place. */
export interface UsedSoFar {
  /** How often each record was used, by `kind:id`; a told material is counted as `material:<id>@<account or persona>`. */
  readonly counts: Readonly<Record<string, number>>;
  /** Texts already written, newest last. */
  readonly texts: readonly string[];
}

export const nothingUsed: UsedSoFar = { counts: {}, texts: [] };

/** Enough to keep a week of one brand apart without comparing against everything ever written. */
const TEXTS_KEPT = 400;

export const timesUsed = (used: UsedSoFar, ref: string): number => used.counts[ref] ?? 0;

export const materialRef = (material: string, teller: string): string => `material:${material}@${teller}`;

/** A case once heard is the last to be told again to the same people in the same place. */
export const caseHeardRef = (told: string, segment: string, touchpoint: string): string =>
  `case:${told}@${segment}/${touchpoint}`;

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
    ...context.cases.flatMap((one) => [`case:${one.id}`, caseHeardRef(one.id, context.segment.id, context.touchpoint)]),
    ...context.materials.map((material) => materialRef(material.id, teller)),
    ...context.exemplars.map((exemplar) => `exemplar:${exemplar.id}`),
    ...(context.scene === null ? [] : [`scene:${context.segment.id}/${context.scene.id}`]),
    ...(context.topic === null ? [] : [`topic:${context.topic.id}`]),
    ...(context.hook === null ? [] : [`hook:${context.hook.source}/${context.hook.name}`]),
  ]);
