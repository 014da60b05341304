import { type Amount, sameValue } from './amount.js';
import { amountsIn } from './amounts.js';
import type { Evidence } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';

/*
 * Numbers worked out from what is known. Accepted only where the sum is right: 199 − 99 = 立省 100, 199 元 ÷ 45 天 = 一天不到
 * 4.5 元, 96 of 120 = 八成, 5 片 × 150 克 = 750 克, 1299 × 8 折. A record that holds for some people or days only counts when the
 * text names its number.
 */

interface Known {
  readonly value: number;
  readonly record: EvidenceRecord;
}

/** Most amounts of a kind that are combined: a sum out of hundreds proves nothing. */
const MOST = 24;

function knownIn(measure: string, text: string, evidence: Evidence): Known[] {
  const named = amountsIn(text);
  return evidence
    .amountsIn(measure)
    .filter(({ amount: { values, bound } }) => values.length === 1 && bound !== 'cap')
    .flatMap(({ amount, record }) => amount.values.map((value) => ({ value, record })))
    .filter(
      ({ value, record }) =>
        !record.limited ||
        named.some((said) => said.measure === measure && said.values.some((each) => sameValue(each, value))),
    )
    .slice(0, MOST);
}

/** Whether a sum is said as it is: exactly, or rounded where the text says that it is rounded. */
function isToldAs(said: Amount, sum: number): boolean {
  const [value = NaN] = said.values;
  if (said.values.length !== 1 || !(sum > 0) || !Number.isFinite(sum)) return false;
  if (sameValue(value, sum)) return said.bound !== 'over';
  if (said.bound === 'under') return sum < value && value <= sum * 1.25;
  if (said.bound === 'near') return sum < value && sum >= value * 0.9;
  return said.bound === 'about' && Math.abs(sum - value) <= sum * 0.1;
}

const firstOf = <L, R>(left: readonly L[], right: readonly R[], holds: (l: L, r: R) => boolean): L | undefined =>
  left.find((l) => right.some((r) => holds(l, r)));

const SAVING = /省|减|便宜|优惠|差价?|少花|少付|抵/u;
const PER_DAY = /(?:每|一|平均)[天日](?!晚)|(?:每|一)个?[晚次节课片]/u;
const TOTAL = /一共|总共|共|合计|加起来|也就是|等于|净重|算下来|总/u;

function money(said: Amount, text: string, evidence: Evidence): EvidenceRecord | undefined {
  const around = text.slice(Math.max(0, said.start - 14), said.end + 6);
  const prices = knownIn('money', text, evidence);
  const cuts = knownIn('discount', text, evidence);
  if (SAVING.test(around)) {
    const saved = firstOf(prices, prices, (l, r) => [1, 2, 3].some((n) => isToldAs(said, l.value * n - r.value)));
    const off = saved ?? firstOf(prices, cuts, (l, r) => isToldAs(said, l.value * (1 - r.value)));
    if (off !== undefined) return off.record;
  }
  if (PER_DAY.test(around)) {
    const days = knownIn('minutes', text, evidence).filter(({ value }) => value >= 1_440);
    const counts = [...evidence.measures].filter((measure) => /^[^a-z个]$/u.test(measure));
    const shares = /[天日晚]/u.test(PER_DAY.exec(around)?.[0] ?? '')
      ? days.map(({ value }) => value / 1_440)
      : counts.flatMap((measure) => knownIn(measure, text, evidence).map(({ value }) => value));
    return firstOf(prices, shares, (l, share) => isToldAs(said, l.value / share))?.record;
  }
  const paid = firstOf(
    prices,
    cuts,
    (l, r) => isToldAs(said, l.value * r.value) || isToldAs(said, l.value * (1 + r.value)),
  );
  const cut = firstOf(
    prices,
    prices,
    (l, r) => l.record === r.record && r.value < l.value && [2, 3].some((n) => isToldAs(said, l.value * n - r.value)),
  );
  return (
    cut?.record ??
    paid?.record ??
    (TOTAL.test(around) || /[两二2] ?[件盒瓶份箱]/u.test(around)
      ? prices.find(({ value }) => isToldAs(said, value * 2))
      : undefined
    )?.record
  );
}

/** A share of a whole, both told by one record: 96 of 120. */
function share(said: Amount, evidence: Evidence): EvidenceRecord | undefined {
  return evidence.live.find(({ amounts }) => {
    const counts = amounts.filter(({ measure, values }) => /^(?:people|[^a-z])$/u.test(measure) && values.length === 1);
    return counts.some((part) =>
      counts.some((whole) => {
        const [of = NaN] = whole.values;
        const [n = NaN] = part.values;
        return n < of && part.measure === whole.measure && isToldAs(said, (n / of) * 100);
      }),
    );
  });
}

/** So many times so much, both told by one record: 5 片, 每片 150 克. */
function product(said: Amount, evidence: Evidence): EvidenceRecord | undefined {
  return evidence.live.find(({ amounts }) =>
    amounts.some(
      (each) =>
        each.measure === said.measure &&
        amounts.some(
          ({ measure, values: [count = NaN] }) =>
            /^[^a-z]$/u.test(measure) && isToldAs(said, count * (each.values[0] ?? NaN)),
        ),
    ),
  );
}

/** The record a number was worked out from, where the working is right. */
export function derivedFrom(said: Amount, text: string, evidence: Evidence): EvidenceRecord | undefined {
  if (said.measure === 'money' || (said.measure === '' && said.count >= 10)) return money(said, text, evidence);
  if (said.measure === 'percent') return share(said, evidence);
  const around = text.slice(Math.max(0, said.start - 8), said.end);
  if (/^(?:grams|millilitres|minutes)$/u.test(said.measure) && TOTAL.test(around)) return product(said, evidence);
  return undefined;
}
