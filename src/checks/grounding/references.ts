import { collect } from '../../kernel/index.js';
import {
  type Body,
  factIsLive,
  findFact,
  isMeantFor,
  offerHolds,
  timesInWords,
  timesReadOf,
} from '../../library/light.js';
import { type CheckContext, type Finding, findingAt, type Place } from '../finding.js';
import { densely, type PartView } from '../text/part-view.js';
import { GROUNDING_RULES } from './rules.js';

type Claim = Body['claims'][number];

const REFERENCES = { factId: '事实', caseId: '案例', offerId: '优惠', materialId: '素材' } as const;

/** Where the words of a claim stand in the draft, or the claim itself when they do not. */
export function placeOf(claim: Claim, index: number, views: readonly PartView[]): Place {
  for (const view of views) {
    const start = view.text.indexOf(claim.quote);
    if (start !== -1) return { part: view.part, text: view.text, start, end: start + claim.quote.length };
  }
  const found = views.map((view) => view.find(claim.quote)[0]).find((place) => place !== undefined);
  return found ?? { part: `claims.${index}.quote`, text: claim.quote, start: 0, end: claim.quote.length };
}

function judge(claim: Claim, index: number, context: CheckContext, views: readonly PartView[]): Finding[] {
  const { library, publishOn, segmentId } = context;
  const findings: Finding[] = [];
  const place = placeOf(claim, index, views);
  if (place.part.startsWith('claims.') && densely(claim.quote) !== '') {
    findings.push(
      findingAt(GROUNDING_RULES.claim_not_in_text, place, {
        message: '这句引文在正文里找不到了，可能是改稿时改掉了。',
        suggestion: 'mend_quote',
      }),
    );
  }
  for (const [field, name] of Object.entries(REFERENCES)) {
    const id = claim[field as keyof typeof REFERENCES];
    if (id === undefined) continue;
    const known = {
      factId: () => findFact(library, id),
      caseId: () => library.cases.get(id),
      offerId: () => library.offers.get(id),
      materialId: () => library.materials.get(id),
    }[field as keyof typeof REFERENCES]();
    if (known === undefined) {
      findings.push(
        findingAt(
          GROUNDING_RULES.unknown_claim_reference,
          { part: `claims.${index}.${field}`, text: id, start: 0, end: id.length },
          { message: `资料库里没有${name}「${id}」。`, suggestion: 'known_record' },
        ),
      );
    }
  }
  const fact = claim.factId === undefined ? undefined : findFact(library, claim.factId);
  if (fact && !factIsLive(fact, publishOn)) {
    const until = fact.withdrawn_on ? `${fact.withdrawn_on} 起已撤回` : `有效期到 ${fact.valid_until ?? ''}`;
    findings.push(
      findingAt(GROUNDING_RULES.expired_fact, place, {
        message: `引用的事实「${fact.claim}」${until}，${publishOn} 发布时不能再用。`,
        suggestion: 'live_fact',
      }),
    );
  }
  const offer = claim.offerId === undefined ? undefined : library.offers.get(claim.offerId);
  if (offer && offer.ends.slice(0, 10) < publishOn) {
    findings.push(
      findingAt(GROUNDING_RULES.expired_fact, place, {
        message: `引用的优惠已在 ${offer.ends.slice(0, 10)} 结束，${publishOn} 发布时不能再用。`,
        suggestion: 'running_offer',
      }),
    );
  } else if (offer && segmentId !== null && !isMeantFor(offer, { segment: segmentId })) {
    findings.push(
      findingAt(GROUNDING_RULES.offer_not_for_audience, place, {
        message: '这个优惠没有给这个人群，说了也兑现不了。',
        suggestion: 'offer_for_these_people',
      }),
    );
  }
  const times = offer && timesReadOf(offer);
  const holds = offer && times && offerHolds({ ...offer, only_on: times }, publishOn);
  if (times && holds?.ok === false && holds.error === 'other_time') {
    findings.push(
      findingAt(GROUNDING_RULES.offer_other_day, place, {
        message: `引用的优惠只在${timesInWords(times)}，${publishOn} 不在其中。`,
        suggestion: 'day_of_offer',
      }),
    );
  }
  return findings;
}

/** Whether each claim rests on a record that exists and holds on the day, and still stands in the text. */
export const referenceFindings = (body: Body, context: CheckContext, views: readonly PartView[]): Finding[] =>
  collect(body.claims, (claim, index) => judge(claim, index, context, views));
