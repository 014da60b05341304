import type { Industry } from '../../library/light.js';
import { type Check, type Finding, findingAt, type Rule } from '../finding.js';
import { namesIn } from '../text/names.js';
import { type PartView, viewsOf } from '../text/part-view.js';
import { AUTO } from './auto.js';
import { BEAUTY } from './beauty.js';
import { type Combination, type Reading, readingOf, type Sentence, sentencesOf, type Span } from './combination.js';
import { CONTEXTS, surroundings } from './contexts.js';
import { unlessInnocent, wordingFinding } from '../wording/wording-finding.js';
import { DISEASE_CLAIMS } from './disease.js';
import { EDUCATION } from './education.js';
import { FINANCE } from './finance.js';
import { FOOD } from './food.js';
import { MEDICAL } from './medical.js';
import { type Allowance, allowanceOf } from './records.js';
import { INDUSTRY_RULES } from './rules.js';

interface Pack {
  readonly rule: Rule;
  readonly readings: readonly Reading[];
}

const packOf = (rule: Rule, claims: readonly Combination[]): Pack => ({ rule, readings: claims.map(readingOf) });

const { industry_medical, industry_education, industry_finance, industry_food, industry_beauty, industry_auto } =
  INDUSTRY_RULES;
/** That goods do not heal holds in every industry. */
const NO_HEALING = packOf(industry_medical, DISEASE_CLAIMS);

/** What a brand's texts are read for; the first claim that stands at a place is the one told. */
const PACKS: Readonly<Record<Industry, readonly Pack[]>> = {
  medical: [packOf(industry_medical, MEDICAL)],
  education: [packOf(industry_education, EDUCATION), NO_HEALING],
  finance: [packOf(industry_finance, FINANCE), NO_HEALING],
  food: [packOf(industry_food, [...DISEASE_CLAIMS, ...FOOD])],
  beauty: [packOf(industry_beauty, [...DISEASE_CLAIMS, ...BEAUTY])],
  auto: [packOf(industry_auto, AUTO), NO_HEALING],
  home: [NO_HEALING],
  other: [NO_HEALING],
};

function isCleared(
  { combination, unless }: Reading,
  { text }: Sentence,
  span: Span,
  allowance: Allowance,
  names: readonly string[],
): boolean {
  const { freedBy, anyway, severity } = combination;
  if (freedBy !== undefined && allowance[freedBy]) return true;
  const words = text.slice(span.start, span.end);
  if (severity === 'warn' && allowance.tested.some((claim) => claim.includes(words))) return true;
  if (names.some((name) => name.includes(words) && text.includes(name))) return true;
  const around = surroundings(text, span);
  if (unless?.test(around.sentence) === true) return true;
  return CONTEXTS.some(({ denial, holds }) => !(denial && anyway) && holds(around));
}

function inPart(view: PartView, pack: Pack, allowance: Allowance, names: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  for (const sentence of sentencesOf(view.plain.text)) {
    const taken: Span[] = [];
    for (const reading of pack.readings) {
      for (const span of sentence.meetings(reading)) {
        if (taken.some(({ start, end }) => span.start < end && span.end > start)) continue;
        if (isCleared(reading, sentence, span, allowance, names)) continue;
        taken.push(span);
        findings.push(findingOf(view, pack.rule, reading.combination, sentence, span));
      }
    }
  }
  return findings;
}

function findingOf(view: PartView, rule: Rule, claim: Combination, sentence: Sentence, span: Span): Finding {
  const place = view.place(view.plain, sentence.offset + span.start, sentence.offset + span.end);
  return findingAt(rule, place, {
    ...(claim.severity === undefined ? {} : { severity: claim.severity }),
    message: `「${sentence.text.slice(span.start, span.end)}」${claim.term}，${rule.name}里不能这么说。`,
    suggestion: claim.suggest,
    replacement: claim.replacement,
  });
}

const PLAINLY = '只说产品是什么、怎么用；效果、收益、结果不保证，也不借别人的口说';

/** A registered effect or a tested one may be told in words that would promise too much without it. */
const isAllowedMore = ({ registration, tested }: Allowance): boolean => registration || tested.length > 0;

/** What the law of the brand's own industry forbids to say, and that goods which are no medicine heal. */
export const industry: Check = {
  id: 'industry',
  name: '行业规范',
  rules: Object.values(INDUSTRY_RULES),
  run: (body, context) => {
    const views = viewsOf(body);
    const allowance = allowanceOf(body, views, context);
    const names = namesIn(context.library);
    const { industry: own } = context.library.brand;
    const found = (view: PartView): Finding[] => PACKS[own].flatMap((pack) => inPart(view, pack, allowance, names));
    const isRead = own !== 'home' && own !== 'other';
    const listed = views.flatMap((view) =>
      isRead ? unlessInnocent(`industry_${own}`, view, found(view)) : found(view),
    );
    if (!isRead || listed.length > 0 || isAllowedMore(allowance)) return listed;
    return views.flatMap((view) => wordingFinding(`industry_${own}`, INDUSTRY_RULES[`industry_${own}`], view, PLAINLY));
  },
};
