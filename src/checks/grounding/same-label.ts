import { clausePlace } from '../text/stretches.js';
import { type Amount, isSame, sameValue } from './amount.js';
import type { Evidence, StatedAmount } from './evidence.js';
import { lotOf } from './prices-of-others.js';
import { numbersIn } from './special-amounts.js';

/*
 * 「靴子四十五」 where the record has 靴子 40 元, 「载重三百公斤」 where it has 载重 200kg: a number right behind the words behind which a record
 * has another one is that record's to say, and is not worked out from others.
 */

/** What stands between a thing and its number. */
const BETWEEN =
  /(?:(?:[一每单]|\/) ?[\u4e00-\u9fff]|(?:零售|统一)?售价|价格?|价钱|只要|[都也就]?是|为|约|大概|[收卖才要]|[:： (¥￥])+$/u;
/** Words that say no thing, behind which any number may stand. */
const OF_NO_THING =
  /[共总合算等付省减到只约才就要每一个各再还多少到近满剩返送赠加折比差超的了给拿花带赚退补]|以[上内]/u;
/** What is worked out, and not told as it is. */
const RECKONED = /[折券减省合算摊剩差送赠补返退加]|优惠|平均|相当|等于|便宜|加起来|一共|总共|到手|[以之券折]后|各/u;
/** Smaller ones stand in any text. */
const LEAST = 2;

const LABELS = new WeakMap<Amount, { readonly label: string | undefined }>();
/** The last two signs of what a number is said of, where they name a thing. Many are held against each record, so they are read once. */
export function labelOf(text: string, amount: Amount): string | undefined {
  let read = LABELS.get(amount);
  if (read === undefined) {
    const label = text.slice(clausePlace(text, amount).start, amount.start).replace(BETWEEN, '').slice(-2);
    read = { label: /^[\u4e00-\u9fff]{2}$/u.test(label) && !OF_NO_THING.test(label) ? label : undefined };
    LABELS.set(amount, read);
  }
  return read.label;
}

/** The same, where its clause does not work the number out. */
export function toldLabelOf(text: string, amount: Amount): string | undefined {
  const label = labelOf(text, amount);
  if (label === undefined) return undefined;
  const { start, end } = clausePlace(text, amount);
  return RECKONED.test(text.slice(start, end)) ? undefined : label;
}

/** How large, how heavy, how strong. */
const OF_THING =
  /^(?:grams|millilitres|millimetres|square_metres|minutes|months|watts|percent|degrees|milliamp_hours|[^a-z个]|age)$/u;

/** Records' written numbers in the measure of one, other than it and unsaid in the text. */
function othersOf(said: Amount, text: string, evidence: Evidence): StatedAmount[] {
  const numbers = numbersIn(text).map(({ value }) => value);
  return evidence
    .amountsIn(said.measure)
    .filter(
      ({ amount }) =>
        amount.end > amount.start &&
        amount.count >= LEAST &&
        !isSame(amount, said) &&
        !amount.values.some((value) => said.values.some((mine) => sameValue(mine, value))) &&
        !numbers.includes(amount.count),
    );
}

/** Whether a live record has another number behind the very words behind which the text says one. */
export function isLabelledOtherwise(said: Amount, text: string, evidence: Evidence): boolean {
  const label = OF_THING.test(said.measure) ? toldLabelOf(text, said) : undefined;
  if (label === undefined) return false;
  return othersOf(said, text, evidence).some(
    ({ amount, record }) => labelOf(record.text, amount) === label && lotOf(record.text, amount) === undefined,
  );
}
