import { type Body, factIsLive, findFact } from '../../library/light.js';
import type { CheckContext } from '../finding.js';
import { densely, type PartView } from '../text/part-view.js';

/** 国妆特字、国妆特进字: number of the registration certificate of a special cosmetic. */
const REGISTRATION = /国妆特|特殊化妆品注册/u;
const YEARLY_RATE = /年化(?:利|费)?率|年利率|年化[^，。]{0,6}\d|apr|irr/u;

/** What records and the draft's own words allow it to claim. */
export interface Allowance {
  readonly registration: boolean;
  readonly yearly_rate: boolean;
  /** Live tests and awards the draft cites, as compared: a claim in their own words has its ground. */
  readonly tested: readonly string[];
}

/**
 * A registration counts when a product of the draft, or a fact it cites, holds it on the day, or when the draft itself gives the
 * number, which grounding then holds against the facts.
 */
export function allowanceOf(body: Body, views: readonly PartView[], context: CheckContext): Allowance {
  const { library, productIds, publishOn } = context;
  const cited = body.claims.flatMap(({ factId }) => {
    const fact = factId === undefined ? undefined : findFact(library, factId);
    return fact !== undefined && factIsLive(fact, publishOn) ? [fact] : [];
  });
  const own = productIds
    .flatMap((id) => library.products.get(id)?.facts ?? [])
    .filter((fact) => factIsLive(fact, publishOn));
  const said = (pattern: RegExp) => views.some((view) => pattern.test(view.dense.text));
  return {
    registration:
      said(REGISTRATION) || [...cited, ...own].some((fact) => REGISTRATION.test(densely(fact.claim + fact.evidence))),
    yearly_rate: said(YEARLY_RATE),
    tested: cited.filter(({ kind }) => kind === 'test' || kind === 'award').map(({ claim }) => densely(claim)),
  };
}
