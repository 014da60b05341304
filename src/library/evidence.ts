import { err, ok, type Result } from '../kernel/index.js';
import type { CaseStudy, Fact, MediaRecord, Material, Offer } from './kinds/index.js';
import type { Library } from './library.js';
import type { TouchpointId } from './vocabulary.js';

/**
 * A fact may be claimed until the end of `valid_until` and never from `withdrawn_on` on.
 * Advertising Law of the PRC, articles 11 and 28: figures, quotes and awards must be true, current and provable.
 */
export const factIsLive = (fact: Fact, day: string): boolean =>
  !(fact.valid_until && day > fact.valid_until) && !(fact.withdrawn_on && day >= fact.withdrawn_on);

export type ConsentGap = 'none' | 'withdrawn' | 'not_yet' | 'expired' | 'not_covered';

/**
 * Whether a case may be told at a touchpoint on a day. The last day of a consent is still covered. A withdrawn consent
 * covers nothing, whatever the day: Personal Information Protection Law, article 15, lets it be taken back at any time.
 */
export function consentCovers(told: CaseStudy, touchpoint: TouchpointId, day: string): Result<void, ConsentGap> {
  const consent = told.consent;
  if (consent === null) return err('none');
  if (consent.withdrawn_on) return err('withdrawn');
  if (day < consent.granted_on) return err('not_yet');
  if (consent.expires && day > consent.expires) return err('expired');
  return consent.scope.includes(touchpoint) ? ok(undefined) : err('not_covered');
}

/**
 * Whether an offer runs at a moment, or at any hour of a day, for these people. A day is compared with the offer's own
 * local days. Lists that are empty are for everyone; a segment or stage that is not given is not asked about.
 * Price Law, article 14, and the Provisions on Price Fraud (2022), article 19: an ended price must not be advertised.
 */
export function offerIsLive(offer: Offer, at: string, to: { segment?: string; stage?: string } = {}): boolean {
  const runs =
    at.length === 10
      ? offer.starts.slice(0, 10) <= at && at <= offer.ends.slice(0, 10)
      : Date.parse(offer.starts) <= Date.parse(at) && Date.parse(at) <= Date.parse(offer.ends);
  const meant = (list: readonly string[], who: string | undefined) =>
    who === undefined || list.length === 0 || list.includes(who);
  return runs && meant(offer.for.segments, to.segment) && meant(offer.for.stages, to.stage);
}

/** A material is told from the day it happened to the end of `use_until`. */
export const materialIsUsable = (material: Material, day: string): boolean =>
  material.happened_on <= day && !(material.use_until && day > material.use_until);

/** A picture is used until the end of the day its rights expire. */
export const mediaIsUsable = (media: MediaRecord, day: string): boolean => !(media.expires && day > media.expires);

/** The fact a draft means by `product#fact`. */
export function findFact(library: Library, id: string): Fact | undefined {
  const [product, fact] = id.split('#');
  return library.products.get(product ?? '')?.facts.find((candidate) => candidate.id === fact);
}
