import { unpack } from './packed.js';
import { RunTrie } from './run-trie.js';
import type { Sign } from './runs.js';

/** What is kept of a run, side by side, so that both are looked up in one place of the memory: the text that met it last, its weight. */
const [MET, WEIGHT, FIELDS] = [0, 1, 2];

interface Weighed {
  readonly trie: RunTrie;
  readonly runs: Int32Array;
}

/** The weights of a packed list of runs, whole numbers, read when the first is asked for. */
export class WeighedRuns {
  #weighed: Weighed | undefined;
  #texts = 0;

  constructor(private readonly packed: string) {}

  /** The weight of one word. */
  of(word: string): number {
    const { trie, runs } = this.#read();
    const place = trie.placeOf(word);
    return place < 0 ? 0 : (runs[place * FIELDS + WEIGHT] ?? 0);
  }

  /** Visits every run that has a weight in any of these, once, where it stands first. */
  each(texts: readonly (readonly Sign[])[], visit: (weight: number, first: number, last: number) => void): void {
    const { trie, runs } = this.#read();
    const text = (this.#texts = (this.#texts + 1) | 0);
    for (const signs of texts)
      trie.eachRun(signs, (place, first, last) => {
        const at = place * FIELDS;
        if (runs[at + MET] === text) return;
        runs[at + MET] = text;
        visit(runs[at + WEIGHT] ?? 0, first, last);
      });
  }

  #read(): Weighed {
    if (this.#weighed !== undefined) return this.#weighed;
    const words = unpack(this.packed);
    const runs = new Int32Array(words.length * FIELDS);
    words.forEach(([, weight], place) => (runs[place * FIELDS + WEIGHT] = weight));
    this.#weighed = { trie: new RunTrie(words.map(([word]) => word)), runs };
    return this.#weighed;
  }
}
