import { unpack } from './packed.js';

/** Kept of a word, side by side: two hashes of its characters, and its weight. A slot without a weight is empty. */
const [HASH, CHECK, WEIGHT, FIELDS] = [0, 1, 2, 4];

/** Multipliers that carry a character into all bits of a hash (FNV's prime, golden ratio of 2³²). */
const [SPREAD_HASH, SPREAD_CHECK] = [0x01000193, 0x9e3779b1];
const SEED = 0x811c9dc5 | 0;

const [SPACE, BAR] = [0x20, 0x5f];

/**
 * The weights of a packed list of words that are told in pieces, read when the first is asked for. Most of the thousands that
 * are asked about weigh nothing: no string is made of one, and all of it is hashed before the one look at the table. Sixty-four
 * bits tell it from every other.
 */
export class WeighedWords {
  #slots: Int32Array | undefined;
  #shift = 0;
  #hash = 0;
  #check = 0;

  constructor(private readonly packed: string) {}

  /** The weight of a word in up to four pieces; of spaces, which part the words of a packed list, it has bars instead. */
  of(first: string, second = '', third = '', fourth = ''): number {
    const slots = (this.#slots ??= this.#read());
    this.#begin();
    this.#add(first);
    this.#add(second);
    this.#add(third);
    this.#add(fourth);
    return slots[this.#slot(slots) + WEIGHT] ?? 0;
  }

  #read(): Int32Array {
    const words = unpack(this.packed).filter(([, weight]) => weight !== 0);
    const bits = Math.max(2, Math.ceil(Math.log2(words.length * 2)));
    this.#shift = 32 - bits;
    const slots = new Int32Array(FIELDS << bits);
    for (const [word, weight] of words) {
      this.#begin();
      this.#add(word);
      const slot = this.#slot(slots);
      if (slots[slot + WEIGHT] !== 0) throw new Error(`${word} reads as another word of its list.`);
      slots[slot + HASH] = this.#hash;
      slots[slot + CHECK] = this.#check;
      slots[slot + WEIGHT] = weight;
    }
    return slots;
  }

  #begin(): void {
    this.#hash = SEED;
    this.#check = 0;
  }

  #add(piece: string): void {
    let [hash, check] = [this.#hash, this.#check];
    for (let at = 0; at < piece.length; at += 1) {
      const unit = piece.charCodeAt(at);
      const code = unit === SPACE ? BAR : unit;
      hash = Math.imul(hash ^ code, SPREAD_HASH);
      check = Math.imul(check + code, SPREAD_CHECK) ^ (check >>> 15);
    }
    this.#hash = hash;
    this.#check = check;
  }

  /** Where the word stands, or the empty slot where it would. */
  #slot(slots: Int32Array): number {
    const mask = slots.length - 1;
    let slot = (Math.imul(this.#hash, SPREAD_CHECK) >>> this.#shift) * FIELDS;
    while (slots[slot + WEIGHT] !== 0 && (slots[slot + HASH] !== this.#hash || slots[slot + CHECK] !== this.#check))
      slot = (slot + FIELDS) & mask;
    return slot;
  }
}
