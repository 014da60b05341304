import { err, ok, type Result } from '../kernel/index.js';
import {
  minutesOf,
  weekdayOf,
  type CaseStudy,
  type Fact,
  type Material,
  type MediaRecord,
  type Offer,
  type OfferTimes,
} from './kinds/index.js';
import type { Library } from './library.js';
import type { TouchpointId } from './vocabulary.js';
import { onlyOnIn, timesInWords } from './weekdays-in-words.js';

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

/** A moment as an offer is held against it: the instant, and what the workspace's clock shows then. */
export interface WallClock {
  /** UTC, or with its offset. */
  readonly at: string;
  readonly day: string;
  /** Since midnight. */
  readonly minutes: number;
}
export interface OfferFor {
  readonly segment?: string;
  readonly stage?: string;
}
/** `over`: before its first or after its last moment; `other_time`: on a weekday or at an hour at which it is not given. */
export type OfferGap = 'over' | 'other_time' | 'other_people';

/** The weekdays and hours an offer keeps to, as its `only_on` says; null for none. Nothing is refused for words alone, which may be misread. */
export const timesOf = (offer: Offer): OfferTimes | null => offer.only_on ?? null;

/** The same, and where the field is empty as the words of its terms read: for what is only told to people. */
export const timesReadOf = (offer: Offer): OfferTimes | null =>
  timesOf(offer) ?? offer.terms.map(onlyOnIn).find((times) => times !== null) ?? null;

/** Its terms as they are told: where it keeps to weekdays or hours and no term says so, that is one more. */
export function termsToldOf(offer: Offer): readonly string[] {
  const times = timesOf(offer);
  const isSaid = offer.terms.some((term) => onlyOnIn(term) !== null);
  return times === null || isSaid ? offer.terms : [...offer.terms, `只在${timesInWords(times)}`];
}

/**
 * Whether an offer is given at a moment, or at any hour of a local day, to these people. A day is compared with the
 * offer's own local days. Lists that are empty are for everyone; a segment or stage that is not given is not asked about.
 * Price Law, article 14, and the Provisions on Price Fraud (2022), article 19: a price that is not to be had must not be
 * advertised.
 */
export function offerHolds(offer: Offer, when: string | WallClock, to: OfferFor = {}): Result<void, OfferGap> {
  const runs =
    typeof when === 'string'
      ? offer.starts.slice(0, 10) <= when && when <= offer.ends.slice(0, 10)
      : Date.parse(offer.starts) <= Date.parse(when.at) && Date.parse(when.at) <= Date.parse(offer.ends);
  if (!runs) return err('over');
  if (!isMeantFor(offer, to)) return err('other_people');
  const times = timesOf(offer);
  return times === null || isWithin(times, when) ? ok(undefined) : err('other_time');
}

export const offerIsLive = (offer: Offer, when: string | WallClock, to: OfferFor = {}): boolean =>
  offerHolds(offer, when, to).ok;

/** Whether an offer is for these people, whenever it runs. */
export function isMeantFor(offer: Offer, { segment, stage }: OfferFor): boolean {
  const meant = (list: readonly string[], who: string | undefined) =>
    who === undefined || list.length === 0 || list.includes(who);
  return meant(offer.for.segments, segment) && meant(offer.for.stages, stage);
}

function isWithin({ weekdays, from, to }: OfferTimes, when: string | WallClock): boolean {
  const day = typeof when === 'string' ? when : when.day;
  if (!weekdays.includes(weekdayOf(day))) return false;
  if (typeof when === 'string') return true;
  return (from === undefined || minutesOf(from) <= when.minutes) && (to === undefined || when.minutes <= minutesOf(to));
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
