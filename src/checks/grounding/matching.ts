import { type Amount, sameValue } from './amount.js';
import { attributeAt, isOfAnother, isOfOtherPrize } from './attributes.js';
import { BARELY, type Bound } from './bounds.js';
import type { Evidence, StatedAmount } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import { sharesWords, wordsIn } from './shared-words.js';
import { stretchAround } from '../text/stretches.js';
import { isOfOtherThing } from './things.js';
import { isSaidOfMore } from './whole-and-part.js';
import { isUnderOtherCondition } from './conditions.js';
import { isPriceOfAnotherLot } from './prices-of-others.js';
import { comparable, isSameSpan, MONTH } from './units.js';

/** Each part of the date that the draft says must be the record's; what it leaves out is not asked. */
const sameDate = (said: readonly number[], known: readonly number[]): boolean =>
  said.every((value, index) => Number.isNaN(value) || value === known[index]);

/** Measures in which 「最高」 bounds a gain: without the word the gain is promised to everyone. */
const GAINS = /^(?:money|percent|discount|times)$/u;

/** Whether the same number is said no stronger than the record says it. */
function isAsBounded(said: Amount, known: Amount): boolean {
  const knownIsOver = known.bound === 'over' || known.bound === 'at_least' || known.bound === 'from';
  if (said.bound === 'over') return knownIsOver;
  if (said.bound === 'at_least') return knownIsOver || known.bound === 'exact';
  if (said.bound === 'under' || said.bound === 'cap') return true;
  if (known.bound === 'cap' && GAINS.test(known.measure)) return false;
  return !(known.bound === 'from' && known.measure === 'money' && said.bound !== 'from');
}

/** 四成多 from 42 %, 将近八成 from 78 %, 大概八成一 from 81.3 %: of a hundred a few more or less are said. */
function isAboutPercent(value: number, bound: Bound, truth: number): boolean {
  if (bound === 'over') return truth > value && truth < value + TENTH;
  if (bound === 'under') return truth < value && truth > value - TENTH / 2;
  if (bound === 'barely_over') return truth > value && truth < value + TENTH / 2;
  if (bound === 'near') return truth < value && truth >= value - FEW_PERCENT;
  if (bound === 'about') return Math.abs(truth - value) <= FEW_PERCENT;
  return bound === 'exact' && !Number.isInteger(truth) && Number.isInteger(value) && Math.abs(truth - value) < 0.5;
}
const LEAST_BARE = 100;
const TENTH = 10;
const FEW_PERCENT = 2;

/** A number said to be only about so much may be any that lies in the record's range: 二十三粒上下 from 22–24 粒. */
const isWithin = (value: number, { values }: Amount): boolean =>
  values.length > 1 && value >= Math.min(...values) && value <= Math.max(...values);

/** 二十多 may be 29, 三百多 399; of an uneven number little more. */
function mostOver(value: number, { count }: Amount): number {
  const next = /^[1-9]0+$/u.test(String(count)) ? 10 ** (String(count).length - 1) / count : 0;
  return value * Math.max(1.3, 1 + next);
}

/** Another number that the record's follows from: 不到 200 from 199, 两千多 from 2,300, 200 左右 from 199. */
function isImplied(said: Amount, known: Amount): boolean {
  const [value = NaN] = said.values;
  if (said.values.length !== 1 || known.values.length === 0) return false;
  // 三个多月 from 100 天
  if (said.measure === 'months' && known.measure === 'minutes')
    return (
      said.bound === 'over' && known.values.some((minutes) => minutes > value * MONTH && minutes < (value + 1) * MONTH)
    );
  if (!comparable(said.measure, known.measure) || /^(?:discount|times)$/u.test(said.measure)) return false;
  // 一年五千三百多: a large bare number is a price.
  if (said.measure === '' && (!/^(?:|money|people|[^a-z])$/u.test(known.measure) || value < LEAST_BARE)) return false;
  if (said.bound === 'about' && isWithin(value, known)) return true;
  if (known.bound !== 'exact' && known.bound !== 'about') return false;
  const truth = said.bound === 'under' ? Math.max(...known.values) : Math.min(...known.values);
  if (said.measure === 'percent') return isAboutPercent(value, said.bound, truth);
  if (said.bound === 'under') return truth < value && value <= truth * 1.25;
  if (said.bound === 'barely_over') return truth >= value && truth <= value * BARELY;
  if (said.bound === 'over' || said.bound === 'at_least') return truth >= value && truth <= mostOver(value, said);
  if (said.bound === 'near') return truth < value && truth >= value * 0.9;
  return said.bound === 'about' && Math.abs(truth - value) <= value * 0.05;
}

/** 上万人 from 12,000 人: the count is of the named size, and of people or of goods as the text says. */
function isCrowdOf({ measure, values: [least = NaN] }: Amount, known: Amount): boolean {
  const [truth = NaN] = known.values;
  const isCount =
    measure === 'crowd_people' ? /^(?:people|crowd_people|[个位户家])$/u : /^(?:crowd_goods|[^a-z户家])$/u;
  return isCount.test(known.measure) && truth >= least && truth < least * 10;
}

/** 养十来天 from 12 天, 一条四五两 from 220 克: what is known lies between the two. */
function isAround({ measure, values: [least = NaN, most = NaN] }: Amount, known: Amount): boolean {
  const scale = areSpans(measure, known.measure) ? (measure === 'months' ? 1 / MONTH : MONTH) : 1;
  return (
    (scale !== 1 || comparable(measure, known.measure)) &&
    known.values.some((value) => value * scale >= least && value * scale <= most)
  );
}

/** 42 度 where the record has 酒精度 42%vol. */
const areProof = (left: string, right: string): boolean => left === 'degrees' && right === 'percent';
const PROOF = /酒|vol/u;

/** Whether an amount in a draft is one that evidence states: exactly, whatever way it is written, and no stronger. */
export function restsOn(said: Amount, known: Amount): boolean {
  if (said.measure === 'date' || known.measure === 'date') {
    return said.measure === known.measure && sameDate(said.values, known.values);
  }
  if (said.measure.startsWith('crowd')) return isCrowdOf(said, known);
  if (said.values.length === 0 || known.values.length === 0) return said.measure === known.measure;
  if (said.bound === 'rough') return isAround(said, known);
  if (areSpans(said.measure, known.measure)) return isInOtherWords(said, known) || isImplied(said, known);
  if (areWorkdays(said.measure, known.measure)) return isInWorkdays(said, known);
  if (areOfCrowd(said.measure, known.measure))
    return (
      (said.bound === 'exact' || said.bound === 'about') && said.values.every((value) => known.values.includes(value))
    );
  if (areInstalments(said.measure, known.measure)) return said.values.every((value) => known.values.includes(value));
  if (areProof(said.measure, known.measure)) return said.values.every((value) => known.values.includes(value));
  if (!comparable(said.measure, known.measure)) return isReduction(said, known) || isInShort(said, known);
  if (/^(?:buy_get|over_off|paid_back|rent)$/u.test(said.measure))
    return said.values.every((value, at) => value === known.values[at]);
  if (said.values.every((value) => known.values.some((other) => sameValue(value, other))) || isWithoutUnit(said, known))
    return isAsBounded(said, known);
  return isImplied(said, known);
}

const areSpans = (left: string, right: string): boolean =>
  (left === 'months' && right === 'minutes') || (left === 'minutes' && right === 'months');

/** Five days of work are a week. */
const WORKDAY = (7 / 5) * 1_440;
const areWorkdays = (left: string, right: string): boolean =>
  (left === 'workdays' && right === 'minutes') || (left === 'minutes' && right === 'workdays');
/** 三个礼拜 where the record says 15 个工作日; so many days are no fewer than so many of work. */
const isInWorkdays = (said: Amount, known: Amount): boolean =>
  said.measure === 'minutes' &&
  said.values.every((value) => known.values.some((days) => sameValue(value, days * WORKDAY)));

/** 32 位试下来，29 位说 where the record has 32 位中 29 位. */
const areOfCrowd = (said: string, known: string): boolean => said === 'people' && known === 'share';

/** 分 12 期 is a year of paying. */
const areInstalments = (left: string, right: string): boolean =>
  (left === 'months' && right === '期') || (left === '期' && right === 'months');

/** 三个月 where the record says 90 天. */
const isInOtherWords = (said: Amount, known: Amount): boolean =>
  said.values.every((value) =>
    known.values.some((other) => (said.measure === 'months' ? isSameSpan(value, other) : isSameSpan(other, value))),
  ) && isAsBounded(said, known);

const areReductions = (left: string, right: string): boolean =>
  (left === 'discount' && right === 'percent') || (left === 'percent' && right === 'discount');

/** 16g 的内存, 800g 的净水器: of what is stored, g is short for GB, and of water that runs through, for gallons. */
const SHORTENED = /^(?:gigabytes|gallons)$/u;
const isInShort = (said: Amount, known: Amount): boolean =>
  said.unit === 'g' && SHORTENED.test(known.measure) && said.count === known.count;

/** 镉含量低于 0.05 where the record says 0.05 mg/kg: the number as it was written, its unit left out. */
const isWithoutUnit = ({ measure, values: [value, ...more] }: Amount, known: Amount): boolean =>
  measure === '' && more.length === 0 && value === known.count;

/** 减两成 is 20%: a discount may be stated as what is taken off. */
function isReduction(said: Amount, known: Amount): boolean {
  const pair = [said, known].map(({ measure, values: [value = NaN] }) => ({ measure, value }));
  const off = pair.find(({ measure }) => measure === 'discount');
  const percent = pair.find(({ measure }) => measure === 'percent');
  return off !== undefined && percent !== undefined && sameValue(1 - off.value, percent.value / 100);
}

/** 31 位里 27 位: one record tells both, and the part is no more than the whole. */
const tellsShare = ({ values: [whole = NaN, part = NaN] }: Amount, { amounts }: EvidenceRecord): boolean =>
  part <= whole &&
  (part < whole || amounts.filter(({ values }) => values.includes(whole)).length > 1) &&
  [whole, part].every((count) =>
    amounts.some(({ measure, values }) => /^(?:people|share|[^a-z])$/u.test(measure) && values.includes(count)),
  );

/** 可见光透过率 70%，红外阻隔率 90%: what the record says this number of, else all that it speaks of. */
function attributesAround(record: EvidenceRecord, { start, end }: Amount): ReadonlySet<number> {
  const own = end > start ? attributeAt(record.text, start, end) : undefined;
  return own === undefined ? record.attributes : new Set([own]);
}

/** Bounds under which another number may follow from the record's. */
const LOOSE: ReadonlySet<Bound> = new Set<Bound>([
  'under',
  'over',
  'barely_over',
  'at_least',
  'near',
  'about',
  'rough',
]);

/** Live amounts worth comparing with one in a measure: of 500 facts it meets those that say its number. */
function worthComparing(said: Amount, measure: string, evidence: Evidence): readonly StatedAmount[] {
  const [value] = said.values;
  if (said.measure === 'date' || measure === 'date') return said.measure === measure ? evidence.amountsIn('date') : [];
  if (said.measure.startsWith('crowd')) return evidence.amountsIn(measure);
  if (value === undefined) return said.measure === measure ? evidence.amountsIn(measure) : [];
  if (!comparable(said.measure, measure))
    return areReductions(said.measure, measure) ||
      areSpans(said.measure, measure) ||
      areProof(said.measure, measure) ||
      areWorkdays(said.measure, measure) ||
      areOfCrowd(said.measure, measure) ||
      areInstalments(said.measure, measure) ||
      (said.unit === 'g' && SHORTENED.test(measure))
      ? evidence.amountsIn(measure)
      : [];
  const isLoose = LOOSE.has(said.bound) || (measure === 'percent' && Number.isInteger(value));
  return isLoose ? evidence.amountsIn(measure) : evidence.amountsOf(measure, value);
}

/** What a record sets as a limit: within it, from it on, at most. */
const LIMIT = /满|超过|提前|以?内|以[上下]|不[超多少]|至|-|—|[上下]限|封顶|起|最[多长高大]|年龄/u;
/** From which on it holds: more than that is within it. */
const LEAST = /满(?!意|分)|(?<!不)超过|以上|起(?!效|泡|重|来)/u;
/** What a text says of whatever lies beyond a limit. */
const BEYOND =
  /(?:就|直接|才|不[能了行赔]|[投办参做退改]不|得|要|另|免|可以|都|的?话|算|收|加|劝|选|换|[不没][退换保修发送管]|赔|补)/u;

/** 超过 59 直接包邮 where the record has 满 59 元包邮: the number is a condition, and no more is promised than is known. */
const isBeyondLimit = (said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean =>
  said.bound === 'over' &&
  known.end > known.start &&
  LIMIT.test(record.text.slice(Math.max(0, known.start - 8), known.end + 4)) &&
  (LEAST.test(record.text.slice(Math.max(0, known.start - 4), known.end + 3)) ||
    BEYOND.test(text.slice(said.end, said.end + 8))) &&
  restsOn({ ...said, bound: 'exact' }, { ...known, bound: 'exact' });

const FREE = /(?<![不非没])免费|免收|(?<!不)免运费|不收费|不另收|不加收|(?<!不)包邮|赠送/u;
/** 市区送装 0 元 */
const isFree = ({ measure, count }: Amount): boolean => measure === 'money' && count === 0;

/** The live record an amount rests on, if any: it states the number, of the same thing. */
export function supportOf(said: Amount, text: string, evidence: Evidence): EvidenceRecord | undefined {
  if (said.measure === 'share') return evidence.live.find((record) => tellsShare(said, record));
  let attribute: number | undefined | null = null;
  for (const measure of evidence.measures) {
    for (const { amount, record } of worthComparing(said, measure, evidence)) {
      if (!restsOn(said, amount) && !isBeyondLimit(said, text, amount, record)) continue;
      if (areProof(said.measure, amount.measure) && !PROOF.test(record.text)) continue;
      if (attribute === null) attribute = said.measure === 'date' ? undefined : attributeAt(text, said.start, said.end);
      if (
        isOfAnother(attribute, attributesAround(record, amount), amount.measure) ||
        isOfOtherThing(said, text, amount, record, evidence)
      )
        continue;
      return record;
    }
  }
  if (isFree(said)) {
    const words = wordsIn(stretchAround(text, said));
    return evidence.live.find((record) => FREE.test(record.text) && sharesWords(words, record));
  }
  // 110 到 150 where the record names each size.
  return said.values.length > 1 && /^(?:|[^a-z]|age|millimetres)$/u.test(said.measure) && said.bound !== 'rough'
    ? evidence.live.find(({ amounts }) =>
        said.values.every((value) =>
          amounts.some(({ measure, values }) => measure === said.measure && values.includes(value)),
        ),
      )
    : undefined;
}

/** Whether a live record says just this number, but of other goods, of part of what the text says, or under another condition. */
export function isSaidOfOther(said: Amount, text: string, evidence: Evidence): boolean {
  const isOther = ({ amount, record }: StatedAmount): boolean =>
    amount.end > amount.start &&
    restsOn(said, amount) &&
    (isUnderOtherCondition(said, text, record, amount) ||
      (amount.measure === 'money' && isPriceOfAnotherLot(said, text, amount, record)) ||
      isSaidOfMore(said, text, amount, record, evidence) ||
      isOfOtherPrize(attributeAt(text, said.start, said.end), attributesAround(record, amount)));
  for (const measure of evidence.measures) if (worthComparing(said, measure, evidence).some(isOther)) return true;
  return false;
}

/** A record that has ended and would have been the evidence. */
export const staleSupportOf = (said: Amount, evidence: Evidence): EvidenceRecord | undefined =>
  evidence.stale.find(({ amounts, text }) =>
    amounts.some((known) => restsOn(said, known) && (!areProof(said.measure, known.measure) || PROOF.test(text))),
  );

/** Whether the record says another number in this measure. */
export const isMeasured = (said: Amount, evidence: Evidence): boolean =>
  said.measure !== '' && said.values.length > 0 && evidence.amountsIn(said.measure).length > 0;
