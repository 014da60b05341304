/** Pairs of characters that any two sentences may share. */
const COMMON =
  /[的了是在有和就都也不没要会能可很太再还先只把被给跟让到从对着过得地吗呢吧啊呀哦嘛这那哪怎什么谁我你他她它们自己一二三两几个样些点次回天年月日时候分钟里上下前后大小多少好说看想做用来去]/u;

function pairsIn(text: string): Set<string> {
  const signs = [...text];
  const pairs = signs.slice(1).map((sign, index) => (signs[index] ?? '') + sign);
  return new Set(pairs.filter((pair) => /^\p{Script=Han}{2}$/u.test(pair) && !COMMON.test(pair)));
}

/** Whether a word of two characters or more says something of its own. */
export const withoutCommon = (word: string): boolean => /^\p{Script=Han}{2,}$/u.test(word) && !COMMON.test(word);

/** Whether two texts speak of one thing: a word stands in both. */
export function isOfOneThing(one: string, other: string): boolean {
  const known = pairsIn(one);
  return [...pairsIn(other)].some((pair) => known.has(pair));
}

/** The first of some texts that speaks of what another does. */
export function firstOfOneThing(texts: readonly string[], about: string): string | null {
  const known = pairsIn(about);
  return texts.find((text) => [...pairsIn(text)].some((pair) => known.has(pair))) ?? null;
}

/** Put to the one whom it is told, who cannot answer an article: a question, or what to send. */
const TO_THE_READER = /[？?]|(?:告诉|发|回|拍给|说给|给)我|拍一张[^。]{0,6}(?:我|发)|发(?:过来|来)|你说|跟我说/u;
/** Fewer characters than this teach nothing. */
const LEAST = 24;

/** Of an answer given in a chat, what stands before it turns to the other; null where it goes on behind that, for the rest would hang in the air. */
export function told(sentences: readonly string[]): string[] | null {
  const kept = sentences.slice(0, sentences.findLastIndex((sentence) => !TO_THE_READER.test(sentence)) + 1);
  const isWhole = !kept.some((sentence) => TO_THE_READER.test(sentence));
  return isWhole && kept.length >= 2 && kept.join('').length >= LEAST ? kept : null;
}
