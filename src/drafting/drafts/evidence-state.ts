import {
  consentCovers,
  offerHolds,
  type CaseStudy,
  type Fact,
  type Material,
  type Offer,
} from '../../library/index.js';
import type { DraftEntity } from './draft.entity.js';

/** Whether what a text rests on may be used where and when it goes out, and what stands against it. */
export const EVIDENCE_STATES = [
  'live',
  'gone',
  'withdrawn',
  'expired',
  'not_yet',
  'not_covered',
  'other_time',
  'none',
] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** Where, to whom and on which day the text goes out. */
export type GoingOut = Pick<DraftEntity, 'touchpoint' | 'segment' | 'publishOn'>;

/** The states of the rules in library/evidence.ts, told apart. */
export const factState = (fact: Fact, { publishOn }: GoingOut): EvidenceState => {
  if (fact.withdrawn_on && publishOn >= fact.withdrawn_on) return 'withdrawn';
  return fact.valid_until && publishOn > fact.valid_until ? 'expired' : 'live';
};

export const caseState = (told: CaseStudy, { touchpoint, publishOn }: GoingOut): EvidenceState => {
  const covered = consentCovers(told, touchpoint, publishOn);
  return covered.ok ? 'live' : covered.error;
};

export const offerState = (offer: Offer, { publishOn, segment }: GoingOut): EvidenceState => {
  if (publishOn < offer.starts.slice(0, 10)) return 'not_yet';
  if (publishOn > offer.ends.slice(0, 10)) return 'expired';
  const holds = offerHolds(offer, publishOn, { segment });
  if (holds.ok) return 'live';
  return holds.error === 'other_time' ? 'other_time' : 'not_covered';
};

export const materialState = (material: Material, { publishOn }: GoingOut): EvidenceState => {
  if (publishOn < material.happened_on) return 'not_yet';
  return material.use_until && publishOn > material.use_until ? 'expired' : 'live';
};
