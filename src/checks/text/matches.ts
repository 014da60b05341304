/** Most searches find nothing: they share one list. */
const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match in a text, in reading order. `matchAll` makes a new expression of the pattern at each call, which takes ten
 * times as long as the search itself where a pattern joins a hundred words.
 * @param pattern with the flag `g`; its place is set back before and after
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    matches.push(match);
    // Past a pair of units at one step: from its middle a pattern goes back to its beginning.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}

/** By code unit: 1 for each of these characters. */
export function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(0x1_0000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/**
 * The same of a pattern that begins with one of a few characters, and matches nothing empty: it is tried only where one of them
 * stands. A class of more than sixteen stretches is asked about by a slow call at every character of a text.
 * @param pattern with the flag `y`
 */
export function matchesWhere(text: string, pattern: RegExp, begins: Uint8Array): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (let at = 0; at < text.length;) {
    if (begins[text.charCodeAt(at)] === 0) {
      at += 1;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) matches.push(match);
    at = match === null ? at + 1 : pattern.lastIndex;
  }
  return matches;
}
