import { LONGEST_RUN, type Sign } from './runs.js';

/** Multipliers that spread a node and a code unit over all slots (golden ratio of 2³², and a prime near it). */
export const [SPREAD_NODE, SPREAD_CODE] = [0x9e3779b1, 0x85ebca6b];

/** What is kept of a step, side by side: where it starts and what it reads in one number, and where it leads. */
const [KEY, TO, FIELDS] = [0, 1, 2];

const bitsFor = (numbers: number): number => Math.max(1, Math.ceil(Math.log2(numbers)));

/** A step of the words as they share their beginnings. */
type VisitStep = (from: number, code: number, to: number) => void;

/**
 * Visits the steps of all words, each once. A word's node is its place and one more; what only begins words comes after them. The
 * root is 0.
 */
function eachStep(words: readonly string[], visit: VisitStep): void {
  const nodes = [0];
  let more = words.length;
  let before = '';
  // A beginning that is a word itself is sorted before what goes on from it.
  for (const place of [...words.keys()].sort((left, right) => ((words[left] ?? '') < (words[right] ?? '') ? -1 : 1))) {
    const word = words[place] ?? '';
    let shared = 0;
    while (shared < word.length && word.charCodeAt(shared) === before.charCodeAt(shared)) shared += 1;
    for (let at = shared; at < word.length; at += 1) {
      const to = at === word.length - 1 ? place + 1 : (more += 1);
      visit(nodes[at] ?? 0, word.charCodeAt(at), to);
      nodes[at + 1] = to;
    }
    before = word;
  }
}

/**
 * Many words, to be met while walking through the signs of a text: no string is made to look one up, and where no word begins
 * as the text goes on, nothing longer is looked for. The table is kept small, to stay near to the processor.
 */
export class RunTrie {
  readonly #words: number;
  /** By code unit: its number among those of the words; 0 is in none of them. */
  readonly #numbers = new Uint16Array(0x1_0000);
  readonly #bitsOfNumber: number;
  /** By number: where the step from the root leads. Every sign of a text is looked up there. */
  readonly #first: Int32Array;
  /** By slot of an open table, the steps from elsewhere. What leads to 0 is an empty slot, for none leads to the root. */
  readonly #steps: Int32Array;
  readonly #shift: number;
  /** By sign of what is walked through: the number of its character, or less than 0 where it has more than one. Each is asked for three times. */
  #signs = new Int32Array(256);

  /**
   * @param words none twice; a word's place is its index
   * @throws Error where they are too many for one table
   */
  constructor(words: readonly string[]) {
    this.#words = words.length;
    let [steps, codes, nodes] = [1, 1, words.length];
    eachStep(words, (_, code, to) => {
      steps += 1;
      nodes = Math.max(nodes, to);
      if (this.#numbers[code] === 0) this.#numbers[code] = codes++;
    });
    this.#bitsOfNumber = bitsFor(codes);
    if (bitsFor(nodes + 1) + this.#bitsOfNumber > 31) throw new Error('Too many words for one table.');
    const bits = bitsFor(steps * 1.5);
    this.#shift = 32 - bits;
    this.#first = new Int32Array(codes);
    this.#steps = new Int32Array(FIELDS << bits);
    eachStep(words, (from, code, to) => {
      const number = this.#numbers[code] ?? 0;
      if (from === 0) this.#first[number] = to;
      else {
        const slot = this.#slotOf(from, number);
        this.#steps[slot + KEY] = this.#keyOf(from, number);
        this.#steps[slot + TO] = to;
      }
    });
  }

  /** Visits every word that is a run of these signs. */
  eachRun(signs: readonly Sign[], visit: (place: number, first: number, last: number) => void): void {
    const numbers = this.#numbersOf(signs);
    for (let first = 0; first < signs.length; first += 1) {
      const beyond = Math.min(signs.length, first + LONGEST_RUN);
      let node = 0;
      for (let last = first; last < beyond; last += 1) {
        const number = numbers[last] ?? 0;
        node = number < 0 ? this.#walk(node, signs[last]?.sign ?? '') : this.#step(node, number);
        if (node === 0) break;
        if (node <= this.#words) visit(node - 1, first, last);
      }
    }
  }

  /** The place of a word, or -1. */
  placeOf(word: string): number {
    const node = this.#walk(0, word);
    return node <= this.#words ? node - 1 : -1;
  }

  #numbersOf(signs: readonly Sign[]): Int32Array {
    if (this.#signs.length < signs.length) this.#signs = new Int32Array(signs.length * 2);
    const numbers = this.#signs;
    signs.forEach(({ sign }, at) => (numbers[at] = sign.length === 1 ? (this.#numbers[sign.charCodeAt(0)] ?? 0) : -1));
    return numbers;
  }

  /** Where a sign leads, or 0 where no word goes on so. */
  #walk(from: number, sign: string): number {
    let node = from;
    for (let at = 0; at < sign.length; at += 1) {
      node = this.#step(node, this.#numbers[sign.charCodeAt(at)] ?? 0);
      if (node === 0) return 0;
    }
    return node;
  }

  #step(node: number, number: number): number {
    if (number === 0) return 0;
    return (node === 0 ? this.#first[number] : this.#steps[this.#slotOf(node, number) + TO]) ?? 0;
  }

  #keyOf(node: number, number: number): number {
    return (node << this.#bitsOfNumber) | number;
  }

  /** Where this step stands, or the empty slot where it would. */
  #slotOf(node: number, number: number): number {
    const steps = this.#steps;
    const mask = steps.length - 1;
    const key = this.#keyOf(node, number);
    let slot = ((Math.imul(node, SPREAD_NODE) ^ Math.imul(number, SPREAD_CODE)) >>> this.#shift) * FIELDS;
    while (steps[slot + TO] !== 0 && steps[slot + KEY] !== key) slot = (slot + FIELDS) & mask;
    return slot;
  }
}
