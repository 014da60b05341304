import { type Amount, sameValue } from './amount.js';
import type { EvidenceRecord } from './evidence-record.js';
import type { Operand, Operands } from './operands.js';
import { numbersIn, type RawNumber } from './special-amounts.js';

/*
 * Sums that the text itself lays out: so many of this and so many of that, at what the records say of each. 八块一平，您家一百二
 * 就是九百六; 三挂一柜，三百六; 两个 288，一个 398，每晚再减三十，一共 884. How many somebody takes is theirs to say.
 */

/** What came out right, the records' numbers it came from, and the quantities that are only the reader's own. */
export interface Reckoned {
  readonly record: EvidenceRecord;
  readonly quantities: readonly RawNumber[];
}

interface Term {
  readonly value: number;
  readonly base: Operand;
  readonly times: readonly RawNumber[];
}

/** Characters before a sum in which what it is made of is looked for. */
const WINDOW = 60;
/** Right before the sum a quantity is multiplied with any price; farther off only with one that the text says. */
const BESIDE = 8;
/** Most prices, and most multiples of each, that are tried with each other. */
const MOST_PRICES = 6;
const MOST_MULTIPLES = 12;
/** What is taken off or compared, without which nothing is subtracted. */
const LESS = /[减省抵差贵剩余扣退返找除]|便宜|多[出花付付两一]|少[花付了]|另付|尾款|还(?:有|剩|要)/u;
const IN_ALL = /共|合计|加起来|加[一到]块|总价|总的?是|都来|连|全部|[等就才也]于?是|下来|[算收]/u;
const APART = /[。！？!?\n送赠]/u;

const SUMMED = /^(?:money|grams|millilitres|millimetres|minutes|square_metres|)$/u;

/** A bare 五十七 is so many of what its parts are counted in. */
const valueIn = ({ values: [value = NaN], measure }: Amount, { value: base, written }: Operand): number =>
  measure === '' && written > 0 ? value * (base / written) : value;

function termsOf(base: Operand, numbers: readonly RawNumber[], { counts, portions }: Operands): Term[] {
  const own = [...counts, ...portions].filter(({ record, value }) => record === base.record && value > 1);
  // How long something takes is no price of which somebody takes several.
  const isSpan = base.measure === 'minutes';
  return [
    { value: base.value, base, times: [] },
    ...(isSpan ? [] : numbers)
      .filter(({ value }) => value !== 1 && !sameValue(value, base.written))
      .map((times) => ({ value: base.value * times.value, base, times: [times] })),
    ...(isSpan ? [] : own).map(({ value }) => ({ value: base.value / value, base, times: [] })),
  ];
}

const comesTo = (sum: Amount, base: Operand, value: number): boolean => sameValue(valueIn(sum, base), value);

/** @param sum a number of the text that nothing else bears out */
export function reckonedFrom(sum: Amount, text: string, operands: Operands): Reckoned | undefined {
  if (sum.values.length !== 1 || !SUMMED.test(sum.measure) || sum.bound === 'over') return undefined;
  const from = Math.max(0, sum.start - WINDOW);
  const behind = text.slice(from, sum.start);
  // The nearest come first.
  const numbers = numbersIn(behind)
    .map((each) => ({ ...each, start: each.start + from, end: each.end + from }))
    .reverse();
  const all = (sum.measure === 'money' || sum.measure === '' ? operands.money : []).concat(
    sum.measure === 'money'
      ? []
      : operands.sizes.filter(({ measure }) => sum.measure === '' || measure === sum.measure),
  );
  for (const base of operands.money) {
    const { value: price, record } = base;
    const times = numbers.find(
      ({ value, end }) =>
        value > 1 &&
        record !== undefined &&
        comesTo(sum, base, price * value) &&
        (base.isNamed || sum.start - end <= BESIDE) &&
        !APART.test(text.slice(end, sum.start)),
    );
    if (times !== undefined && record !== undefined) return { record, quantities: [times] };
  }
  // What the text says of a record's number is the same number.
  const isFirst = (base: Operand, at: number): boolean =>
    all.findIndex(({ value, measure }) => measure === base.measure && sameValue(value, base.value)) === at;
  const named = all
    .filter((base, at) => base.isNamed && isFirst(base, at))
    .slice(0, MOST_PRICES)
    .map((base) => termsOf(base, numbers, operands).slice(0, MOST_MULTIPLES));
  const isLess = LESS.test(text.slice(from, sum.end + 4));
  const kept = { named, signs: isLess ? [1, -1] : [1], most: IN_ALL.test(behind.slice(-BESIDE * 2)) ? 3 : 2 };
  for (const { value, terms } of sumsOf(kept)) {
    const [first] = terms;
    const record = terms.find(({ base }) => base.record !== undefined)?.base.record;
    if (first === undefined || record === undefined || !comesTo(sum, first.base, Math.abs(value))) continue;
    const quantities = terms.flatMap((term) => term.times);
    // A quantity is taken once.
    if (new Set(quantities.map(({ start }) => start)).size === quantities.length) return { record, quantities };
  }
  return undefined;
}

interface Summands {
  /** For each price the text names: itself, and multiples of it. */
  readonly named: readonly (readonly Term[])[];
  readonly signs: readonly number[];
  /** Most terms of a sum. */
  readonly most: number;
}

interface Total {
  readonly value: number;
  readonly terms: readonly Term[];
}

/** Sums of two terms or more, each of another price in the same measure; what a sum goes on to comes right behind it. */
function* sumsOf(all: Summands): Iterable<Total> {
  for (let at = 0; at < all.named.length; at += 1)
    for (const first of all.named[at] ?? []) yield* sumsFrom({ value: first.value, terms: [first] }, at, all);
}

function* sumsFrom(sofar: Total, at: number, all: Summands): Iterable<Total> {
  const { measure } = sofar.terms[0]?.base ?? {};
  for (let next = at + 1; next < all.named.length; next += 1)
    for (const term of (all.named[next] ?? []).filter(({ base }) => base.measure === measure))
      for (const sign of all.signs) {
        const total = { value: sofar.value + sign * term.value, terms: [...sofar.terms, term] };
        yield total;
        if (total.terms.length < all.most) yield* sumsFrom(total, next, all);
      }
}
