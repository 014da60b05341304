import { simplified } from './simplified.js';

/** A text as rules read it, and where each of its characters stands in the original (UTF-16). */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

// Soft hyphen, zero-width characters, bidirectional marks, variation selectors, keycaps (3️⃣2️⃣9️⃣), byte order mark, tag characters.
const INVISIBLE =
  /^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e0fff}]$/u;
// Ends of clauses stay, so that words of two sentences are never read as one; everything else that is no letter or number is
// what people put between the characters of a word to hide it.
const HIDING = /^[^\p{L}\p{N}\n。！？；，、：!?;,:%]$/u;

// Full-width clause marks stay full-width: rules tell 「，」 from the comma in 12,000.
const CLAUSE_MARKS = '，！？；：';
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', '!': '！', '?': '？', ';': '；', ':': '：' };

/** Whether a code unit is one of the Chinese characters in everyday use (CJK Unified Ideographs). */
export const isPlainHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** 🈚 normalises to 無, which is to read 无. */
function compatible(character: string): string {
  const form = character.normalize('NFKC').toLowerCase();
  return form.length === 1 ? (simplified(form.charCodeAt(0)) ?? form) : form;
}

// What belongs to the character before it: variation selectors, keycaps, tags. A span never ends before them.
const TAIL = /^[\u20e3\ufe00-\ufe0f\u{e0020}-\u{e007f}]$/u;

/** Makes the last character reach to `end`, with all that share its place. */
function stretchLast(starts: readonly number[], ends: number[], from: number, end: number): void {
  if (ends.at(-1) !== from) return;
  const start = starts.at(-1);
  for (let at = ends.length - 1; at >= 0 && starts[at] === start; at -= 1) ends[at] = end;
}

function pieceOf(whole: string): string {
  const code = whole.charCodeAt(0);
  if (isPlainHan(code)) return simplified(code) ?? whole;
  if (code < 0x80) return code < 0x20 && code !== 0x0a ? ' ' : whole.toLowerCase();
  const piece = CLAUSE_MARKS.includes(whole) ? whole : INVISIBLE.test(whole) ? '' : compatible(whole);
  return piece.trim() === '' && piece !== '' ? ' ' : piece;
}
/** By code unit of the basic plane: what it folds to, once it was met. */
const PIECES = new Array<string | undefined>(0x1_0000);

/**
 * Folds compatibility forms, case and script, and drops what cannot be seen. One character may become several (㎏ → kg);
 * they share its place. Surrogate halves pass as they are.
 */
export function fold(text: string): Folded {
  let folded = '';
  let copied = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < text.length;) {
    const code = text.charCodeAt(index);
    const isPair = code >= 0xd800 && code <= 0xdbff;
    const whole = isPair ? String.fromCodePoint(text.codePointAt(index) ?? code) : '';
    const width = whole.length > 1 ? 2 : 1;
    const piece = width > 1 ? pieceOf(whole) : (PIECES[code] ??= pieceOf(String.fromCharCode(code)));
    if (piece === '' && TAIL.test(text.slice(index, index + width))) stretchLast(starts, ends, index, index + width);
    for (let copy = 0; copy < piece.length; copy += 1) {
      starts.push(index);
      ends.push(index + width);
    }
    // What stays as it is, most of a text, is copied in one piece.
    if (width > 1 || piece.length !== 1 || piece.charCodeAt(0) !== code) {
      folded += text.slice(copied, index) + piece;
      copied = index + width;
    }
    index += width;
  }
  return { text: copied === 0 ? text : folded + text.slice(copied), starts, ends };
}

/** By code unit: which it is kept as, one more than that, once it was met; 1 hides. */
const KEPT = new Uint32Array(0x1_0000);
function keptAs(code: number): number {
  let kept = KEPT[code] ?? 0;
  if (kept === 0) {
    const character = String.fromCharCode(code);
    const hides = HIDING.test(character) || (code >= 0xd800 && code <= 0xdfff);
    KEPT[code] = kept = hides ? 1 : (FULL_WIDTH[character] ?? character).charCodeAt(0) + 1;
  }
  return kept - 1;
}

/** The same without spaces and symbols, clause marks in full width: 「全 网*最.低」 reads 全网最低. */
export function condense({ text, starts, ends }: Folded): Folded {
  let dense = '';
  let copied = 0;
  const keptStarts: number[] = [];
  const keptEnds: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const kept = isPlainHan(code) ? code : keptAs(code);
    if (kept !== code) {
      dense += text.slice(copied, index) + (kept === 0 ? '' : String.fromCharCode(kept));
      copied = index + 1;
    }
    if (kept === 0) continue;
    keptStarts.push(starts[index] ?? 0);
    keptEnds.push(ends[index] ?? 0);
  }
  return { text: copied === 0 ? text : dense + text.slice(copied), starts: keptStarts, ends: keptEnds };
}

/** A stretch of a folded text, as UTF-16 offsets of the original. An empty stretch is empty there too. */
export function original(folded: Folded, start: number, end: number): { start: number; end: number } {
  const from = folded.starts[start] ?? folded.ends.at(-1) ?? 0;
  return { start: from, end: end > start ? (folded.ends[end - 1] ?? from) : from };
}
