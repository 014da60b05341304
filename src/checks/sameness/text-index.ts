import { fingerprint, measure } from './similarity.js';

export interface NearestText {
  /** In the order in which texts were added. */
  readonly index: number;
  readonly similarity: number;
}

/**
 * Texts by the pairs that stand in them: the nearest of ten thousand is found by counting shared pairs, without looking at
 * a text that shares none. Grows with every text added.
 */
export class TextIndex {
  private readonly holders = new Map<number, number[]>();
  private readonly sizes: number[] = [];
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
    let best: NearestText | undefined;
    this.eachTouched(text, (index, similarity) => {
      if ((best === undefined || similarity > best.similarity) && counts(index)) best = { index, similarity };
    });
    return best;
  }

  /** Every text at least so much like this one, the most alike first. */
  alike(text: string, least: number): NearestText[] {
    const found: NearestText[] = [];
    this.eachTouched(text, (index, similarity) => {
      if (similarity >= least) found.push({ index, similarity });
    });
    return found.sort((one, other) => other.similarity - one.similarity);
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
