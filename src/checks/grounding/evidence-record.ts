import { fold } from '../text/folding.js';
import type { Amount } from './amount.js';
import { amountsIn } from './amounts.js';
import { claimSigns, pairsOf } from './assertions/claim-signs.js';
import { conceptsIn, qualifiersIn } from './assertions/concepts.js';
import { kindsAmong, type WordKind } from './assertions/word-kinds.js';
import { attributesOf } from './attributes.js';
import { wordsIn } from './shared-words.js';
import { numbersIn } from './special-amounts.js';
import { turnsIn } from './weekday-turns.js';

/** A saying without the marks and the space behind it. */
export const withoutEnd = (said: string): string => (ENDS.test(said) ? said.replace(/[。！!\s]+$/u, '') : said);
const ENDS = /(?<=[。！!\s])$/u;

/** A record of the library as evidence: what it says in words and in amounts. Read once, when first asked. */
export class EvidenceRecord {
  #text: string | undefined;
  #amounts: readonly Amount[] | undefined;
  #attributes: ReadonlySet<number> | undefined;
  #numbers: ReadonlySet<number> | undefined;
  #concepts: ReadonlySet<string> | undefined;
  #kinds: ReadonlySet<WordKind> | undefined;
  #pairs: ReadonlySet<string> | undefined;
  #qualifiers: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  #words: ReadonlySet<string> | undefined;

  /**
   * @param id of the record; a fact's is `product#fact`
   * @param name what to call it, in Chinese
   * @param exact amounts its fields state beside its texts
   */
  constructor(
    readonly id: string,
    readonly name: string,
    private readonly texts: readonly (string | null | undefined)[],
    private readonly exact: readonly Amount[] = [],
    /** Holds for some people or some days only: a sum worked out from it must name it. */
    readonly limited = false,
    /** Of a product, what it is called. */
    readonly title?: string,
  ) {}

  /** Id of the product that it is of; its own where it is of none. */
  get product(): string {
    return this.id.split('#', 1)[0] ?? this.id;
  }

  get text(): string {
    return (this.#text ??= this.texts
      .filter((text) => text)
      .map((text) => fold(text ?? '').text)
      .join('\n'));
  }

  /** What it says, where it says one thing alone, without the mark that ends it. */
  get saying(): string | undefined {
    return this.texts.length === 1 && this.title === undefined ? withoutEnd(this.text) : undefined;
  }

  get amounts(): readonly Amount[] {
    return (this.#amounts ??= [...amountsIn(this.text), ...turnsIn(this.text), ...this.exact]);
  }

  /** Every number it says, whatever it counts. */
  get numbers(): ReadonlySet<number> {
    return (this.#numbers ??= new Set(numbersIn(this.text).map(({ value }) => value)));
  }

  get attributes(): ReadonlySet<number> {
    return (this.#attributes ??= attributesOf(this.text));
  }

  /** Words of two characters that say what it is about. */
  get words(): ReadonlySet<string> {
    return (this.#words ??= wordsIn(this.text));
  }

  /** Pairs of neighbouring signs, none across two of its lines. */
  get pairs(): ReadonlySet<string> {
    return (this.#pairs ??= new Set(this.text.split('\n').flatMap((line) => [...pairsOf(line)])));
  }

  /** Kinds of words that it has. */
  get kinds(): ReadonlySet<WordKind> {
    return (this.#kinds ??= kindsAmong(claimSigns(this.text)));
  }

  get concepts(): ReadonlySet<string> {
    return (this.#concepts ??= conceptsIn(this.text));
  }

  get qualifiers(): ReadonlyMap<string, ReadonlySet<string>> {
    return (this.#qualifiers ??= qualifiersIn(this.text));
  }
}

/** What is read of a record's text, once: many drafts are held against it. */
export function readOnce<T>(read: (text: string) => T): (record: EvidenceRecord) => T {
  const known = new WeakMap<EvidenceRecord, { readonly told: T }>();
  return (record) => {
    let once = known.get(record);
    if (once === undefined) known.set(record, (once = { told: read(record.text) }));
    return once.told;
  };
}
