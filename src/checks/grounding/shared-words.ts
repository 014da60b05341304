import type { EvidenceRecord } from './evidence-record.js';
import { isPlainHan } from '../text/folding.js';
import { matchesOf } from '../text/matches.js';

/** Characters that say nothing of what a text is about. */
const EMPTY = new Set('的了是我你他她们在就都也和与有要会能不这那一二两三四五六七八九十百千万个每只到很最吗呢吧啊');

const tells = (character: string): boolean => isPlainHan(character.charCodeAt(0)) && !EMPTY.has(character);

const SHARED = new WeakMap<EvidenceRecord, ReadonlySet<string>>();

/** Words of two characters that say what a text is about. */
export function wordsIn(text: string): Set<string> {
  const pairs = new Set<string>();
  let isBeforeTelling = false;
  for (let at = 0; at < text.length; at += 1) {
    const isTelling = tells(text.charAt(at));
    if (isBeforeTelling && isTelling) pairs.add(text.slice(at - 1, at + 1));
    isBeforeTelling = isTelling;
  }
  // 一袋吃两个月, 每袋: what is counted by one.
  for (const [, unit = ''] of matchesOf(text, /[一每单]([瓶袋盒箱罐片节件支套包班次堂期盘杯只])/gu))
    pairs.add(`一${unit}`);
  return pairs;
}

/** The words of a record. */
export function wordsOf(record: EvidenceRecord): ReadonlySet<string> {
  const known = SHARED.get(record) ?? wordsIn(record.text);
  SHARED.set(record, known);
  return known;
}

/** How many words two lots of them have in common. */
export function shareCount(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [few, many] = bySize(left, right);
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared;
}

/** How many words of two characters a text has in common with a record. */
export const sharedWords = (words: ReadonlySet<string>, record: EvidenceRecord): number =>
  shareCount(words, wordsOf(record));

/** Whether two lots of words have one in common: they are about the same thing. */
export function shareAny(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const [few, many] = bySize(left, right);
  for (const word of few) if (many.has(word)) return true;
  return false;
}

export const sharesWords = (words: ReadonlySet<string>, record: EvidenceRecord): boolean =>
  shareAny(words, wordsOf(record));

const bySize = (left: ReadonlySet<string>, right: ReadonlySet<string>) =>
  left.size <= right.size ? ([left, right] as const) : ([right, left] as const);
