import { canonicalJson, err, ok, type Result } from '../../kernel/index.js';
import { emptyLibrary, type Fact, type Library, type Persona, type Product } from '../../library/light.js';
import { densely } from '../text/part-view.js';
import type { CheckLine, LineFact, LinePersona } from './line.js';

/** The product whose facts are those given with a line. */
export const LINE_PRODUCT = 'given';
const LINE_PERSONA = 'given';

/** A library as one line sees it, and who speaks in it. */
export interface LineLibrary {
  readonly library: Library;
  readonly personaId: string | null;
  readonly productIds: readonly string[];
}

type Asked = Pick<CheckLine, 'facts' | 'industry' | 'persona'>;
type About = Asked & Pick<CheckLine, 'text' | 'products'>;

/** Lines of one file often share their facts and persona: as many libraries are kept as this, so that memory stays flat. */
const MOST_KEPT = 64;

/**
 * Libraries for lines: one of the brand, or none, with what is given with the line in its place.
 * @returns what was expected, when the line names a persona that the brand does not have
 */
export function lineLibraries(brand?: Library): (asked: About) => Result<LineLibrary, string> {
  const base = brand ?? emptyLibrary();
  const kept = new Map<string, Omit<LineLibrary, 'productIds'>>();
  const named = namedProducts(base);
  return ({ text, products, facts, industry, persona }) => {
    if (typeof persona === 'string' && !base.personas.has(persona)) return err(unknownPersona(persona, brand));
    const strange = products?.find((id) => !base.products.has(id));
    if (strange !== undefined) return err(unknownProduct(strange, brand));
    const given = facts === undefined ? [] : [LINE_PRODUCT];
    const productIds = [...given, ...(products ?? named(text, given.length === 0))];
    const key = canonicalJson([facts, industry, persona]);
    const known = kept.get(key);
    if (known) return ok({ ...known, productIds });
    const made = libraryWith(base, { facts, industry, persona });
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, made);
    return ok({ ...made, productIds });
  };
}

function unknownPersona(id: string, brand: Library | undefined): string {
  if (brand === undefined)
    return 'persona: expected { name, voice, samples }; the id of a persona needs the brand’s library (--library)';
  return `persona: there is no "${id}" in the library; expected one of ${[...brand.personas.keys()].join(', ')}`;
}

function unknownProduct(id: string, brand: Library | undefined): string {
  if (brand === undefined) return 'products: ids of products need the brand’s library (--library)';
  return `products: there is no "${id}" in the library; expected some of ${[...brand.products.keys()].join(', ')}`;
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** The first word of a name, where no other name has it: people say 缓雨 for 缓雨烟酰胺精华. */
function shortNames(library: Library): ReadonlyMap<string, string> {
  const names = [library.brand.name, ...[...library.products.values()].map(({ name }) => name)].map(densely);
  return new Map(
    [...library.products.values()].flatMap(({ id, name }) => {
      const dense = densely(name);
      const [first] = WORDS.segment(dense);
      // A made-up word is in no dictionary: its first two characters stand for it.
      const word = first !== undefined && first.segment.length > 1 ? first.segment : dense.slice(0, 2);
      return word.length > 1 && names.filter((each) => each.includes(word)).length === 1 ? [[id, word] as const] : [];
    }),
  );
}

/** Products of the brand that a text names; where it names none, all of them or none are meant. */
function namedProducts(library: Library): (text: string, orAll: boolean) => string[] {
  const short = shortNames(library);
  const all = [...library.products.values()].map(({ id, name }) => ({ id, name: densely(name), word: short.get(id) }));
  return (text, orAll) => {
    const dense = densely(text);
    const found = all.filter(({ name, word }) => dense.includes(name) || (word !== undefined && dense.includes(word)));
    return (found.length === 0 && orAll ? all : found).map(({ id }) => id);
  };
}

function libraryWith(base: Library, { facts, industry, persona }: Asked): Omit<LineLibrary, 'productIds'> {
  const told = typeof persona === 'object';
  return {
    library: {
      ...base,
      brand: industry === undefined ? base.brand : { ...base.brand, industry },
      personas: told ? new Map(base.personas).set(LINE_PERSONA, personaOf(persona)) : base.personas,
      products: facts === undefined ? base.products : new Map(base.products).set(LINE_PRODUCT, productOf(facts)),
    },
    personaId: persona === undefined ? null : told ? LINE_PERSONA : persona,
  };
}

const personaOf = (told: LinePersona): Persona => ({ serves: [], matrix: {}, ...told, id: LINE_PERSONA });

const FACT_KINDS = ['number', 'text', 'award', 'test'] as const;
/** A kind of fact as a caller names it; one that is not known counts as text. */
export const factKindOf = (kind: string): Fact['kind'] => FACT_KINDS.find((known) => known === kind) ?? 'text';

const factOf = ({ claim, kind, valid_until, withdrawn_on, evidence }: LineFact, index: number): Fact => ({
  id: lineFactId(index),
  claim,
  kind: factKindOf(kind),
  evidence: evidence ?? '',
  valid_until,
  withdrawn_on,
});

/** Ids of facts are the caller's own and may hold anything: inside they go by their place. */
export const lineFactId = (index: number): string => `f${index}`;

const productOf = (facts: readonly LineFact[]): Product => ({
  id: LINE_PRODUCT,
  name: '',
  ladder: 'hit',
  leads_to: [],
  cycle: {},
  // Nobody said a price, so that no price in a text may rest on it.
  price: { amount: Number.NaN, currency: 'CNY' } satisfies Product['price'],
  facts: facts.map(factOf),
  suits: [],
  scenes: { buy: [], use: [] },
  never_claim: [],
  pictures: [],
});
