import { createHash } from 'node:crypto';

/** Characters as platforms count them: Unicode code points. */
export const codePoints = (text: string): number => {
  let count = text.length;
  for (let at = 1; at < text.length; at += 1) {
    const isPair = (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
    if (isPair) count -= 1;
  }
  return count;
};

/** How a text begins: at most so many code points, none of them cut in two. */
export const firstCharacters = (text: string, most: number): string => [...text].slice(0, most).join('');

/** How a text begins, with a sign where it goes on: at most so many code points, and the sign. */
export const beginning = (text: string, most: number): string => {
  const first = firstCharacters(text, most);
  return first === text ? text : `${first}…`;
};

/** As many whole sentences from the beginning as have so many characters; the first one, however long. */
export function firstSentences(text: string, most: number): string {
  let kept = '';
  for (const sentence of text.match(/[^。！？!?…]+[。！？!?…]*[”’」』）)]*|^[。！？!?…]+/gu) ?? []) {
    if (kept !== '' && [...kept, ...sentence].length > most) break;
    kept += sentence;
  }
  return kept.trim();
}

export const utf8Bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** In hexadecimal digits; text counts as UTF-8. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** JSON with sorted keys: equal values give equal text, whatever order they were built in. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)))
      : part,
  );

/** The form in which text is searched and compared: compatibility forms folded, lower case, one kind of space. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
