/** A part of a text, as UTF-16 offsets `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where private words stand in a text: everywhere they occur, so that editing around them leaves them marked. */
export function spansOf(text: string, words: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const word of words)
    for (let at = text.indexOf(word); word !== '' && at >= 0; at = text.indexOf(word, at + word.length))
      spans.push({ start: at, end: at + word.length });
  return spans.sort((one, other) => one.start - other.start || one.end - other.end);
}

/** A text cut into what is shown and what is hidden, in order. */
export function piecesOf(text: string, words: readonly string[]): { text: string; hidden: boolean }[] {
  const pieces: { text: string; hidden: boolean }[] = [];
  let at = 0;
  for (const { start, end } of spansOf(text, words)) {
    if (end <= at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hidden: false });
    pieces.push({ text: text.slice(Math.max(at, start), end), hidden: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hidden: false });
  return pieces;
}

/** The private words after some more were marked; white space around them is nobody's secret. */
export const marked = (words: readonly string[], selected: string): readonly string[] => {
  const word = selected.trim();
  return word === '' || words.includes(word) ? words : [...words, word];
};

/** Words that were edited away hide nothing any more. */
export const stillThere = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => text.includes(word));
