/** A sign of a text, as a learned reading takes it. Offsets are those of the text read. */
export interface Sign {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

/** Up to so many signs that stand side by side are read together. */
export const LONGEST_RUN = 3;

/** Visits every run of up to three signs, with the first and the last sign of it. */
export function eachRun(signs: readonly Sign[], visit: (run: string, first: number, last: number) => void): void {
  // A piece of one string is flat and looked up at once; one that is put together is not.
  const ends: number[] = [];
  let all = '';
  for (const { sign } of signs) ends.push((all += sign).length);
  for (let first = 0; first < signs.length; first += 1) {
    const start = ends[first - 1] ?? 0;
    for (let last = first; last < Math.min(signs.length, first + LONGEST_RUN); last += 1)
      visit(all.slice(start, ends[last]), first, last);
  }
}
