/** Longer words than these are no slips of the pen. */
const LONGEST = 60;

/** Insertions, deletions, replacements and swaps of neighbours from one word to the other. */
function distance(left: string, right: string): number {
  let [older, old]: [number[], number[]] = [[], Array.from({ length: right.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= left.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let best = Math.min((old[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (old[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        best = Math.min(best, (older[column - 2] ?? 0) + 1);
      now.push(best);
    }
    [older, old] = [old, now];
  }
  return old[right.length] ?? 0;
}

/** The candidate that was probably meant, if any is close enough to be a slip. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const wanted = word.toLowerCase();
  let found: string | undefined;
  let closest = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= closest) continue;
    const away = candidate === word ? closest : distance(wanted, candidate.toLowerCase());
    if (away < closest) [found, closest] = [candidate, away];
  }
  return found;
}
