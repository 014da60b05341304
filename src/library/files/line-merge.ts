/** Larger than any library file a person keeps; beyond it a merge is not worth its time. */
const MOST_CELLS = 4_000_000;

interface Match {
  readonly left: number;
  readonly right: number;
}

/** Lines that two texts share, in order (longest common subsequence); null when the texts differ too much to tell. */
function sharedLines(left: readonly string[], right: readonly string[]): Match[] | null {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (
    end < left.length - start &&
    end < right.length - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  )
    end += 1;
  const middle = longest(left.slice(start, left.length - end), right.slice(start, right.length - end));
  if (middle === null) return null;
  return [
    ...Array.from({ length: start }, (_, index) => ({ left: index, right: index })),
    ...middle.map((match) => ({ left: match.left + start, right: match.right + start })),
    ...Array.from({ length: end }, (_, index) => ({
      left: left.length - end + index,
      right: right.length - end + index,
    })),
  ];
}

function longest(left: readonly string[], right: readonly string[]): Match[] | null {
  const width = right.length + 1;
  if ((left.length + 1) * width > MOST_CELLS) return null;
  const lengths = new Uint32Array((left.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const matches: Match[] = [];
  for (let [row, column] = [0, 0]; row < left.length && column < right.length;)
    if (left[row] === right[column]) matches.push({ left: row++, right: column++ });
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  return matches;
}

const squeezed = (line: string): string => line.replace(/\s+/g, '');

/** How much of the text stands before each boundary between lines, white space not counted. */
function offsets(lines: readonly string[]): number[] {
  const before = [0];
  for (const line of lines) before.push((before.at(-1) ?? 0) + squeezed(line).length);
  return before;
}

/**
 * Which boundary between lines of `base` is which boundary of `ours`. Texts that differ in white space alone are matched
 * by what stands before; others by the lines they share.
 */
function sameBoundaries(base: readonly string[], ours: readonly string[]): Map<number, number> | null {
  const [was, is] = [base.map(squeezed), ours.map(squeezed)];
  if (was.join('') === is.join('')) return byOffset(offsets(base), offsets(ours));
  const shared = sharedLines(was, is);
  if (shared === null) return null;
  const inside = shared.flatMap(({ left, right }): [number, number][] => [
    [left, right],
    [left + 1, right + 1],
  ]);
  return new Map([[0, 0], ...inside, [base.length, ours.length]]);
}

/** Blank lines make several boundaries out of one offset: the first is the first, the last is the last. */
function byOffset(base: readonly number[], ours: readonly number[]): Map<number, number> {
  const places = boundariesByOffset(ours);
  const matched = new Map<number, number>();
  for (const [offset, boundaries] of boundariesByOffset(base)) {
    const there = places.get(offset) ?? [];
    for (const [nth, boundary] of boundaries.entries()) {
      const place = nth === boundaries.length - 1 ? there.at(-1) : there[Math.min(nth, there.length - 1)];
      if (place !== undefined) matched.set(boundary, place);
    }
  }
  return matched;
}

function boundariesByOffset(offsets: readonly number[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [boundary, offset] of offsets.entries()) {
    const there = places.get(offset);
    if (there) there.push(boundary);
    else places.set(offset, [boundary]);
  }
  return places;
}

interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** What differs between two texts: lines `from` to `to` of the first become `lines`. */
function hunks(was: readonly string[], is: readonly string[]): Hunk[] | null {
  const kept = sharedLines(was, is);
  if (kept === null) return null;
  const found: Hunk[] = [];
  let [wasAt, isAt] = [0, 0];
  for (const { left, right } of [...kept, { left: was.length, right: is.length }]) {
    if (left > wasAt || right > isAt) found.push({ from: wasAt, to: left, lines: is.slice(isAt, right) });
    [wasAt, isAt] = [left + 1, right + 1];
  }
  return found;
}

/**
 * Carries a change over to a text that is spaced differently. `base` is `source` as a printer would set it, `edited`
 * the same printer's work after the change: what differs between the two replaces the matching lines of `source`, and
 * every other line stays as it was. Null when the lines cannot be matched.
 */
export function mergeLines(source: string, base: string, edited: string): string | null {
  const [ours, was, is] = [source.split('\n'), base.split('\n'), edited.split('\n')];
  const home = sameBoundaries(was, ours);
  const changes = hunks(was, is);
  if (home === null || changes === null) return null;
  const merged: string[] = [];
  let oursAt = 0;
  for (const change of changes) {
    const { from, to, lines } = widened(change, was, home);
    const [start, end] = [home.get(from), home.get(to)];
    if (start === undefined || end === undefined || start < oursAt) return null;
    merged.push(...ours.slice(oursAt, start), ...lines);
    oursAt = end;
  }
  return [...merged, ...ours.slice(oursAt)].join('\n');
}

/** A change inside lines that the source breaks differently takes all of those lines. */
function widened({ from, to, lines }: Hunk, was: readonly string[], home: ReadonlyMap<number, number>): Hunk {
  let [start, end] = [from, to];
  while (start > 0 && !home.has(start)) start -= 1;
  while (end < was.length && !home.has(end)) end += 1;
  return { from: start, to: end, lines: [...was.slice(start, from), ...lines, ...was.slice(to, end)] };
}
