/** Words in a part of a draft. UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly part: string;
  readonly start: number;
  readonly end: number;
}

/** How often words stand in a text before an offset: tells which of several equal quotes was meant. */
export function timesBefore(text: string, quote: string, offset: number): number {
  let times = 0;
  for (let at = text.indexOf(quote); quote !== '' && at >= 0 && at < offset; at = text.indexOf(quote, at + 1))
    times += 1;
  return times;
}

/** Where quoted words stand, the nth time they do (from 0); the last time when they do not stand there so often. */
export function spanOf(part: string, text: string, quote: string, nth = 0): Span | null {
  if (quote === '') return null;
  let found = -1;
  for (let at = text.indexOf(quote), count = 0; at >= 0 && count <= nth; at = text.indexOf(quote, at + 1), count += 1)
    found = at;
  return found < 0 ? null : { part, start: found, end: found + quote.length };
}

/** The sentences of a text, to choose from where words cannot be selected by mouse. */
export const sentencesOf = (text: string): string[] => [
  ...new Set(
    Array.from(text.matchAll(/[^。！？!?\n]+[。！？!?]*/gu), ([sentence]) => sentence.trim()).filter(
      (sentence) => sentence !== '',
    ),
  ),
];
