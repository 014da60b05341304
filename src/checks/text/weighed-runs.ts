import { unpack } from './packed.js';
import { RunTrie } from './run-trie.js';
import type { Sign } from './runs.js';

interface Weighed {
  readonly trie: RunTrie;
  readonly weights: Float64Array;
  /** By place: the text that met the run last. */
  readonly met: Uint32Array;
}

/** The weights of a packed list of runs, read when the first is asked for. */
export class WeighedRuns {
  #weighed: Weighed | undefined;
  #texts = 0;

  constructor(private readonly packed: string) {}

  /** The weight of one word. */
  of(word: string): number {
    return this.ofPieces([word]);
  }

  /** The weight of a word that is told in pieces; of spaces, which part the words of a packed list, it has bars instead. */
  ofPieces(pieces: readonly string[]): number {
    const { trie, weights } = this.#read();
    return weights[trie.placeOf(pieces)] ?? 0;
  }

  /** Visits every run that has a weight in any of these, once, where it stands first. */
  each(texts: readonly (readonly Sign[])[], visit: (weight: number, first: number, last: number) => void): void {
    const { trie, weights, met } = this.#read();
    this.#texts += 1;
    for (const signs of texts)
      trie.eachRun(signs, (place, first, last) => {
        if (met[place] === this.#texts) return;
        met[place] = this.#texts;
        visit(weights[place] ?? 0, first, last);
      });
  }

  #read(): Weighed {
    if (this.#weighed !== undefined) return this.#weighed;
    const words = unpack(this.packed);
    this.#weighed = {
      trie: new RunTrie(words.map(([word]) => word)),
      weights: Float64Array.from(words, ([, weight]) => weight),
      met: new Uint32Array(words.length),
    };
    return this.#weighed;
  }
}
