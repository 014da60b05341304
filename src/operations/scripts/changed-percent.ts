/**
 * How much of a text an operator changed before sending it, 0 to 100: what of both texts is not in their longest common
 * subsequence of characters. White space does not count. 0 is the same, 100 has nothing in common.
 */
export function changedPercent(offered: string, sent: string): number {
  const [before, after] = [bare(offered), bare(sent)];
  const all = before.length + after.length;
  if (all === 0) return 0;
  const percent = 100 * (1 - (2 * commonLength(before, after)) / all);
  // One changed character of a long text is a change.
  return percent > 0 ? Math.max(1, Math.round(percent)) : 0;
}

const bare = (text: string): string[] => [...text.replace(/\s+/gu, '')];

function commonLength(one: readonly string[], other: readonly string[]): number {
  let above = new Uint16Array(other.length + 1);
  let row = new Uint16Array(other.length + 1);
  for (const mark of one) {
    for (let at = 0; at < other.length; at += 1)
      row[at + 1] = mark === other[at] ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0);
    [above, row] = [row, above];
  }
  return above[other.length] ?? 0;
}
