import { Sieve } from './sieve.js';

/** What was met, and where: as offsets in the text. */
export interface Met<T> {
  readonly item: T;
  readonly start: number;
  readonly end: number;
}

interface Runner<T> {
  readonly item: T;
  readonly pattern: RegExp;
}

interface Running<T> {
  readonly runner: Runner<T>;
  readonly start: number;
  readonly end: number;
}

/**
 * Many patterns, searched as if they were one of alternatives: from the left, and where several match at a place the first in the
 * list keeps it. One expression of a hundred alternatives tries all of them at every place; of these most are told by the
 * characters that they need, and the rest are searched each for itself.
 */
export class FirstOf<T> {
  readonly #sieve: Sieve<Runner<T>>;

  /** @throws Error where a pattern matches nothing at all: it would be met for ever */
  constructor(items: readonly T[], patternOf: (item: T) => RegExp) {
    const empty = items.map(patternOf).find((pattern) => new RegExp(pattern.source, 'u').test(''));
    if (empty !== undefined) throw new Error(`${empty.source} matches nothing at all.`);
    this.#sieve = new Sieve(
      items.map((item) => ({ item, pattern: new RegExp(patternOf(item).source, 'gu') })),
      ({ pattern }) => pattern,
    );
  }

  /** Every match, in reading order; none overlaps another. */
  in(text: string): Met<T>[] {
    const running: Running<T>[] = [];
    for (const runner of this.#sieve.passing(text)) running.push(...nextOf(runner, text, 0));
    const met: Met<T>[] = [];
    while (running.length > 0) {
      // Of two at the same place the earlier in the list is kept, for only what is further left takes over.
      const first = running.reduce((best, each) => (each.start < best.start ? each : best));
      met.push({ item: first.runner.item, start: first.start, end: first.end });
      for (let at = running.length - 1; at >= 0; at -= 1) {
        const each = running[at];
        if (each !== undefined && each.start < first.end)
          running.splice(at, 1, ...nextOf(each.runner, text, first.end));
      }
    }
    return met;
  }
}

/** Where a pattern matches next, if it does. */
function nextOf<T>(runner: Runner<T>, text: string, from: number): readonly Running<T>[] {
  runner.pattern.lastIndex = from;
  const match = runner.pattern.exec(text);
  return match === null ? [] : [{ runner, start: match.index, end: match.index + match[0].length }];
}
