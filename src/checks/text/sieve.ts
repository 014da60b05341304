import { type Needed, neededBy } from './needed-characters.js';

/** Characters asked for of one pattern; more of them hardly keep out another text. */
const MOST_ASKED = 4;
const BITS = 32;

/**
 * Tells of many patterns at one look which may match a text, by the characters that each needs. Searching for a pattern that a
 * text cannot hold costs as much as reading the whole text once.
 */
export class Sieve<T> {
  /** By code unit: which row of marks is its own; the first is empty, and of all that no pattern asks for. */
  readonly #rows = new Uint16Array(0x1_0000);
  readonly #marks: Uint32Array;
  /** Of the text that is looked at: which sets of characters it has one of. */
  readonly #found: Uint32Array;
  /** By item: the sets that its pattern needs. */
  readonly #needs: readonly (readonly number[])[];

  constructor(
    private readonly items: readonly T[],
    patternOf: (item: T) => RegExp,
  ) {
    const sets = new Map<string, { readonly place: number; readonly needed: Needed }>();
    this.#needs = items.map((item) =>
      neededBy(patternOf(item))
        .slice(0, MOST_ASKED)
        .map((needed) => {
          const key = [...needed].sort((left, right) => left - right).join();
          const known = sets.get(key) ?? { place: sets.size, needed };
          sets.set(key, known);
          return known.place;
        }),
    );
    const words = Math.ceil(sets.size / BITS);
    this.#found = new Uint32Array(words);
    const codes = new Set([...sets.values()].flatMap(({ needed }) => [...needed]));
    [...codes].forEach((code, at) => (this.#rows[code] = at + 1));
    this.#marks = new Uint32Array((codes.size + 1) * words);
    for (const { place, needed } of sets.values())
      for (const code of needed) {
        const at = (this.#rows[code] ?? 0) * words + Math.floor(place / BITS);
        this.#marks[at] = (this.#marks[at] ?? 0) | (1 << (place % BITS));
      }
  }

  /** Those whose pattern may match, in their order. */
  passing(text: string): T[] {
    const found = this.#found;
    const words = found.length;
    found.fill(0);
    for (let at = 0; at < text.length; at += 1) {
      const row = this.#rows[text.charCodeAt(at)] ?? 0;
      if (row === 0) continue;
      for (let word = 0; word < words; word += 1)
        found[word] = (found[word] ?? 0) | (this.#marks[row * words + word] ?? 0);
    }
    return this.items.filter((_, place) => this.#isMet(this.#needs[place] ?? []));
  }

  #isMet(needs: readonly number[]): boolean {
    for (const place of needs)
      if (((this.#found[Math.floor(place / BITS)] ?? 0) & (1 << (place % BITS))) === 0) return false;
    return true;
  }
}
