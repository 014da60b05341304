/** A sentence with the marks and the break that end it. Offsets are UTF-16, the end exclusive. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SENTENCE = /[^。！？!?\n]*(?:[。！？!?]+[”’」』）)]*|\n+|$)\n*/gu;

/** The sentences of a text; put together again they are the text. */
export const sentencesOf = (text: string): Sentence[] =>
  [...text.matchAll(SENTENCE)]
    .filter(([whole]) => whole !== '')
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));

/** Words that lean on the sentence before: without it they would hang in the air. */
const LEANS =
  /^[\s“"]*(?:所以|因此|因为|但|但是|不过|可是|可|而且|而|也|还|又|于是|然后|后来|结果|否则|不然|其中|这|那|它|他|她|第[二三四五六]|再)/u;

/** A line of a list. Others of it remain, so nothing that follows is left in the air. */
const BULLET = /^\s*(?:[·•▪●○◦‣✓✔✅–—-]|[（(]?\d{1,2}[.、）)]|[①-⑳]|第?[一二三四五六七八九十]{1,2}[、，是])/u;
/** It leads over to what follows. */
const LEADS = /[：:]\s*$/u;

/** Whether a text still reads when this sentence is gone: something is left, and what follows does not lean on it. */
export function canGo(sentences: readonly Sentence[], index: number): boolean {
  const others = sentences.filter((one, at) => at !== index && one.text.trim() !== '');
  const text = sentences[index]?.text ?? '';
  if (LEADS.test(text)) return false;
  if (BULLET.test(text) && others.some((one) => BULLET.test(one.text))) return true;
  const next = sentences.slice(index + 1).find((one) => one.text.trim() !== '');
  return others.length > 0 && !(next !== undefined && LEANS.test(next.text));
}

/** The text without some of its sentences, with no blank left at its ends; what stood on lines of its own still does. */
export const without = (sentences: readonly Sentence[], gone: ReadonlySet<number>): string =>
  sentences
    .reduce((kept, { text }, index) => {
      if (!gone.has(index)) return kept + text;
      return text.endsWith('\n') && !kept.endsWith('\n') ? `${kept}\n` : kept;
    }, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
