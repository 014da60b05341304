import { retold, type Clauses, clausesOf } from './retelling.js';
import { fingerprint, measure } from './similarity.js';

export interface NearestText {
  /** In the order in which texts were added. */
  readonly index: number;
  readonly similarity: number;
}

/**
 * So many texts that share most pairs are read sign by sign. Of thirteen thousand sellers' texts at most six came before
 * the one that was told again in other words.
 */
const READ = 16;

/**
 * Texts by the pairs that stand in them: the nearest of ten thousand are found by counting shared pairs, without looking at
 * a text that shares none, and only these few are compared sign by sign. Grows with every text added.
 */
export class TextIndex {
  private readonly holders = new Map<number, number[]>();
  private readonly sizes: number[] = [];
  private readonly texts: string[] = [];
  private readonly clauses: Clauses[] = [];
  private counts = new Uint16Array(1_024);

  static of(texts: Iterable<string>): TextIndex {
    const index = new TextIndex();
    for (const text of texts) index.add(text);
    return index;
  }

  get size(): number {
    return this.sizes.length;
  }

  add(text: string): void {
    const pairs = fingerprint(text);
    const index = this.sizes.push(pairs.length) - 1;
    this.texts.push(text);
    if (index >= this.counts.length) this.counts = new Uint16Array(this.counts.length * 2);
    for (const pair of pairs) {
      const known = this.holders.get(pair);
      if (known === undefined) this.holders.set(pair, [index]);
      else known.push(index);
    }
  }

  /**
   * The text most like this one; undefined when none shares anything with it.
   * @param counts which texts are looked at, by the order in which they were added; all when left out
   */
  nearest(text: string, counts: (index: number) => boolean = () => true): NearestText | undefined {
    const few = new Few(READ);
    this.eachTouched(text, (index, similarity) => {
      if (similarity > few.least && counts(index)) few.take({ index, similarity });
    });
    return this.read(text, few.kept)[0];
  }

  /** Every text at least so much like this one, the most alike first; beyond the nearest few, by their pairs alone. */
  alike(text: string, least: number): NearestText[] {
    const few = new Few(READ);
    const found: NearestText[] = [];
    this.eachTouched(text, (index, similarity) => {
      if (similarity >= least) found.push({ index, similarity });
      else if (similarity > few.least) few.take({ index, similarity });
    });
    return this.read(text, [...found, ...few.kept]).filter(({ similarity }) => similarity >= least);
  }

  /** The same texts compared sign by sign, the most alike first. */
  private read(text: string, near: readonly NearestText[]): NearestText[] {
    if (near.length === 0) return [];
    const own = clausesOf(text);
    return near
      .map(({ index, similarity }) => ({ index, similarity: Math.max(similarity, retold(own, this.clausesAt(index))) }))
      .sort((one, other) => other.similarity - one.similarity);
  }

  /** Most texts are never near to any: one is read when it first is. */
  private clausesAt(index: number): Clauses {
    return (this.clauses[index] ??= clausesOf(this.texts[index] ?? ''));
  }

  /** Goes through the texts that share anything with this one: nothing is made for each, there are thousands. */
  private eachTouched(text: string, look: (index: number, similarity: number) => void): void {
    const pairs = fingerprint(text);
    const touched: number[] = [];
    for (const pair of pairs) {
      for (const index of this.holders.get(pair) ?? []) {
        const count = this.counts[index] ?? 0;
        if (count === 0) touched.push(index);
        this.counts[index] = count + 1;
      }
    }
    for (const index of touched) {
      const similarity = measure(this.counts[index] ?? 0, pairs.length, this.sizes[index] ?? 0);
      this.counts[index] = 0;
      look(index, similarity);
    }
  }
}

/** The most alike of those that are shown to it, in no order. */
class Few {
  readonly kept: NearestText[] = [];
  /** What is no more alike than this is not among them. */
  least = 0;

  constructor(private readonly most: number) {}

  take(text: NearestText): void {
    this.kept.push(text);
    if (this.kept.length > this.most) this.kept.splice(this.farthest(), 1);
    if (this.kept.length === this.most) this.least = this.kept[this.farthest()]?.similarity ?? 0;
  }

  private farthest(): number {
    let at = 0;
    this.kept.forEach(({ similarity }, index) => {
      if (similarity < (this.kept[at]?.similarity ?? 0)) at = index;
    });
    return at;
  }
}
