import { matchesOf } from '../text/matches.js';

// How each digit is written and read out; radio operators say 洞, 幺, 拐, 勾.
const WRITTEN = ['零〇○洞', '一壹弌幺', '二贰两弍', '三叁弎', '四肆', '五伍', '六陆', '七柒拐', '八捌', '九玖勾'];
const SYLLABLES = ['ling', 'yi', 'er', 'san', 'si', 'wu', 'liu', 'qi', 'ba', 'jiu'];
const VALUES: ReadonlyMap<string, string> = new Map([
  ...WRITTEN.flatMap((signs, digit) => [...signs].map((sign): [string, string] => [sign, String(digit)])),
  ...SYLLABLES.map((syllable, digit): [string, string] => [syllable, String(digit)]),
  ['yao', '1'],
  ['liang', '2'],
  ['o', '0'],
  ['l', '1'],
  ['i', '1'],
]);

/** One character that is a digit, in folded text. */
export const SPELT = `[0-9${WRITTEN.join('')}]`;

/** 「15O 2l47 8o39」: letters that look like a nought or a one, between figures. */
const LOOKS_LIKE = '(?<=(?<![a-hjkmnp-z])[0-9][oil]? ?)[oil](?= ?[oil]?[0-9])|(?<![a-z0-9])[il](?=[3-9][0-9o])';
/** 「后面四个八」 */
const REPEATED = `[两三四五2-5] ?个(?=${SPELT}(?!${SPELT}))`;
const TOKEN = `(?:${REPEATED}${SPELT}|${SPELT}|(?:ling|yi|yao|er|liang|san|si|wu|liu|qi|ba|jiu)(?![a-z])|${LOOKS_LIKE})`;
// 「132加上2845再加0917」「186后面5716，再后面2290」
const TOLD =
  '(?:(?:前|后|中间|末|最后|尾)[两三四六八2-8]位(?:是|为)?|出生|(?:[她他我]的?)?生日|开头|结尾是?|末尾是?|再?加上?|再?后面?(?:再?接)?是?|再?接着?是?|然后是?|再来?|中间是?|最后是?|剩下[两三四]?[个位]?(?:数字?)?是?|末[两三四]位是?|尾号是?|后头是?|紧接着|打头|[横中短]?杠|空格|连着)';
// Colons make hours, per cent and money make figures; two stars hide digits.
const GAP = `(?:(?<=[${WRITTEN.join('')}])点(?=[${WRITTEN.join('')}])|(?!\\*\\*)[^\\p{L}\\p{N}\\n:：%￥¥$]{1,4}|[ ，,]{0,2}${TOLD}(?:[ ，,]{0,2}${TOLD})?[ ，,]{0,2})?`;
const LEAST = 11;
/** As many tokens as may come to that many digits, one of them a digit said to stand there several times. */
const LEAST_TOKENS = 7;
const RUN = new RegExp(
  `(?=[0-9${WRITTEN.join('')}a-z])(?<=^|[^0-9a-z]|tel|phone|mobile)${TOKEN}(?:${GAP}${TOKEN}){${LEAST_TOKENS - 1},}`,
  'gu',
);
/** 「后四位」 says where digits stand and is none. */
const PLACES = /[前后间末尾][两三四六八2-8]位|剩下[两三四][个位]/gu;
const TOKENS = new RegExp(TOKEN, 'gu');

/** Digits that stand together and are written alike. */
export interface DigitGroup {
  readonly digits: string;
  /** Written 0-9. */
  readonly arabic: boolean;
  readonly start: number;
  readonly end: number;
  /** What stands between the group before and this one. */
  readonly gap: string;
}

/** The digits that a string of digits stands for, however spelt; other characters stay. */
export const inDigits = (text: string): string => [...text].map((each) => VALUES.get(each) ?? each).join('');

/**
 * Every stretch of a folded text with at least eleven digits in a row, whatever they are written in and whatever was put between
 * them, as its groups.
 */
export function digitRuns(text: string): DigitGroup[][] {
  const runs = matchesOf(text, RUN).map(({ 0: run, index }) => groupsOf(text, run, index));
  return runs.filter((groups) => groups.reduce((sum, { digits }) => sum + digits.length, 0) >= LEAST);
}

/** 「四个八」 stands for 8888. */
function digitsOfToken(token: string): string {
  const said = /^([两三四五2-5]) ?个(.)$/u.exec(token);
  if (said === null) return VALUES.get(token) ?? token;
  return (VALUES.get(said[2] ?? '') ?? said[2] ?? '').repeat(Number(VALUES.get(said[1] ?? '') ?? said[1]));
}

function groupsOf(text: string, run: string, index: number): DigitGroup[] {
  const groups: DigitGroup[] = [];
  const bare = run.replace(PLACES, (words) => ' '.repeat(words.length));
  for (const { 0: token, index: at } of matchesOf(bare, TOKENS)) {
    const start = index + at;
    const arabic = /^[0-9oil]/u.test(token);
    const digits = digitsOfToken(token);
    const last = groups.at(-1);
    const end = start + token.length;
    if (last?.end === start && last.arabic === arabic) {
      groups[groups.length - 1] = { ...last, digits: last.digits + digits, end };
    } else {
      groups.push({ digits, arabic, start, end, gap: last === undefined ? '' : text.slice(last.end, start) });
    }
  }
  return groups;
}
