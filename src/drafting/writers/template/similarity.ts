/** Numbers say little about how a text is built: all of them count as one mark. */
const masked = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\d+(?:[.:]\d+)*/gu, '#')
    .replace(/[^\p{L}#]+/gu, '');

/** The set of character pairs of a text. */
export function pairsOf(text: string): ReadonlySet<string> {
  const marks = [...masked(text)];
  const pairs = new Set<string>();
  for (let index = 1; index < marks.length; index += 1) pairs.add(`${marks[index - 1] ?? ''}${marks[index] ?? ''}`);
  return pairs;
}

/** Jaccard of two sets: 0 nothing shared, 1 the same. Light edits of a text measure about .7, the same topic told anew about .1. */
export function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}
