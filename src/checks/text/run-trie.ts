import { LONGEST_RUN, type Sign } from './runs.js';

/** Multipliers that spread a node and a code unit over all slots (golden ratio of 2³², and a prime near it). */
const [SPREAD_NODE, SPREAD_CODE] = [0x9e3779b1, 0x85ebca6b];

/**
 * Many words, to be met while walking through the signs of a text: no string is made to look one up, and where no word begins
 * as the text goes on, nothing longer is looked for.
 */
export class RunTrie {
  /** By slot of an open table: where a step starts, what it reads, where it leads; 0 is an empty slot, for none leads to the root. */
  readonly #from: Int32Array;
  readonly #codes: Uint16Array;
  readonly #to: Int32Array;
  readonly #shift: number;
  /** By node: the place of the word that ends there, or -1. */
  readonly #places: Int32Array;

  /** @param words none twice; a word's place is its index */
  constructor(words: readonly string[]) {
    const steps = words.reduce((sum, word) => sum + word.length, 1);
    const bits = Math.max(2, Math.ceil(Math.log2(steps * 1.5)));
    this.#shift = 32 - bits;
    this.#from = new Int32Array(1 << bits);
    this.#codes = new Uint16Array(1 << bits);
    this.#to = new Int32Array(1 << bits);
    this.#places = new Int32Array(steps + 1).fill(-1);
    let nodes = 1;
    words.forEach((word, place) => {
      let node = 0;
      for (let at = 0; at < word.length; at += 1) {
        const code = word.charCodeAt(at);
        const slot = this.#slotOf(node, code);
        if (this.#to[slot] === 0) {
          this.#from[slot] = node;
          this.#codes[slot] = code;
          this.#to[slot] = nodes;
          nodes += 1;
        }
        node = this.#to[slot] ?? 0;
      }
      this.#places[node] = place;
    });
  }

  /** Visits every word that is a run of these signs. */
  eachRun(signs: readonly Sign[], visit: (place: number, first: number, last: number) => void): void {
    for (let first = 0; first < signs.length; first += 1) {
      let node = 0;
      for (let last = first; last < Math.min(signs.length, first + LONGEST_RUN); last += 1) {
        node = this.#walk(node, signs[last]?.sign ?? '');
        if (node === 0) break;
        const place = this.#places[node] ?? -1;
        if (place >= 0) visit(place, first, last);
      }
    }
  }

  /** 0 where no word goes on so. */
  #walk(from: number, sign: string): number {
    let node = from;
    for (let at = 0; at < sign.length; at += 1) {
      node = this.#to[this.#slotOf(node, sign.charCodeAt(at))] ?? 0;
      if (node === 0) return 0;
    }
    return node;
  }

  /** Where this step stands, or the empty slot where it would. */
  #slotOf(node: number, code: number): number {
    const mask = this.#to.length - 1;
    let slot = (Math.imul(node + 1, SPREAD_NODE) ^ Math.imul(code, SPREAD_CODE)) >>> this.#shift;
    while (this.#to[slot] !== 0 && (this.#from[slot] !== node || this.#codes[slot] !== code)) slot = (slot + 1) & mask;
    return slot;
  }
}
