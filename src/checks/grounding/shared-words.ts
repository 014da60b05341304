import { isPlainHan } from '../text/folding.js';

/** Characters that say nothing of what a text is about. */
const EMPTY = '的了是我你他她们在就都也和与有要会能不这那一二两三四五六七八九十百千万个每只到很最吗呢吧啊';
const ONE = '一每单';
const COUNTED = '瓶袋盒箱罐片节件支套包班次堂期盘杯只';

/** What a character may be, a bit each. */
const [TELLS, IS_ONE, IS_COUNTED] = [1, 2, 4];
/** By code unit. */
const KINDS = new Uint8Array(0x1_0000);
for (let code = 0; code < KINDS.length; code += 1) {
  const character = String.fromCharCode(code);
  KINDS[code] =
    (isPlainHan(code) && !EMPTY.includes(character) ? TELLS : 0) |
    (ONE.includes(character) ? IS_ONE : 0) |
    (COUNTED.includes(character) ? IS_COUNTED : 0);
}

/** Words of two characters that say what a text is about. */
export function wordsIn(text: string): Set<string> {
  const pairs = new Set<string>();
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = KINDS[text.charCodeAt(at)] ?? 0;
    if ((before & kind & TELLS) !== 0) pairs.add(text.slice(at - 1, at + 1));
    // 一袋吃两个月, 每袋: what is counted by one.
    if ((before & IS_ONE) !== 0 && (kind & IS_COUNTED) !== 0) pairs.add(`一${text.charAt(at)}`);
    before = kind;
  }
  return pairs;
}

/** What has words of its own: a record. */
interface Worded {
  readonly words: ReadonlySet<string>;
}

/** How many words two lots of them have in common. */
export function shareCount<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): number {
  const [few, many] = bySize(left, right);
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared;
}

/** How many words of two characters a text has in common with a record. */
export const sharedWords = (words: ReadonlySet<string>, record: Worded): number => shareCount(words, record.words);

/** Whether two lots of words have one in common: they are about the same thing. */
export function shareAny(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const [few, many] = bySize(left, right);
  for (const word of few) if (many.has(word)) return true;
  return false;
}

/** Whether a record has one of these words. */
export const sharesWords = (words: ReadonlySet<string>, record: Worded): boolean => shareAny(words, record.words);

const bySize = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>) =>
  left.size <= right.size ? ([left, right] as const) : ([right, left] as const);
