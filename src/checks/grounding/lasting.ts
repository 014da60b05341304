import type { Amount } from './amount.js';
import type { EvidenceRecord } from './evidence-record.js';
import type { Operands } from './operands.js';
import { readNumber } from './special-amounts.js';
import { find, isToldAs, join, recordOf } from './sums.js';
import { DAY, MONTH, SPAN, unitOf } from './units.js';

/*
 * How long so many of something last: 24 lessons at two a week, 120 粒 at 每日 2 粒.
 */

const PER: readonly (readonly [unit: RegExp, each: RegExp])[] = [
  [/周|星期|礼拜/u, /[一每]个?(?:周|星期|礼拜)/u],
  [/天/u, /[一每]天/u],
  [/月/u, /[一每]个?月/u],
];

/** Thirty sachets at 每天一包 are a month, 120 粒 at 每日 2 粒 two. */
const BY_DAY =
  /(?:[每一][天日]|日服)[^\d，。；一二两三四五六七八九]{0,4}(?<n>[一二两三四五六七八九]|\d{1,3}) ?(?<unit>毫升|ml|g|[\u4e00-\u9fff])/u;
function lastingByDay(said: Amount, text: string, { counts, sizes }: Operands): EvidenceRecord | undefined {
  if (!SPAN.test(said.measure) || !/[天日周月]|星期|礼拜/u.test(said.unit)) return undefined;
  const minutes = said.measure === 'months' ? MONTH : 1;
  const told = { ...said, values: said.values.map((value) => (value * minutes) / DAY) };
  const inText = BY_DAY.exec(text);
  const whole = [...counts, ...sizes].find(({ record, value, measure }) => {
    const { n, unit = '' } = (inText ?? BY_DAY.exec(record?.text ?? ''))?.groups ?? {};
    const { measure: daily, factor = 1 } = unitOf(unit) ?? {};
    return n !== undefined && daily === measure && isToldAs(told, value / (readNumber(n) * factor));
  });
  return whole?.record ?? whole?.restsOn;
}

/** Twenty-four lessons, two a week, are twelve weeks. */
export function lasting(said: Amount, text: string, operands: Operands): EvidenceRecord | undefined {
  const byDay = lastingByDay(said, text, operands);
  if (byDay !== undefined) return byDay;
  const { counts: all } = operands;
  const each = PER.find(([unit]) => unit.test(said.unit))?.[1];
  if (each === undefined) return undefined;
  const told = { ...said, values: [said.count] };
  return recordOf(
    find(
      told,
      all
        .filter((whole) => each.test(text) || (whole.record !== undefined && each.test(whole.record.text)))
        .flatMap((whole) =>
          all
            .filter(({ measure, value }) => measure === whole.measure && value < whole.value)
            .map((one) => join(whole.value / one.value, whole, one)),
        ),
    ),
  );
}
