import { SPREAD_CODE, SPREAD_NODE } from './run-trie.js';
import { LONGEST_RUN, type Sign } from './runs.js';

const FEWEST_SLOTS = 1 << 11;

/**
 * Counts how many different runs of up to three signs texts have, without a string of any: each is a walk of code units, and
 * two that read the same end at the same node. One is kept and used anew; the table grows to the longest text.
 */
export class DistinctRuns {
  /** By slot of an open table: where a step starts, what it reads, where it leads; a slot of another text's is empty. */
  #from = new Int32Array(FEWEST_SLOTS);
  #codes = new Uint16Array(FEWEST_SLOTS);
  #to = new Int32Array(FEWEST_SLOTS);
  #texts = new Int32Array(FEWEST_SLOTS);
  /** By node: the text in which a run was met that ends there. */
  #met = new Int32Array(FEWEST_SLOTS);
  #text = 0;
  #nodes = 0;

  /** How many there are in all of these together. */
  count(...texts: readonly (readonly Sign[])[]): number {
    const units = texts.reduce((sum, signs) => sum + signs.reduce((all, { sign }) => all + sign.length, 0), 0);
    this.#begin(units * LONGEST_RUN);
    let count = 0;
    for (const signs of texts)
      for (let first = 0; first < signs.length; first += 1) {
        let node = 0;
        const beyond = Math.min(signs.length, first + LONGEST_RUN);
        for (let last = first; last < beyond; last += 1) {
          node = this.#walk(node, signs[last]?.sign ?? '');
          if (this.#met[node] === this.#text) continue;
          this.#met[node] = this.#text;
          count += 1;
        }
      }
    return count;
  }

  /** @param steps as many as may come */
  #begin(steps: number): void {
    this.#text += 1;
    this.#nodes = 0;
    if (steps * 2 <= this.#to.length) return;
    const slots = 1 << Math.ceil(Math.log2(steps * 2));
    this.#from = new Int32Array(slots);
    this.#codes = new Uint16Array(slots);
    this.#to = new Int32Array(slots);
    this.#texts = new Int32Array(slots);
    this.#met = new Int32Array(slots);
  }

  #walk(from: number, sign: string): number {
    const mask = this.#to.length - 1;
    let node = from;
    for (let at = 0; at < sign.length; at += 1) {
      const code = sign.charCodeAt(at);
      const spread = Math.imul(node + 1, SPREAD_NODE) ^ Math.imul(code, SPREAD_CODE);
      let slot = (spread ^ (spread >>> 15)) & mask;
      while (this.#texts[slot] === this.#text && (this.#from[slot] !== node || this.#codes[slot] !== code))
        slot = (slot + 1) & mask;
      if (this.#texts[slot] !== this.#text) {
        this.#nodes += 1;
        this.#texts[slot] = this.#text;
        this.#from[slot] = node;
        this.#codes[slot] = code;
        this.#to[slot] = this.#nodes;
      }
      node = this.#to[slot] ?? 0;
    }
    return node;
  }
}
