import { jaccard, type Pairs, pairsOf } from './pairs.js';

/** From here on two texts are one text told twice. Light edits of a text measure about .7, the same topic told anew about .1. */
export const DUPLICATE = 0.5;

/** Of fewer pairs, that all of them stand in a longer text may be chance. */
const PAIRS_LEAST = 20;
/** What a text wholly contained in a longer one measures. */
const CONTAINED = 0.75;

/** Sentences that any text may end with: an offer, a call, a greeting. */
const SHARED_LINE =
  /扣 ?[\d一二三]|评论区|留言|私信|私聊我|问我|找我|发我|链接|下单|报名|名额|截止|早鸟|优惠|立减|到手|元|晚安|明天见|早点睡|看到就回|我都在|关注|转发|点赞/u;
const SENTENCE = /[^。！？!?\n]+[。！？!?\n]*/gu;
/** A text of nothing but such sentences is compared whole. */
const LETTERS_LEAST = 16;

/** What a text says itself: without the offers and closing lines that many texts share. */
function ownWords(text: string): string {
  const sentences = text.match(SENTENCE) ?? [text];
  const own = sentences.filter((sentence) => !SHARED_LINE.test(sentence)).join('');
  return own.replace(/[^\p{L}]/gu, '').length >= LETTERS_LEAST ? own : text;
}

/** The pairs by which a text is compared with others. */
export const fingerprint = (text: string): Pairs => pairsOf(ownWords(text));

/** @param shared how many pairs both have */
export function measure(shared: number, left: number, right: number): number {
  const least = Math.min(left, right);
  const whole = left + right - shared;
  const alike = whole === 0 ? 0 : shared / whole;
  return least < PAIRS_LEAST ? alike : Math.max(alike, (CONTAINED * shared) / least);
}

const sharedOf = (left: Pairs, right: Pairs): number => {
  const alike = jaccard(left, right);
  return Math.round((alike * (left.length + right.length)) / (1 + alike));
};

/**
 * How alike two texts are made, 0 to 1: character 2-grams with numbers, places, names and emoji masked, Jaccard or, where
 * one stands in the other, containment. Offers and closing lines that many texts share do not count beside other words.
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [fingerprint(a), fingerprint(b)];
  if (left.length === 0 || right.length === 0) return a.trim() === b.trim() ? 1 : 0;
  return measure(sharedOf(left, right), left.length, right.length);
}

export const verdictOf = (alike: number): 'duplicate' | 'distinct' => (alike >= DUPLICATE ? 'duplicate' : 'distinct');
