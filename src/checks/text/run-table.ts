import { flatOf, LONGEST, type Sign } from './runs.js';

const SEED = 17;
/** Hashes are kept this small, so that the engine holds them as plain integers. */
const BITS = 0x3fff_ffff;

function hashOn(hash: number, text: string, from: number, to: number): number {
  let on = hash;
  for (let at = from; at < to; at += 1) on = (Math.imul(on, 31) + text.charCodeAt(at)) | 0;
  return on;
}

/**
 * Runs of signs that something is known of, found by where they stand. Nothing is cut out of the text to look them up: that
 * would be most of the work of a learned reading.
 */
export class RunTable {
  /** Number of a run and one; 0 is free. */
  private readonly slots: Int32Array;

  /** @param runs each once; its place is its number */
  constructor(private readonly runs: readonly string[]) {
    let size = 16;
    while (size < runs.length * 2) size *= 2;
    this.slots = new Int32Array(size);
    runs.forEach((run, number) => {
      let slot = hashOn(SEED, run, 0, run.length) & (size - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.slots[slot] = number + 1;
    });
  }

  private numberOf(text: string, hash: number, start: number, end: number): number {
    const last = this.slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = (this.slots[slot] ?? 0) - 1;
      if (number < 0) return -1;
      const run = this.runs[number] ?? '';
      if (run.length === end - start && text.startsWith(run, start)) return number;
    }
  }

  /**
   * Visits every run of up to three signs, with its number (-1 where it is not known), its first and last sign, and a hash
   * that equal runs share.
   * @param covered signs that no run may hold
   */
  each(
    signs: readonly Sign[],
    visit: (number: number, first: number, last: number, hash: number) => void,
    covered: readonly boolean[] = [],
  ): void {
    const { all, ends } = flatOf(signs);
    for (let first = 0; first < signs.length; first += 1) {
      const start = ends[first - 1] ?? 0;
      let [hash, from] = [SEED, start];
      for (let last = first; last < Math.min(signs.length, first + LONGEST) && covered[last] !== true; last += 1) {
        const end = ends[last] ?? from;
        hash = hashOn(hash, all, from, end);
        from = end;
        visit(this.numberOf(all, hash, start, end), first, last, hash & BITS);
      }
    }
  }
}
