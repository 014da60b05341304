import { fold } from '../text/folding.js';
import type { Amount } from './amount.js';
import { type Known, type Pairs, pairsOf } from './assertions/claim-signs.js';
import { type WordKind } from './assertions/word-kinds.js';
import type { EvidenceRecord } from './evidence-record.js';

/** An amount, and the record that states it. */
export interface StatedAmount {
  readonly amount: Amount;
  readonly record: EvidenceRecord;
}

/** What a draft may rest on, and what it might have rested on once. */
export class Evidence implements Known {
  readonly live: readonly EvidenceRecord[];
  /** Facts and offers that have ended. */
  readonly stale: readonly EvidenceRecord[];
  readonly #amounts = new Map<string, StatedAmount[]>();
  /** In one measure, of the base and of its own. */
  readonly #all = new Map<string, readonly StatedAmount[]>();
  readonly #byValue = new Map<string, Map<number, StatedAmount[]>>();
  /** By measure and word: which of the own amounts in the measure are of a record that has the word. */
  readonly #beside = new Map<string, Map<string, number[]>>();
  #products: ReadonlyMap<string, string> | undefined;
  #counting: readonly EvidenceRecord[] | undefined;
  #ownCounting: readonly EvidenceRecord[] | undefined;
  /** By word: which of the own live records that state an amount have it. */
  #countingWith: ReadonlyMap<string, readonly number[]> | undefined;
  readonly #concepts = new Map<string, EvidenceRecord[]>();
  #sayings: ReadonlyMap<string, EvidenceRecord> | undefined;
  #ended: Map<string, EvidenceRecord[]> | undefined;
  #measures: ReadonlySet<string> | undefined;
  #pairs: Pairs | undefined;
  #kinds: ReadonlySet<WordKind> | undefined;
  #isRead = false;

  /** @param base what is known beside: read once, however many drafts add records of their own to it */
  constructor(
    private readonly ownLive: readonly EvidenceRecord[],
    private readonly ownStale: readonly EvidenceRecord[],
    private readonly base?: Evidence,
  ) {
    this.live = base === undefined ? ownLive : [...base.live, ...ownLive];
    this.stale = base === undefined ? ownStale : [...base.stale, ...ownStale];
  }

  /** Live amounts in one measure. */
  amountsIn(measure: string): readonly StatedAmount[] {
    this.#read();
    let all = this.#all.get(measure);
    if (all === undefined)
      this.#all.set(measure, (all = beside(this.base?.amountsIn(measure), this.#amounts.get(measure))));
    return all;
  }

  /** Live amounts in one measure that have this value, there or as it was written, or one that differs from it by no more than the arithmetic's error. */
  amountsOf(measure: string, value: number): readonly StatedAmount[] {
    this.#read();
    return beside(this.base?.amountsOf(measure, value), this.#byValue.get(measure)?.get(nineDigits(value)));
  }

  /** Whether a live record that counts in this measure has one of these words. */
  countsBeside(measure: string, words: ReadonlySet<string>): boolean {
    this.#read();
    const known = this.#besideIn(measure);
    for (const word of words) if (known.has(word)) return true;
    return this.base?.countsBeside(measure, words) ?? false;
  }

  /** Live amounts in one measure whose record has one of these words. */
  amountsBeside(measure: string, words: ReadonlySet<string>): readonly StatedAmount[] {
    this.#read();
    const own = having(this.#amounts.get(measure) ?? [], this.#besideIn(measure), words);
    return beside(this.base?.amountsBeside(measure, words), own);
  }

  /** Whether a live record that counts in this measure has so many of these words. */
  countsBesideMany(measure: string, words: ReadonlySet<string>, enough: number): boolean {
    this.#read();
    const known = this.#besideIn(measure);
    const shared = new Map<number, number>();
    for (const word of words)
      for (const place of known.get(word) ?? []) {
        const count = (shared.get(place) ?? 0) + 1;
        if (count >= enough) return true;
        shared.set(place, count);
      }
    return this.base?.countsBesideMany(measure, words, enough) ?? false;
  }

  /** The products that are known: what each is called, by its id. */
  get products(): ReadonlyMap<string, string> {
    return (this.#products ??= new Map(
      this.live.flatMap(({ product, title }) => (title === undefined ? [] : [[product, fold(title).text] as const])),
    ));
  }

  /** Live records that state an amount. */
  get counting(): readonly EvidenceRecord[] {
    return (this.#counting ??= beside(this.base?.counting, this.#stating()));
  }

  /** Those of them that have one of these words. */
  countingBeside(words: ReadonlySet<string>): readonly EvidenceRecord[] {
    const own = this.#stating();
    this.#countingWith ??= placesByWord(own);
    return beside(this.base?.countingBeside(words), having(own, this.#countingWith, words));
  }

  #stating(): readonly EvidenceRecord[] {
    return (this.#ownCounting ??= stating(this.ownLive));
  }

  #besideIn(measure: string): ReadonlyMap<string, readonly number[]> {
    let known = this.#beside.get(measure);
    if (known === undefined) {
      known = placesByWord((this.#amounts.get(measure) ?? []).map(({ record }) => record));
      this.#beside.set(measure, known);
    }
    return known;
  }

  get measures(): Iterable<string> {
    this.#read();
    return (this.#measures ??= new Set([...(this.base?.measures ?? []), ...this.#amounts.keys()]));
  }

  /** The live record that says just this, if any. */
  saying(words: string): EvidenceRecord | undefined {
    this.#sayings ??= new Map(
      this.ownLive.flatMap((record) => (record.saying ? [[record.saying, record] as const] : [])),
    );
    return this.#sayings.get(words) ?? this.base?.saying(words);
  }

  /** Live records that speak of a concept. */
  speakingOf(concept: string): readonly EvidenceRecord[] {
    this.#read();
    return beside(this.base?.speakingOf(concept), this.#concepts.get(concept));
  }

  /** Pairs of signs that stand in live records: what they say in these words is not claimed without them. */
  get pairs(): Pairs {
    return (this.#pairs ??= this.#readPairs());
  }

  /** Kinds of words that stand in live records. */
  get kinds(): ReadonlySet<WordKind> {
    return (this.#kinds ??= new Set([...(this.base?.kinds ?? []), ...this.ownLive.flatMap(({ kinds }) => [...kinds])]));
  }

  /** Ended records in whose words a pair of signs stands, where no live record has it. */
  endedSaying(pair: string): readonly EvidenceRecord[] {
    return this.pairs.has(pair) ? [] : this.endedWith(pair);
  }

  #readPairs(): Pairs {
    const own = new Set<string>();
    for (const { pairs } of this.ownLive) for (const pair of pairs) own.add(pair);
    const known = this.base?.pairs;
    return known === undefined ? own : { has: (pair) => own.has(pair) || known.has(pair) };
  }

  private endedWith(pair: string): readonly EvidenceRecord[] {
    if (this.#ended === undefined) {
      this.#ended = new Map();
      for (const record of this.ownStale)
        for (const each of pairsOf(record.text)) listed(this.#ended, each).push(record);
    }
    return beside(this.base?.endedWith(pair), this.#ended.get(pair));
  }

  #read(): void {
    if (this.#isRead) return;
    this.#isRead = true;
    for (const record of this.ownLive) {
      for (const amount of record.amounts) {
        const stated = { amount, record };
        listed(this.#amounts, amount.measure).push(stated);
        for (const value of new Set([...amount.values, amount.count]))
          listed(within(this.#byValue, amount.measure), nineDigits(value)).push(stated);
      }
      for (const concept of record.concepts) listed(this.#concepts, concept).push(record);
    }
  }
}

/** Values that differ by no more than the arithmetic's error are one. */
const nineDigits = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e9 ? value : Number(value.toPrecision(9));

const stating = (records: readonly EvidenceRecord[]): readonly EvidenceRecord[] =>
  records.filter(({ amounts }) => amounts.length > 0);

function placesByWord(records: readonly EvidenceRecord[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  records.forEach(({ words }, place) => {
    for (const word of words) listed(places, word).push(place);
  });
  return places;
}

/** Those of a list that have one of these words, in their order. */
function having<T>(
  list: readonly T[],
  places: ReadonlyMap<string, readonly number[]>,
  words: ReadonlySet<string>,
): readonly T[] {
  let met: Uint8Array | undefined;
  for (const word of words)
    for (const place of places.get(word) ?? []) (met ??= new Uint8Array(list.length))[place] = 1;
  return met === undefined ? [] : list.filter((_, place) => met[place] === 1);
}

/** Two lists as one, without a new one where either is empty. */
const beside = <T>(left: readonly T[] = [], right: readonly T[] = []): readonly T[] =>
  left.length === 0 ? right : right.length === 0 ? left : [...left, ...right];

function within<K, L, V>(lists: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const map = lists.get(key) ?? new Map<L, V>();
  lists.set(key, map);
  return map;
}

function listed<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
