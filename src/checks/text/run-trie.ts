import { LONGEST_RUN, type Sign } from './runs.js';

/** Multipliers that spread a node and a code unit over all slots (golden ratio of 2³², and a prime near it). */
export const [SPREAD_NODE, SPREAD_CODE] = [0x9e3779b1, 0x85ebca6b];

/** What is kept of a step, side by side: a step is looked up in one place of the memory. */
const [FROM, CODE, TO, PLACE, FIELDS] = [0, 1, 2, 3, 4];

/** How many steps words take that share their beginnings: a smaller table stays nearer to the processor. */
function stepsOf(words: readonly string[]): number {
  let steps = 1;
  let before = '';
  for (const word of [...words].sort()) {
    let shared = 0;
    while (shared < word.length && word.charCodeAt(shared) === before.charCodeAt(shared)) shared += 1;
    steps += word.length - shared;
    before = word;
  }
  return steps;
}

/**
 * Many words, to be met while walking through the signs of a text: no string is made to look one up, and where no word begins
 * as the text goes on, nothing longer is looked for.
 */
export class RunTrie {
  /**
   * By slot of an open table: where a step starts, what it reads, where it leads, and the place of the word that ends there, one
   * more than it is. What leads to 0 is an empty slot, for none leads to the root.
   */
  readonly #steps: Int32Array;
  readonly #shift: number;
  /** By code unit: the slot of the step from the root, one more than it is. Every sign of a text is looked up there. */
  readonly #first = new Int32Array(0x1_0000);

  /** @param words none twice; a word's place is its index */
  constructor(words: readonly string[]) {
    const bits = Math.max(2, Math.ceil(Math.log2(stepsOf(words) * 1.5)));
    this.#shift = 32 - bits;
    this.#steps = new Int32Array(FIELDS << bits);
    let nodes = 1;
    words.forEach((word, place) => {
      let [node, slot] = [0, 0];
      for (let at = 0; at < word.length; at += 1) {
        const code = word.charCodeAt(at);
        slot = this.#slotOf(node, code);
        if (this.#steps[slot + TO] === 0) {
          this.#steps[slot + FROM] = node;
          this.#steps[slot + CODE] = code;
          this.#steps[slot + TO] = nodes;
          nodes += 1;
        }
        node = this.#steps[slot + TO] ?? 0;
      }
      if (word !== '') this.#steps[slot + PLACE] = place + 1;
    });
    for (let slot = 0; slot < this.#steps.length; slot += FIELDS)
      if (this.#steps[slot + TO] !== 0 && this.#steps[slot + FROM] === 0)
        this.#first[this.#steps[slot + CODE] ?? 0] = slot + 1;
  }

  /** Visits every word that is a run of these signs. */
  eachRun(signs: readonly Sign[], visit: (place: number, first: number, last: number) => void): void {
    const steps = this.#steps;
    for (let first = 0; first < signs.length; first += 1) {
      const beyond = Math.min(signs.length, first + LONGEST_RUN);
      let node = 0;
      for (let last = first; last < beyond; last += 1) {
        const slot = this.#walk(node, signs[last]?.sign ?? '');
        if (slot < 0) break;
        node = steps[slot + TO] ?? 0;
        const place = steps[slot + PLACE] ?? 0;
        if (place > 0) visit(place - 1, first, last);
      }
    }
  }

  /** The place of a word, or -1. */
  placeOf(word: string): number {
    const slot = this.#walk(0, word);
    return slot < 0 ? -1 : (this.#steps[slot + PLACE] ?? 0) - 1;
  }

  /** The last step of a sign, or -1 where no word goes on so. */
  #walk(from: number, sign: string): number {
    let [node, slot] = [from, -1];
    for (let at = 0; at < sign.length; at += 1) {
      const code = sign.charCodeAt(at);
      slot = node === 0 ? (this.#first[code] ?? 0) - 1 : this.#slotOf(node, code);
      if (slot < 0) return -1;
      node = this.#steps[slot + TO] ?? 0;
      if (node === 0) return -1;
    }
    return slot;
  }

  /** Where this step stands, or the empty slot where it would. */
  #slotOf(node: number, code: number): number {
    const steps = this.#steps;
    const mask = steps.length - 1;
    let slot = ((Math.imul(node + 1, SPREAD_NODE) ^ Math.imul(code, SPREAD_CODE)) >>> this.#shift) * FIELDS;
    while (steps[slot + TO] !== 0 && (steps[slot + FROM] !== node || steps[slot + CODE] !== code))
      slot = (slot + FIELDS) & mask;
    return slot;
  }
}
