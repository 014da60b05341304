import { asToldOn, retold } from '../../drafting/index.js';
import type { Day } from '../../kernel/index.js';
import {
  beginningOf,
  consentCovers,
  factIsLive,
  findFact,
  materialIsUsable,
  offerHolds,
  timesInWords,
  timesOf,
  TOUCHPOINT_NAMES,
  type ConsentGap,
  type Library,
  type Material,
  type TouchpointId,
  type WallClock,
} from '../../library/index.js';
import type { ApprovedItem } from '../approved-item.js';
import { breach, type Breach } from './conflict.js';

type Judged = Pick<ApprovedItem, 'claims' | 'touchpoint' | 'waivedUntil' | 'writtenFor'>;

const GAPS: Record<ConsentGap, string> = {
  none: '还没有授权',
  withdrawn: '授权已撤回',
  not_yet: '那天授权还没开始',
  expired: '那天授权已到期',
  not_covered: '授权不含',
};

/** What a text rests on and no longer holds on the day it would be shown. Offers are judged by the minute: see offersOver. */
export function outdated(item: Judged, library: Library, day: Day): Breach[] {
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
      const params = { material: claim.materialId, ...called(material?.what), day };
      if (!material || !materialIsUsable(material, day)) return [breach('material_expired', params)];
      const word = wordOfItsDay(claim.quote, material, item.writtenFor, day);
      return word === null ? [] : [breach('other_day', { ...params, word, written: item.writtenFor })];
    }
    return [];
  });
  return [...waivers, ...evidence];
}

/** A word of a telling that was true on the day it was written for and is not on another, on which the material is told otherwise. */
function wordOfItsDay(quote: string, material: Material, written: Day, day: Day): string | null {
  if (written === day) return null;
  const [[then], [now]] = [asToldOn(material, written), asToldOn(material, day)];
  if (then?.what === now?.what && then?.feeling === now?.feeling) return null;
  const there = retold(quote, written, day);
  return 'over' in there ? there.over : (there.changes[0]?.said ?? null);
}

/** What people call the record, as far as the library still knows it. */
export const called = (name: string | undefined): { readonly name?: string } =>
  name === undefined ? {} : { name: beginningOf(name) };

const gapWords = (gap: ConsentGap, touchpoint: TouchpointId): string =>
  gap === 'not_covered' ? `${GAPS[gap]}${TOUCHPOINT_NAMES[touchpoint]}` : GAPS[gap];

/** Offers a text speaks of that this segment is not given at the moment it would be shown. */
export function offersOver(
  item: Pick<ApprovedItem, 'claims' | 'segment'>,
  library: Library,
  when: WallClock,
): Breach[] {
  return item.claims.flatMap(({ offerId }): Breach[] => {
    if (offerId === undefined) return [];
    const offer = library.offers.get(offerId);
    const holds = offer && offerHolds(offer, when, { segment: item.segment });
    if (holds?.ok === true) return [];
    const params = { offer: offerId, ...called(offer?.name), at: when.at };
    const times = offer && timesOf(offer);
    return holds?.error === 'other_time' && times
      ? [breach('offer_other_time', { ...params, day: when.day, only: timesInWords(times) })]
      : [breach('offer_over', params)];
  });
}
