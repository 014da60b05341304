import {
  beginningOf,
  consentCovers,
  factIsLive,
  findFact,
  materialIsUsable,
  mediaIsUsable,
  offerHolds,
  timesInWords,
  timesOf,
  TOUCHPOINT_NAMES,
  type Claim,
  type ConsentGap,
  type Library,
  type TouchpointId,
  type WallClock,
} from '../../library/index.js';

/** Why something may not go out. `record` is what it rests on, such as `case:wang`. */
export interface HoldBack {
  readonly code: 'fact' | 'consent' | 'offer' | 'material' | 'media' | 'placeholder';
  readonly record: string;
  /** In Chinese, for scheduler and operator. */
  readonly says: string;
}

export interface AboutToGoOut {
  readonly claims: readonly Claim[];
  readonly pictures: readonly string[];
  readonly touchpoint: TouchpointId;
  readonly segment: string;
}

const GAPS: Record<ConsentGap, string> = {
  none: '没有客户授权',
  withdrawn: '客户已撤回授权',
  not_yet: '客户授权还没开始',
  expired: '客户授权已到期',
  not_covered: '客户授权不含',
};

/**
 * Judged again at the last moment, whatever was said when it was planned: every record a text rests on must hold on
 * the day and, for an offer, at the minute it goes out.
 * Personal Information Protection Law, articles 15 and 25; Advertising Law, article 11; Price Law, article 14.
 */
export function heldBack(text: AboutToGoOut, library: Library, when: WallClock): HoldBack[] {
  const { day } = when;
  return [
    ...text.claims.flatMap((claim) => ofClaim(claim, text, library, when)),
    ...text.pictures.flatMap((slug): HoldBack[] => {
      const media = library.media.get(slug);
      return media && mediaIsUsable(media, day)
        ? []
        : [{ code: 'media', record: `media:${slug}`, says: `图片“${media?.alt ?? slug}”的使用权已到期或已下架` }];
    }),
  ];
}

function ofClaim(claim: Claim, text: AboutToGoOut, library: Library, when: WallClock): HoldBack[] {
  const { day } = when;
  if (claim.factId !== undefined) {
    const fact = findFact(library, claim.factId);
    if (fact && factIsLive(fact, day)) return [];
    return [{ code: 'fact', record: `fact:${claim.factId}`, says: `引用的事实“${fact?.claim ?? claim.factId}”已失效` }];
  }
  if (claim.caseId !== undefined) {
    const told = library.cases.get(claim.caseId);
    const covered = told && consentCovers(told, text.touchpoint, day);
    if (covered?.ok === true) return [];
    const why = covered === undefined ? '已不在库里' : gapWords(covered.error, text.touchpoint);
    return [{ code: 'consent', record: `case:${claim.caseId}`, says: `案例“${told?.alias ?? claim.caseId}”${why}` }];
  }
  if (claim.offerId !== undefined) {
    const offer = library.offers.get(claim.offerId);
    const holds = offer && offerHolds(offer, when, { segment: text.segment });
    if (holds?.ok === true) return [];
    const times = offer && holds?.error === 'other_time' ? timesOf(offer) : null;
    const why = times ? `只在${timesInWords(times)}，那个时间没有` : '不在有效期或条件已变';
    return [{ code: 'offer', record: `offer:${claim.offerId}`, says: `优惠“${offer?.name ?? claim.offerId}”${why}` }];
  }
  const slug = claim.materialId ?? '';
  const material = library.materials.get(slug);
  if (material && materialIsUsable(material, day)) return [];
  return [
    {
      code: 'material',
      record: `material:${slug}`,
      says: `素材“${material ? beginningOf(material.what) : slug}”已过可讲的日期或已收回`,
    },
  ];
}

const gapWords = (gap: ConsentGap, touchpoint: TouchpointId): string =>
  gap === 'not_covered' ? `的${GAPS[gap]}${TOUCHPOINT_NAMES[touchpoint]}` : `：${GAPS[gap]}`;

export const placeholdersLeft = (names: readonly string[]): HoldBack[] =>
  names.map((name) => ({
    code: 'placeholder',
    record: `placeholder:${name}`,
    says: `文案里有填不上的占位符 {{${name}}}，改好并重新发布后才会交给执行`,
  }));

export const inWords = (reasons: readonly HoldBack[]): string =>
  [...new Set(reasons.map(({ says }) => says))].join('；');
