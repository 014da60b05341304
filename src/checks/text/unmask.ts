import { DISGUISES, SYMBOLS } from './disguises.js';
import { condense, type Folded } from './folding.js';
import { matchesOf } from './matches.js';
import { speltOut } from './pinyin.js';

// Enclosed letters and digits that normalisation leaves as they are: first code point, last, what the first reads.
const ENCLOSED: readonly (readonly [first: number, last: number, reads: number])[] = [
  [0x1f150, 0x1f169, 0x61],
  [0x1f170, 0x1f189, 0x61],
  [0x1f1e6, 0x1f1ff, 0x61],
  [0x2776, 0x277e, 0x31],
  [0x2780, 0x2788, 0x31],
  [0x278a, 0x2792, 0x31],
  [0x24f5, 0x24fd, 0x31],
];
const SYMBOL = new RegExp(
  `[${Object.keys(SYMBOLS).join('')}\\u{1f150}-\\u{1f189}\\u{1f1e6}-\\u{1f1ff}\\u2776-\\u2792\\u24f5-\\u24fd]`,
  'u',
);
// Everything a disguise can begin or end with: where nothing of it stands, nothing is looked for.
const SYLLABLES =
  '(?:zui|jia|hao|guo|guojia|ji|ding|du|dujia|di?|yi|quan|wang|shou|jue|wei|weiyi|fa?|zhuan|zan|kan|yao|la|miao|sha|shi|xian|yuan|weixin|vx|wx|bao|qu|mei|gen|jiang)';
const SUSPECT = new RegExp(
  '[蕞嶵薇维徽亻]|[弟蝶帝递谛缔娣][一1]|第[依壹伊衣医]|[醉嘴罪][好佳低强优高便有划新正牛顶温安权靠靓]|[荃罔]|鼎[级尖]|惟一|唯1|坎[价一]|幺请|威信|弓虽|走召|[木纟]及|女子|[袪苐氵]|目动驾|最[\\n。，、]|[包保][。.][过赚]|集攒' +
    `|\\p{Script=Han}${SYLLABLES}(?![a-z])|(?<![a-z])${SYLLABLES}(?=[\\p{Script=Han}1])`,
  'u',
);

function wordOf(character: string): string | undefined {
  const known = SYMBOLS[character];
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  const range = ENCLOSED.find(([first, last]) => code >= first && code <= last);
  return range === undefined ? undefined : String.fromCharCode(range[2] + code - range[0]);
}

function spellSymbols({ text, starts, ends }: Folded): Folded {
  let spelled = '';
  const from: number[] = [];
  const to: number[] = [];
  for (let index = 0; index < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const word = wordOf(character) ?? character;
    const last = index + character.length - 1;
    for (let at = 0; at < word.length; at += 1) {
      const own = word === character ? index + at : index;
      from.push(starts[own] ?? 0);
      to.push(ends[word === character ? own : last] ?? 0);
    }
    spelled += word;
    index += character.length;
  }
  return { text: spelled, starts: from, ends: to };
}

interface Read {
  readonly start: number;
  readonly end: number;
  readonly read: string;
}

const replace = (folded: Folded, seen: RegExp, read: string): Folded =>
  rewritten(
    folded,
    matchesOf(folded.text, seen).map(({ index, 0: words }) => ({ start: index, end: index + words.length, read })),
  );

/** Puts what is read in place of what stands there; all of its characters share the place of what they replace. */
function rewritten(folded: Folded, reads: readonly Read[]): Folded {
  if (reads.length === 0) return folded;
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let done = 0;
  const copy = (until: number): void => {
    text += folded.text.slice(done, until);
    for (let at = done; at < until; at += 1) {
      starts.push(folded.starts[at] ?? 0);
      ends.push(folded.ends[at] ?? 0);
    }
  };
  for (const { start, end, read } of reads) {
    copy(start);
    done = end;
    for (let at = 0; at < read.length; at += 1) {
      starts.push(folded.starts[start] ?? 0);
      ends.push(folded.ends[done - 1] ?? 0);
    }
    text += read;
  }
  copy(folded.text.length);
  return { text, starts, ends };
}

/**
 * A condensed text with its disguises taken off: 「蕞好」「第❶」「guojia级」 read 最好, 第1, 国家级. A text that wears none comes back
 * as it is, for the price of two searches.
 * @param folded the text folded, for the symbols that condensing drops
 * @param dense the same condensed
 */
export function unmask(folded: Folded, dense: Folded): Folded {
  const words = rewritten(folded, speltOut(folded.text));
  const spelled = SYMBOL.test(folded.text) ? condense(spellSymbols(words)) : words === folded ? dense : condense(words);
  if (!SUSPECT.test(spelled.text)) return spelled;
  return DISGUISES.reduce((text, { seen, read }) => replace(text, seen, read), spelled);
}
