import { type Amount, sameValue } from './amount.js';
import { countsInWords } from './counts-in-words.js';
import type { Evidence } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import type { Deal, Operand, OperandKind, Operands } from './operands.js';
import { sharesWords, wordsIn } from './shared-words.js';
import { numbersIn } from './special-amounts.js';
import { DAY } from './units.js';

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

function kindOf(measure: string, { start, end, values: [value = NaN] }: Amount): OperandKind | undefined {
  if (measure === 'money') return 'money';
  if (measure === 'discount') return 'discounts';
  // What began in a year is told in words; the last day of a record is no beginning.
  if (measure === 'date') return value > 1_900 && end > start ? 'years' : undefined;
  if (measure === 'months' || COUNT.test(measure)) return 'counts';
  if (measure === 'percent') return 'percents';
  if (SIZE.test(measure)) return 'sizes';
  return undefined;
}

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

/** What a number came from: the record that states it, or what a number of the text rests on. */
type Origin = Partial<Pick<Operand, 'record' | 'restsOn'>>;

/** Numbers that sums of one text may use, by what they count. */
class Gathering {
  readonly #found: Record<OperandKind, Operand[]> = {
    ...{ money: [], counts: [], discounts: [], years: [], sizes: [], portions: [], percents: [] },
  };
  readonly #deals: Deal[] = [];
  readonly #raw: ReadonlySet<number>;
  readonly #sharedOver: readonly (typeof PORTIONS)[number][];

  /** @param said all amounts of the text */
  constructor(
    private readonly text: string,
    private readonly said: readonly Amount[],
  ) {
    this.#raw = new Set(numbersIn(text).map(({ value }) => value));
    this.#sharedOver = PORTIONS.filter(([told]) => told.test(text));
  }

  /** 买三送一 is three paid for and four taken, and named where the text says the deal. */
  addDeals(record: EvidenceRecord): void {
    for (const { measure, values } of record.amounts) {
      if (measure !== 'buy_get') continue;
      const [bought = NaN, given = NaN] = values;
      const isNamed = this.#isDealSaid(bought, given);
      this.#deals.push({ bought, given, record, isNamed });
      for (const value of [bought, given, bought + given])
        this.#found.counts.push({
          value,
          measure: '个',
          written: value,
          isNamed,
          record,
          restsOn: undefined,
          at: undefined,
        });
    }
  }

  addRecord(record: EvidenceRecord): void {
    const origin = { record };
    for (const amount of record.amounts) {
      if (amount.bound === 'cap' || amount.measure === 'buy_get') continue;
      for (const value of amount.values) {
        // 满 300 减 40 is two sums of money.
        if (amount.measure === 'over_off') this.#add(amount, 'money', value, origin);
        else if (amount.measure === 'percent' && OF_PRICE.test(record.text))
          this.#add(amount, 'discount', value / 100, origin);
        else if (amount.measure === 'share') this.#add(amount, 'people', value, origin);
        else this.#add(amount, amount.measure, value, origin);
      }
    }
  }

  /** A number of the text, and the record that bears it out. */
  addSaid(amount: Amount, restsOn: EvidenceRecord | undefined): void {
    const measure = amount.measure === '' ? (amount.count >= LEAST_RAW ? 'money' : '个') : amount.measure;
    for (const value of amount.values) this.#add(amount, measure, value, { restsOn });
  }

  addCounts(counts: readonly Operand[]): void {
    this.#found.counts.push(...counts);
  }

  operands(): Operands {
    const first = (kind: OperandKind): Operand[] =>
      onceOfEach(this.#found[kind])
        .sort((left, right) => Number(right.isNamed) - Number(left.isNamed))
        .slice(0, MOST);
    return {
      money: first('money'),
      counts: first('counts'),
      discounts: first('discounts'),
      years: first('years'),
      sizes: first('sizes'),
      portions: first('portions'),
      percents: first('percents'),
      deals: this.#deals,
    };
  }

  #isSaid(measure: string, value: number): boolean {
    return this.said.some(
      (each) =>
        each.values.some((other) => sameValue(other, value)) &&
        (each.measure === measure || each.measure === '' || (COUNT.test(each.measure) && COUNT.test(measure))),
    );
  }

  #isDealSaid(bought: number, given: number): boolean {
    return (
      this.said.some(({ measure, values: [buy, get] }) => measure === 'buy_get' && buy === bought && get === given) ||
      (/[送赠]/u.test(this.text) && this.#raw.has(bought) && this.#raw.has(given))
    );
  }

  /** @param measure in which it counts, which need not be the one it is told in */
  #add(amount: Amount, measure: string, value: number, { record, restsOn }: Origin): void {
    const kind = kindOf(measure, amount);
    if (kind === undefined || !(value > 0)) return;
    // A number of the records that the text says is one number, not two.
    const isKnown = (each: Operand) => each.measure === measure && sameValue(each.value, value);
    if (record === undefined && this.#found[kind].some(isKnown)) return;
    const written = writtenOf(amount, value);
    const isNamed =
      record === undefined || this.#isSaid(measure, value) || (written >= LEAST_RAW && this.#raw.has(written));
    if (record?.limited === true && !isNamed) return;
    const at = record === undefined ? amount.start : undefined;
    const operand = { value, measure, written, isNamed, record, restsOn, at };
    this.#found[kind].push(operand);
    this.#addOtherwise(operand, amount);
  }

  /** A span is a count of years or of days as well, and what a price may be shared out over. */
  #addOtherwise(operand: Operand, { unit }: Amount): void {
    const { measure, value } = operand;
    const { counts, portions } = this.#found;
    if (measure === 'months' && value >= 12) counts.push({ ...operand, value: value / 12 });
    if (daysIn(operand)) counts.push({ ...operand, value: value / DAY, measure: '天' });
    if (/时|钟头/u.test(unit)) portions.push({ ...operand, value: value / HOUR });
    for (const [, of, size] of this.#sharedOver) if (measure === of) portions.push({ ...operand, value: value / size });
  }
}

/** A number as it was written, before its unit was converted. */
function writtenOf({ count, values }: Amount, value: number): number {
  if (Number.isNaN(count)) return value;
  return values.length > 1 ? count * (value / Math.max(...values)) : count;
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
  const gathering = new Gathering(text, said);
  for (const record of records) gathering.addDeals(record);
  for (const record of records) gathering.addRecord(record);
  for (const [amount, restsOn] of settled) gathering.addSaid(amount, restsOn);
  gathering.addCounts(countsInWords(text, records));
  return gathering.operands();
}
