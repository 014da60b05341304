import { matchesOf } from '../text/matches.js';
import { type Amount, sameValue } from './amount.js';
import type { Evidence } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import { sharesWords, wordsIn } from './shared-words.js';
import { numbersIn, readNumber } from './special-amounts.js';
import { DAY } from './units.js';

/** A number that a sum may be made of. */
export interface Operand {
  readonly value: number;
  readonly measure: string;
  /** As it was written, before its unit was converted. */
  readonly written: number;
  /** The record that states it; none for a number that stands in the text alone. */
  readonly record?: EvidenceRecord;
  /** What a number of the text was worked out from. */
  readonly restsOn?: EvidenceRecord;
  /** Whether the text says it too: a sum of numbers nobody named is a coincidence. */
  readonly isNamed: boolean;
  /** Where it stands in the text, when it is the text's own. */
  readonly at?: number;
}

/** 买三送一 */
export interface Deal {
  readonly bought: number;
  readonly given: number;
  readonly record: EvidenceRecord;
  /** Whether the text says it too. */
  readonly isNamed: boolean;
}

/** What a sum is worked out from, by what the numbers count. */
export interface Operands {
  readonly money: readonly Operand[];
  /** Of things, people, times, days. */
  readonly counts: readonly Operand[];
  readonly discounts: readonly Operand[];
  /** Years in which something began. */
  readonly years: readonly Operand[];
  readonly sizes: readonly Operand[];
  /** Hours, and weights in the unit that a price is told for: only prices are shared out over them. */
  readonly portions: readonly Operand[];
  /** Shares of a hundred, of which the rest may be said. */
  readonly percents: readonly Operand[];
  readonly deals: readonly Deal[];
}
type Kind = Exclude<keyof Operands, 'deals'>;

/** Most numbers of a kind that are combined: a sum out of hundreds proves nothing. */
const MOST = 14;
/** Smaller ones stand in any text. */
const LEAST_RAW = 10;
const COUNT = /^(?:people|[^a-z])$/u;
const SIZE = /^(?:grams|millilitres|minutes|millimetres|square_metres)$/u;
const HOUR = 60;
/** 合一斤二十九块六: what a price is shared out over, as the text says it. */
const PORTIONS = [
  [/[一每\/]市?斤/u, 'grams', 500],
  [/[一每\/](?:公斤|千克|kg)/u, 'grams', 1_000],
  [/[一每\/]两/u, 'grams', 50],
  [/[一每\/](?:克|g)/u, 'grams', 1],
  [/[一每\/](?:毫升|ml)/u, 'millilitres', 1],
  [/(?:一百|100|百) ?(?:克|g)/u, 'grams', 100],
  [/(?:一百|100|百) ?(?:毫升|ml)/u, 'millilitres', 100],
  [/[一每\/]米/u, 'millimetres', 1_000],
  [/[一每\/]升/u, 'millilitres', 1_000],
] as const;
/** What a share of a price is of: 首付 20%. */
const OF_PRICE = /补贴|首付|定金|订金|返|优惠|抵|赔|退|手续费|利息|税/u;

/** 两条, 俩, 一对: how many, where no unit follows that could be read. */
const PAIRED =
  /跟(?:老公|老婆|对象|男友|女友|闺蜜|妈妈|同事)[^，。]{0,2}一起|夫妻|[两俩]口子|情侣|连住|周[一二三四五六日天]周|俩|双人|双份|[两俩]人|一对|你我|结伴|第[二2]/u;
/** 两大一小 */
export const FAMILY = /(?<adults>[一两二三四])大(?<children>[一两二三四])小/u;
/** 押一付三: so many months are paid at first. */
const RENT = /押(?<deposit>[一二两三])付(?<ahead>[一二两三六])/u;
/** A year is so many days, a month too, where something is shared out over them. */
const SHARED_OUT = [
  [/(?:每|一|平均每?)[天日]/u, /年/u, 365],
  [/(?:每|一|平均每?)[天日]/u, /月(?![子嫂饼亮])/u, 30],
  [/(?:每|一|平均每?)个?月/u, /年/u, 12],
  [/(?:每|一|平均每?)个?月/u, /季[卡度票]/u, 3],
  [/(?:每|一|平均每?)个?月/u, /半年/u, 6],
  [/(?:每|一|平均每?)(?:个?星期|周)/u, /年/u, 52],
] as const;

/** Shared out over months. */
export const A_MONTH = /(?:每|一|平均|合)个?月|月均/u;
/** 1 月至 10 月 are ten months. */
const monthsIn = (text: string): number[] =>
  matchesOf(text, /(?<from>\d{1,2}) ?月? ?(?:[-–—~至]|到) ?(?<to>\d{1,2}) ?月/gu).flatMap(({ groups }) => {
    const months = Number(groups?.['to']) - Number(groups?.['from']) + 1;
    return months > 1 && months < 12 ? [months] : [];
  });

function kindOf({ start, end, measure, values: [value = NaN] }: Amount): Kind | undefined {
  if (measure === 'money') return 'money';
  if (measure === 'discount') return 'discounts';
  // What began in a year is told in words; the last day of a record is no beginning.
  if (measure === 'date') return value > 1_900 && end > start ? 'years' : undefined;
  if (measure === 'months' || COUNT.test(measure)) return 'counts';
  if (measure === 'percent') return 'percents';
  if (SIZE.test(measure)) return 'sizes';
  return undefined;
}

/** The number of its record's words that an operand is. */
export const amountOf = ({ record, value, measure }: Operand): Amount | undefined =>
  record?.amounts.find((each) => each.measure === measure && each.end > each.start && each.values.includes(value));

/** 30 天 is a count of days as well as a span. */
const daysIn = ({ measure, value }: Operand): boolean =>
  measure === 'minutes' && value >= DAY && Number.isInteger(value / DAY);

/** A record that says a number twice says it once. */
function onceOfEach(operands: readonly Operand[]): Operand[] {
  const seen = new Map<EvidenceRecord | undefined, Set<number>>();
  return operands.filter(({ value, record }) => {
    const values = seen.get(record) ?? new Set<number>();
    seen.set(record, values);
    if (values.has(value)) return false;
    values.add(value);
    return true;
  });
}

/** Live records with a number; where there are many, those that have a word in common with the text. */
export const recordsBeside = (text: string, evidence: Evidence): readonly EvidenceRecord[] =>
  evidence.counting.length <= MOST ? evidence.counting : evidence.countingBeside(wordsIn(text));

/** The same of live records and of those that have ended. */
export function everBeside(text: string, { live, stale }: Evidence): readonly EvidenceRecord[] {
  const counting = [...live, ...stale].filter(({ amounts }) => amounts.length > 0);
  if (counting.length <= MOST) return counting;
  const words = wordsIn(text);
  return counting.filter((record) => sharesWords(words, record));
}

/**
 * Every number a sum may use: those of the records, and those of the text that are settled or claim nothing.
 * @param said all amounts of the text
 * @param settled those that claim nothing or rest on a record, and on which
 */
export function operandsOf(
  text: string,
  said: readonly Amount[],
  records: readonly EvidenceRecord[],
  settled: ReadonlyMap<Amount, EvidenceRecord | undefined>,
): Operands {
  const isSaid = (measure: string, value: number) =>
    said.some(
      (each) =>
        each.values.some((other) => sameValue(other, value)) &&
        (each.measure === measure || each.measure === '' || (COUNT.test(each.measure) && COUNT.test(measure))),
    );
  const raw = new Set(numbersIn(text).map(({ value }) => value));
  const known = records.flatMap((record) =>
    record.amounts
      .filter(({ bound, measure }) => bound !== 'cap' && measure !== 'buy_get')
      .flatMap((amount) => amount.values.map((value) => ({ amount, value, record }))),
  );
  const deals: Deal[] = [];
  const found: Record<Kind, Operand[]> = {
    money: [],
    counts: [],
    discounts: [],
    years: [],
    sizes: [],
    portions: [],
    percents: [],
  };
  const sharedOver = PORTIONS.filter(([told]) => told.test(text));
  const add = (amount: Amount, value: number, record?: EvidenceRecord, restsOn?: EvidenceRecord): void => {
    const kind = kindOf(amount);
    if (kind === undefined || !(value > 0)) return;
    const { measure, unit, count } = amount;
    // A number of the records that the text says is one number, not two.
    const isKnown = (each: Operand) => each.measure === measure && sameValue(each.value, value);
    if (record === undefined && found[kind].some(isKnown)) return;
    const written = Number.isNaN(count)
      ? value
      : amount.values.length > 1
        ? count * (value / Math.max(...amount.values))
        : count;
    const isNamed = record === undefined || isSaid(measure, value) || (written >= LEAST_RAW && raw.has(written));
    if (record?.limited === true && !isNamed) return;
    const operand = {
      value,
      measure,
      written,
      isNamed,
      ...(record === undefined ? { at: amount.start } : { record }),
      ...(restsOn === undefined ? {} : { restsOn }),
    };
    found[kind].push(operand);
    if (measure === 'months' && value >= 12) found.counts.push({ ...operand, value: value / 12 });
    if (daysIn(operand)) found.counts.push({ ...operand, value: value / DAY, measure: '天' });
    if (/时|钟头/u.test(unit)) found.portions.push({ ...operand, value: value / HOUR });
    for (const [, of, size] of sharedOver) if (measure === of) found.portions.push({ ...operand, value: value / size });
  };
  /** 买三送一 is three paid for and four taken, and named where the text says the deal. */
  const addDeal = ({ values: [bought = NaN, given = NaN] }: Amount, record: EvidenceRecord): void => {
    const isNamed =
      said.some(({ measure, values: [buy, get] }) => measure === 'buy_get' && buy === bought && get === given) ||
      (/[送赠]/u.test(text) && raw.has(bought) && raw.has(given));
    deals.push({ bought, given, record, isNamed });
    for (const value of [bought, given, bought + given])
      found.counts.push({ value, measure: '个', written: value, isNamed, record });
  };
  for (const record of records)
    for (const amount of record.amounts) if (amount.measure === 'buy_get') addDeal(amount, record);
  for (const { amount, value, record } of known) {
    // 满 300 减 40 is two sums of money.
    if (amount.measure === 'over_off') add({ ...amount, measure: 'money' }, value, record);
    else if (amount.measure === 'percent' && OF_PRICE.test(record.text))
      add({ ...amount, measure: 'discount' }, value / 100, record);
    else if (amount.measure === 'share') add({ ...amount, measure: 'people' }, value, record);
    else add(amount, value, record);
  }
  for (const [amount, restsOn] of settled)
    for (const value of amount.values)
      add(
        amount.measure === '' ? { ...amount, measure: amount.count >= 10 ? 'money' : '个' } : amount,
        value,
        undefined,
        restsOn,
      );
  const counted = (value: number) => found.counts.push({ value, measure: '', written: value, isNamed: true });
  if (PAIRED.test(text)) counted(2);
  const { adults, children } = FAMILY.exec(text)?.groups ?? {};
  if (adults !== undefined && children !== undefined) {
    const [old, young] = [readNumber(adults), readNumber(children)];
    for (const each of [old, young, old + young]) counted(each);
  }
  const { deposit, ahead } = RENT.exec(text)?.groups ?? {};
  if (deposit !== undefined && ahead !== undefined) counted(readNumber(deposit) + readNumber(ahead));
  for (const [each, whole, days] of SHARED_OUT)
    if (each.test(text) && (whole.test(text.replace(each, '')) || records.some((record) => whole.test(record.text))))
      counted(days);
  if (A_MONTH.test(text))
    for (const record of records)
      for (const value of monthsIn(record.text))
        found.counts.push({ value, measure: '', written: value, isNamed: true, record });
  const first = (list: Operand[]) =>
    onceOfEach(list)
      .sort((left, right) => Number(right.isNamed) - Number(left.isNamed))
      .slice(0, MOST);
  return {
    money: first(found.money),
    counts: first(found.counts),
    discounts: first(found.discounts),
    years: first(found.years),
    sizes: first(found.sizes),
    portions: first(found.portions),
    percents: first(found.percents),
    deals,
  };
}
