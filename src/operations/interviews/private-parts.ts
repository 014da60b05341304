/** A part of a text, as UTF-16 offsets `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const BREAK = /[，、。！？；：,.!?;:\n]/u;
const ENDS = /[。！？.!?\n]/u;
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
/** One character marked by chance would take every like one out of the text. */
const REPEATED_FROM = 2;

/**
 * What may leave the house of an answer: all marked parts are gone, wherever else the same words stand too. A whole
 * clause goes without a trace, words within one leave an ellipsis. Null when nothing is left that says anything.
 */
export function publicPart(text: string, spans: readonly Span[]): string | null {
  const hidden = hiddenCharacters(text, spans);
  let told = '';
  for (let at = 0; at < text.length;) {
    if (!hidden[at]) {
      told += text.charAt(at);
      at += 1;
      continue;
    }
    let end = at;
    while (end < text.length && hidden[end]) end += 1;
    const next = text.charAt(end);
    const opens = told === '' || BREAK.test(told.slice(-1));
    if (!opens || !(next === '' || BREAK.test(next))) told = `${told.replace(/……$/u, '')}……`;
    else if (told === '' || ENDS.test(told.slice(-1))) end += next.length;
    else told = told.slice(0, -1);
    at = end;
  }
  const trimmed = told.trim();
  return SAYS_SOMETHING.test(trimmed) ? trimmed : null;
}

function hiddenCharacters(text: string, spans: readonly Span[]): boolean[] {
  const hidden = Array.from({ length: text.length }, () => false);
  const hide = (from: number, to: number): void => {
    hidden.fill(true, from, to);
  };
  for (const { start, end } of spans) {
    const words = text.slice(start, end).trim();
    hide(start, end);
    if ([...words].length < REPEATED_FROM) continue;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
      hide(at, at + words.length);
  }
  return hidden;
}

/** Where words that were private in one text stand in another: what was hidden once is not told in the next breath. */
export function carried(hidden: { readonly text: string; readonly spans: readonly Span[] }, text: string): Span[] {
  const words = new Set(hidden.spans.map(({ start, end }) => hidden.text.slice(start, end).trim()));
  return [...words]
    .filter((one) => [...one].length >= REPEATED_FROM)
    .flatMap((one) => {
      const at = text.indexOf(one);
      // One place is enough: the same words go wherever else they stand.
      return at < 0 ? [] : [{ start: at, end: at + one.length }];
    });
}

/** Whether spans lie within a text, none of them empty. */
export const spansFit = (text: string, spans: readonly Span[]): boolean =>
  spans.every(({ start, end }) => start >= 0 && start < end && end <= text.length);
