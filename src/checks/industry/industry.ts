import type { Industry } from '../../library/light.js';
import { type Check, type Finding, findingAt, type Rule } from '../finding.js';
import { SENTENCE_END } from '../text/stretches.js';
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
  /** Whose texts these are, for people. */
  readonly where: string;
  readonly readings: readonly Reading[];
}

const packOf = (rule: Rule, where: string, claims: readonly Combination[]): Pack => ({
  rule,
  where,
  readings: claims.map(readingOf),
});

const { industry_medical, industry_education, industry_finance, industry_food, industry_beauty, industry_auto } =
  INDUSTRY_RULES;
/** That goods do not heal holds in every industry. */
const NO_HEALING = packOf(industry_medical, '药品和医疗以外的文案', DISEASE_CLAIMS);

/** What a brand's texts are read for; the first claim that stands at a place is the one told. */
const PACKS: Readonly<Record<Industry, readonly Pack[]>> = {
  medical: [packOf(industry_medical, '医疗文案', MEDICAL)],
  education: [packOf(industry_education, '教育培训的文案', EDUCATION), NO_HEALING],
  finance: [packOf(industry_finance, '金融文案', FINANCE), NO_HEALING],
  food: [packOf(industry_food, '食品文案', [...DISEASE_CLAIMS, ...FOOD])],
  beauty: [packOf(industry_beauty, '化妆品文案', [...DISEASE_CLAIMS, ...BEAUTY])],
  auto: [packOf(industry_auto, '汽车文案', AUTO), NO_HEALING],
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
        findings.push(findingOf(view, pack, reading.combination, sentence, span));
      }
    }
  }
  return findings;
}

/** Terms that are a kind of words, and not what the words say. */
const IS_A_KIND = /(?:用语|断言|承诺|证明|见证|吆喝|招徕)$/u;

function told(words: string, { term, freedBy }: Combination, where: string): string {
  if (freedBy === 'registration') return `「${words}」只有注册过的特殊化妆品才能说，资料里没有注册证号。`;
  if (freedBy === 'yearly_rate') return `说了「${words}」，就要在同一处写明年化利率。`;
  return `「${words}」是${term}${IS_A_KIND.test(term) ? '' : '的说法'}，${where}里不能用。`;
}

function findingOf(view: PartView, { rule, where }: Pack, claim: Combination, sentence: Sentence, span: Span): Finding {
  const place = view.place(view.plain, sentence.offset + span.start, sentence.offset + span.end);
  return findingAt(rule, place, {
    ...(claim.severity === undefined ? {} : { severity: claim.severity }),
    message: told(sentence.text.slice(span.start, span.end), claim, where),
    suggestion: claim.suggest,
    replacement: claim.replacement?.where.test(sentence.text.slice(span.start)) ? claim.replacement.words : undefined,
  });
}

const PLAINLY = 'plain_effects';

/** A registered effect or a tested one may be told in words that would promise too much without it. */
const isAllowedMore = ({ registration, tested }: Allowance): boolean => registration || tested.length > 0;

/** 「不是自动驾驶，请全程手扶方向盘」 keeps people from what a claim would lead them to. */
const DISCLAIMER =
  /(?:不是|并非|不等于|不能(?:代替|替代|当作?)|代替不了)(?:自动驾驶|无人驾驶|药|治疗|就医|看病|存款|保本)[^。！？]{0,6}[，。；][^。！？]{0,8}(?:请|务必|必须|随时|记得|先看|去医院|遵医嘱)/u;

/** 我们不包分配, 我们诊所不打针; 亏过的产品也卖过: what is refused or owned up to is not promised. */
const OWN_REFUSAL =
  /(?:我们?|咱们?|本店|这里|小店)(?:家|店|诊所|学校|机构|这儿)?[^，。！？；不]{0,4}不(?:包(?!邮)|保证|保(?=过|分|就|录|本|收|底)|承诺|担保|打包票|打针|开药|看病|治病|接诊|代办|推荐)[^，。！？；]{0,10}$|(?:亏|赔|跌)过的[^，。！？；]{1,6}也|(?<!没|没有人)也(?:亏|赔|跌)过(?!吗|没)/u;
const TURNS = /但|不过|照样|也能|都能|没有?人?[亏赔跌]过/u;
const isOwnRefusal = (clause: string): boolean => OWN_REFUSAL.test(clause) && !TURNS.test(clause);

function disclaims(view: PartView | undefined, start: number, end: number): boolean {
  if (view === undefined) return false;
  const { text } = view;
  return DISCLAIMER.test(text.slice(SENTENCE_END.startBefore(text, start), SENTENCE_END.endAfter(text, end)));
}

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
    return views
      .flatMap((view) => wordingFinding(`industry_${own}`, INDUSTRY_RULES[`industry_${own}`], view, PLAINLY))
      .filter(
        ({ part, span, start, end }) =>
          !isOwnRefusal(span) &&
          !disclaims(
            views.find((view) => view.part === part),
            start,
            end,
          ),
      );
  },
};
