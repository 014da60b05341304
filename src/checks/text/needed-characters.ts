/*
 * Which characters a text must have for a pattern to match anywhere in it, read from the pattern itself. Of 「(?:车牌|牌照)号?[a-z]」 every
 * match has 车 or 牌, and a letter: a text without either need not be searched.
 */

/** One of these code units stands in every match, or in what is looked at around it. */
export type Needed = ReadonlySet<number>;

/** A class of more is of no use: hardly a text has none of it. */
const MOST = 120;
/** What stands in most texts, and so is the last thing to ask for. */
const COMMON = new Set([...'的一是了在我你有不个这上来到人们就就家天 ，。'].map((each) => each.charCodeAt(0)));
const COST_OF_COMMON = 20;

const cost = (needed: Needed): number => {
  let sum = 0;
  for (const code of needed) sum += COMMON.has(code) ? COST_OF_COMMON : 1;
  return sum;
};
const cheapest = (all: readonly Needed[]): Needed | undefined =>
  all.reduce<Needed | undefined>(
    (best, each) => (best === undefined || cost(each) < cost(best) ? each : best),
    undefined,
  );

const DIGITS: Needed = new Set([...'0123456789'].map((each) => each.charCodeAt(0)));

/** Reads a pattern with the flag `u` and without `i`. What it does not know it asks nothing for. */
class Reader {
  #at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Needed[] {
    const each = [this.#sequence()];
    while (this.#takes('|')) each.push(this.#sequence());
    if (each.length === 1) return each[0] ?? [];
    const union = new Set<number>();
    for (const needed of each) {
      const best = cheapest(needed);
      if (best === undefined) return [];
      for (const code of best) union.add(code);
    }
    return [union];
  }

  #sequence(): Needed[] {
    const all: Needed[] = [];
    while (this.#at < this.source.length && !/[|)]/u.test(this.source.charAt(this.#at))) {
      const needed = this.#atom();
      if (!this.#maySkip()) all.push(...needed);
    }
    return all;
  }

  #atom(): Needed[] {
    if (this.#takes('(')) return this.#group();
    if (this.#takes('[')) return this.#class();
    if (this.#takes('\\')) return this.#escape() ?? [];
    const character = this.#character();
    return /[.^$]/u.test(character) ? [] : [unitOf(character)];
  }

  #group(): Needed[] {
    const isDenied = this.#takes('?!') || this.#takes('?<!');
    const opened = /^\?(?::|=|<=|<[a-z]\w*>)/iu.exec(this.source.slice(this.#at, this.#at + 40));
    this.#at += opened?.[0].length ?? 0;
    const needed = this.alternatives();
    this.#takes(')');
    return isDenied ? [] : needed;
  }

  /** Nothing where it takes what it does not name. */
  #class(): Needed[] {
    let isOpen = this.#takes('^');
    const codes = new Set<number>();
    while (!this.#takes(']')) {
      const first = this.#member();
      if (first === undefined) isOpen = true;
      else if (this.source.startsWith('-', this.#at) && !this.source.startsWith('-]', this.#at)) {
        this.#at += 1;
        const last = this.#member();
        const [from, to] = [first, last ?? first].map((members) => [...members][0] ?? 0) as [number, number];
        if (last === undefined || to - from > MOST) isOpen = true;
        else for (let code = from; code <= to; code += 1) codes.add(code);
      } else for (const code of first) codes.add(code);
    }
    return isOpen || codes.size > MOST ? [] : [codes];
  }

  #member(): Needed | undefined {
    return this.#takes('\\') ? this.#escape()?.[0] : unitOf(this.#character());
  }

  #escape(): Needed[] | undefined {
    const named = /^(?:[pP]\{[^}]*\}|k<[^>]*>|[bBsSwWD]|[1-9])/u.exec(this.source.slice(this.#at, this.#at + 40));
    if (named !== null) {
      this.#at += named[0].length;
      return undefined;
    }
    if (this.#takes('d')) return [DIGITS];
    const coded = /^u(?:\{(?<long>[0-9a-f]+)\}|(?<short>[0-9a-f]{4}))/iu.exec(
      this.source.slice(this.#at, this.#at + 10),
    );
    if (coded !== null) {
      this.#at += coded[0].length;
      return [unitOf(String.fromCodePoint(parseInt(coded.groups?.['long'] ?? coded.groups?.['short'] ?? '0', 16)))];
    }
    const character = this.#character();
    return [unitOf(CONTROLS[character] ?? character)];
  }

  /** Reads how often, and whether that may be not once. */
  #maySkip(): boolean {
    const often = /^(?:[*+?]|\{(?<least>\d+)(?:,\d*)?\})\??/u.exec(this.source.slice(this.#at, this.#at + 16));
    if (often === null) return false;
    this.#at += often[0].length;
    return /^[*?]/u.test(often[0]) || Number(often.groups?.['least'] ?? 1) === 0;
  }

  #character(): string {
    const character = String.fromCodePoint(this.source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return character;
  }

  #takes(words: string): boolean {
    if (!this.source.startsWith(words, this.#at)) return false;
    this.#at += words.length;
    return true;
  }
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', 0: '\0' };

/** Of a character of two units the first. */
const unitOf = (character: string): Needed => new Set([character.charCodeAt(0)]);

/** Of each of these every match has one. The cheapest to ask for first. */
export function neededBy({ source, flags }: RegExp): Needed[] {
  if (flags.includes('i') || !flags.includes('u')) return [];
  return new Reader(source).alternatives().sort((left, right) => cost(left) - cost(right));
}
