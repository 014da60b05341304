import type { Body } from '../../library/index.js';
import type { DraftContext } from '../context/index.js';

type Kept = { readonly id: string };

/** The records that a body rests on, as its claims name them. */
export const restsOn = ({ claims }: Pick<Body, 'claims'>): ReadonlySet<string> =>
  new Set(claims.flatMap(({ factId, caseId, offerId, materialId }) => factId ?? caseId ?? offerId ?? materialId ?? []));

/**
 * A context that holds nothing but what a draft rests on already, for a writer that would else tell something new: templates
 * take up whatever they are given. A draft that rests on nothing leaves the context as it is.
 */
export function keptOnly(context: DraftContext, body: Body): DraftContext {
  const kept = restsOn(body);
  if (kept.size === 0) return context;
  const only = <T extends Kept>(records: readonly T[]): T[] => records.filter(({ id }) => kept.has(id));
  return {
    ...context,
    facts: only(context.facts),
    cases: only(context.cases),
    offers: only(context.offers),
    materials: only(context.materials),
    scripts: [],
    scriptFacts: [],
    scriptCases: [],
    topic: null,
  };
}

/** What of a draft's evidence another body no longer tells; only what may still be told there and then is asked for. */
export function lost(context: DraftContext, before: Body, after: Body): string[] {
  const there = new Set(
    [context.facts, context.cases, context.offers, context.materials].flatMap((records: readonly Kept[]) =>
      records.map(({ id }) => id),
    ),
  );
  const told = restsOn(after);
  return [...restsOn(before)].filter((id) => there.has(id) && !told.has(id));
}
