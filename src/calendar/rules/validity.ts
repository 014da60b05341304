import {
  beginningOf,
  consentCovers,
  factIsLive,
  findFact,
  materialIsUsable,
  offerIsLive,
  TOUCHPOINT_NAMES,
  type ConsentGap,
  type Library,
  type TouchpointId,
} from '../../library/index.js';
import type { ApprovedItem } from '../approved-item.js';
import { breach, type Breach } from './conflict.js';

type Judged = Pick<ApprovedItem, 'claims' | 'touchpoint' | 'waivedUntil'>;

const GAPS: Record<ConsentGap, string> = {
  none: '还没有授权',
  withdrawn: '授权已撤回',
  not_yet: '那天授权还没开始',
  expired: '那天授权已到期',
  not_covered: '授权不含',
};

/** What a text rests on and no longer holds on the day it would be shown. Offers are judged by the minute: see offersOver. */
export function outdated(item: Judged, library: Library, day: string): Breach[] {
  const { waivedUntil: until } = item;
  const waivers = until !== null && day > until ? [breach('waiver_over', { until, day })] : [];
  const evidence = item.claims.flatMap((claim): Breach[] => {
    if (claim.factId !== undefined) {
      const fact = findFact(library, claim.factId);
      return fact && factIsLive(fact, day)
        ? []
        : [breach('fact_expired', { fact: claim.factId, ...called(fact?.claim), day })];
    }
    if (claim.caseId !== undefined) {
      const told = library.cases.get(claim.caseId);
      const covered = told && consentCovers(told, item.touchpoint, day);
      if (covered?.ok === true) return [];
      const why = covered === undefined ? '案例已不在库里' : gapWords(covered.error, item.touchpoint);
      return [breach('consent', { case: claim.caseId, ...called(told?.alias), day, why })];
    }
    if (claim.materialId !== undefined) {
      const material = library.materials.get(claim.materialId);
      return material && materialIsUsable(material, day)
        ? []
        : [breach('material_expired', { material: claim.materialId, ...called(material?.what), day })];
    }
    return [];
  });
  return [...waivers, ...evidence];
}

/** What people call the record, as far as the library still knows it. */
const called = (name: string | undefined): { readonly name?: string } =>
  name === undefined ? {} : { name: beginningOf(name) };

const gapWords = (gap: ConsentGap, touchpoint: TouchpointId): string =>
  gap === 'not_covered' ? `${GAPS[gap]}${TOUCHPOINT_NAMES[touchpoint]}` : GAPS[gap];

/** Offers a text speaks of that do not run for this segment at the moment it would be shown. */
export function offersOver(item: Pick<ApprovedItem, 'claims' | 'segment'>, library: Library, at: string): Breach[] {
  return item.claims.flatMap(({ offerId }): Breach[] => {
    if (offerId === undefined) return [];
    const offer = library.offers.get(offerId);
    return offer && offerIsLive(offer, at, { segment: item.segment })
      ? []
      : [breach('offer_over', { offer: offerId, ...called(offer?.name), at })];
  });
}
