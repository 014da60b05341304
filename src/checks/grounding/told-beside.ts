import { weekdaysIn } from '../../library/light.js';
import { sentenceAround, stretchAround } from '../text/stretches.js';
import type { Amount } from './amount.js';
import { wordsIn } from './shared-words.js';
import { numbersIn } from './special-amounts.js';
import { unitOf } from './units.js';

/** A thing is told by its price from here on. */
export const LEAST_PRICE = 10;
const COUNTED = /[\u4e00-\u9fff](?<![万亿千百元块])/u;
const TOKENS = new WeakMap<Amount, ReadonlySet<string>>();
/** The words that stand in the clause of an amount, and how many it says of what: 19 枝. Many are compared with each, so they are read once. */
export function tokensAround(text: string, amount: Amount): ReadonlySet<string> {
  const known = TOKENS.get(amount);
  if (known !== undefined) return known;
  const clause = stretchAround(text, amount);
  const tokens = wordsIn(clause);
  // What it is counted in says nothing of what it is of.
  for (const token of tokens) if (unitOf(token) !== undefined) tokens.delete(token);
  for (const { value, end } of numbersIn(clause)) {
    const unit = clause.charAt(end);
    if (value <= 1 || value === amount.count) continue;
    if (COUNTED.test(unit)) tokens.add(`${String(value)}${unit}`);
    // 699 那套: a thing is told by its price too.
    if (value >= LEAST_PRICE && !/[万亿千百]/u.test(unit) && (unitOf(unit)?.measure ?? 'money') === 'money')
      tokens.add(`¥${String(value)}`);
  }
  for (const day of weekdaysIn(sentenceAround(text, amount))) tokens.add(day);
  TOKENS.set(amount, tokens);
  return tokens;
}
