import { inSimplified } from '../text/simplified.js';

/** Sentences that any text may end with: an offer, a call, a greeting. */
const SHARED_LINE =
  /扣 ?[\d一二三]|评论区|留言|私信|私聊我|问我|找我|发我|链接|下单|报名|名额|截止|早鸟|优惠|立减|到手|元|晚安|明天见|早点睡|看到就回|我都在|关注|转发|点赞/u;
const SENTENCE = /[^。！？!?\n]+[。！？!?\n]*/gu;
/** A text of nothing but such sentences is compared whole. */
const LETTERS_LEAST = 16;

/** What a text says itself, in simplified characters: without the offers and closing lines that many texts share. */
export function ownWords(written: string): string {
  const text = inSimplified(written);
  const sentences = text.match(SENTENCE) ?? [text];
  const own = sentences.filter((sentence) => !SHARED_LINE.test(sentence)).join('');
  return own.replace(/[^\p{L}]/gu, '').length >= LETTERS_LEAST ? own : text;
}
