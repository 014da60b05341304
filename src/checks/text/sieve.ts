import { type Needed, waysOf } from './needed-characters.js';

/** Sets of characters asked for of one way; more of them hardly keep out another text. */
const MOST_ASKED = 4;
const BITS = 32;

/** By code unit: the look at a text in which it was met last. One for all sieves, for a look is over before the next begins. */
const MET = new Int32Array(0x1_0000);
let looks = 0;

/** What is gathered of a character while a sieve is made. */
interface Row {
  /** Of each way that is found by it: its item, how much it needs besides, and that: a character as its code unit, one of a set as what is below 0. */
  readonly ways: number[];
  /** The sets of several characters that it is of. */
  readonly marks: Uint32Array;
}

/**
 * Tells of many patterns at one look which may match a text, by the characters that each needs. Searching for a pattern that a
 * text cannot hold costs as much as reading the whole text once.
 */
export class Sieve<T> {
  /** By code unit: the place of its row, one more than it is. */
  readonly #places = new Uint16Array(0x1_0000);
  /** The rows' ways behind one another, and by row where its own begin; they end where the next row's begin. */
  readonly #ways: Int32Array;
  readonly #from: Uint32Array;
  /** The rows' marks behind one another. */
  readonly #marks: Uint32Array;
  /** Of the text that is looked at: which sets of several characters it has one of. */
  readonly #found: Uint32Array;
  /** By item: the look at which it passed last. */
  readonly #passed: Int32Array;
  /** Items of which a match may need nothing. */
  readonly #always: readonly number[];

  constructor(
    private readonly items: readonly T[],
    patternOf: (item: T) => RegExp,
  ) {
    const ways = items.map((item) => waysOf(patternOf(item)).map((way) => way.slice(0, MOST_ASKED)));
    const keyOf = (needed: Needed): string => [...needed].sort((left, right) => left - right).join();
    const sets = new Map(ways.flat(2).flatMap((needed) => (needed.size > 1 ? [[keyOf(needed), needed] as const] : [])));
    const places = new Map([...sets.keys()].map((key, place) => [key, place]));
    this.#found = new Uint32Array(Math.ceil(sets.size / BITS));
    this.#passed = new Int32Array(items.length);
    this.#always = items.flatMap((_, item) => (ways[item]?.some(({ length }) => length === 0) ? [item] : []));
    const rows: Row[] = [];
    for (const [key, needed] of sets)
      for (const code of needed) mark(this.#rowOf(code, rows).marks, places.get(key) ?? 0);
    const askedFor = (needed: Needed): number =>
      needed.size === 1 ? ([...needed][0] ?? 0) : -1 - (places.get(keyOf(needed)) ?? 0);
    ways.forEach((own, item) => {
      for (const way of own) {
        const [rarest, ...others] = [...way].sort((left, right) => left.size - right.size);
        for (const code of rarest ?? [])
          this.#rowOf(code, rows).ways.push(item, others.length, ...others.map(askedFor));
      }
    });
    this.#ways = Int32Array.from(rows.flatMap((row) => row.ways));
    this.#marks = Uint32Array.from(rows.flatMap((row) => [...row.marks]));
    this.#from = new Uint32Array(rows.length + 1);
    rows.forEach((row, place) => (this.#from[place + 1] = (this.#from[place] ?? 0) + row.ways.length));
  }

  /** Those whose pattern may match, in their order. */
  passing(text: string): T[] {
    const [ways, places] = [this.#ways, this.#from];
    const met = this.#look(text);
    const passing: number[] = [];
    for (const item of this.#always) this.#pass(item, passing);
    for (const row of met) {
      const beyond = places[row + 1] ?? 0;
      for (let at = places[row] ?? 0; at < beyond;) {
        const [item, from] = [ways[at] ?? 0, at + 2];
        at = from + (ways[at + 1] ?? 0);
        if (this.#passed[item] !== looks && this.#isOpen(from, at)) this.#pass(item, passing);
      }
    }
    if (passing.length > 1) passing.sort(ascending);
    return passing.map((item) => this.items[item] as T);
  }

  #pass(item: number, passing: number[]): void {
    this.#passed[item] = looks;
    passing.push(item);
  }

  /** Remembers which characters a text has, and answers with the rows by which ways are found. */
  #look(text: string): number[] {
    const [found, marks, from] = [this.#found, this.#marks, this.#from];
    const words = found.length;
    found.fill(0);
    looks = (looks + 1) | 0;
    const met: number[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (MET[code] === looks) continue;
      MET[code] = looks;
      const row = (this.#places[code] ?? 0) - 1;
      if (row < 0) continue;
      if (from[row] !== from[row + 1]) met.push(row);
      for (let word = 0; word < words; word += 1) found[word] = (found[word] ?? 0) | (marks[row * words + word] ?? 0);
    }
    return met;
  }

  #isOpen(from: number, beyond: number): boolean {
    for (let at = from; at < beyond; at += 1) {
      const asked = this.#ways[at] ?? 0;
      if (asked >= 0 ? MET[asked] !== looks : !isMarked(this.#found, -1 - asked)) return false;
    }
    return true;
  }

  #rowOf(code: number, rows: Row[]): Row {
    const known = rows[(this.#places[code] ?? 0) - 1];
    if (known !== undefined) return known;
    const row: Row = { ways: [], marks: new Uint32Array(this.#found.length) };
    this.#places[code] = rows.push(row);
    return row;
  }
}

const ascending = (left: number, right: number): number => left - right;

const isMarked = (marks: Uint32Array, place: number): boolean =>
  ((marks[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;

function mark(marks: Uint32Array, place: number): void {
  const word = place >>> 5;
  marks[word] = (marks[word] ?? 0) | (1 << (place & 31));
}
