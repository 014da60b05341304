/**
 * A run of fewer characters that two texts share is chance: most Chinese words have two, and two texts on one subject
 * share many of them.
 */
const SHORTEST_RUN = 3;

/** Places at which a run is looked for: a text that says one thing over and over would cost the square of its length. */
const PLACES_TRIED = 64;

/** What a text still has of the one it came from, in Unicode code points. */
export interface Kept {
  readonly kept: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Characters of `after` that stand in `before` as well. Deterministic: the common beginning and end first; between them,
 * from left to right, the longest run that is still free in `before`, at least three characters. A run may have moved,
 * and counts once. White space is not counted: another line break changes no words.
 */
export function keptOf(before: string, after: string): Kept {
  const old = letters(before);
  const now = letters(after);
  const start = commonStart(old, now);
  const end = commonStart([...old.slice(start)].reverse(), [...now.slice(start)].reverse());
  const between = runsKept(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return { kept: start + end + between, before: old.length, after: now.length };
}

/**
 * Share of a text that people wrote since a machine last did, 0–1 of its characters. A text that people only cut is
 * still wholly the machine's: 0. What is asked for is who wrote what is published.
 * Source: 《人工智能生成合成内容标识办法》 (in force since 2025-09-01), which labels content by how it came about.
 * @param machine the last machine-written version; null when no machine wrote any: then all of it is people's
 */
export function humanShare(machine: string | null, text: string): number {
  if (machine === null) return 1;
  const { kept, after } = keptOf(machine, text);
  return after === 0 ? 0 : rounded(1 - kept / after);
}

/** Share of the machine's text that was left standing, 0–1. */
export function keptShare(machine: string, text: string): number {
  const { kept, before } = keptOf(machine, text);
  return before === 0 ? 0 : rounded(kept / before);
}

const letters = (text: string): string[] => [...text.replace(/\s+/gu, '')];
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

function commonStart(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one[at] === other[at]) at += 1;
  return at;
}

function runsKept(old: readonly string[], now: readonly string[]): number {
  const places = new Map<string, number[]>();
  for (let at = 0; at + SHORTEST_RUN <= old.length; at += 1) {
    const key = old.slice(at, at + SHORTEST_RUN).join('');
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  const taken = new Uint8Array(old.length);
  let kept = 0;
  for (let at = 0; at + SHORTEST_RUN <= now.length;) {
    let best = { from: 0, length: 0 };
    const free = (places.get(now.slice(at, at + SHORTEST_RUN).join('')) ?? []).filter((from) => !taken[from]);
    for (const from of free.slice(0, PLACES_TRIED)) {
      let length = 0;
      while (from + length < old.length && !taken[from + length] && old[from + length] === now[at + length])
        length += 1;
      if (length > best.length) best = { from, length };
    }
    if (best.length < SHORTEST_RUN) {
      at += 1;
      continue;
    }
    taken.fill(1, best.from, best.from + best.length);
    kept += best.length;
    at += best.length;
  }
  return kept;
}
