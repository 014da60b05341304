import type { Library, Persona, Product } from '../../library/light.js';
import { densely } from '../text/part-view.js';
import type { VOICE_RULES } from './rules.js';

export interface ListedWord {
  readonly rule: Exclude<keyof typeof VOICE_RULES, 'must_say' | 'off_voice'>;
  readonly word: string;
  readonly reason: string | undefined;
  readonly instead: string | undefined;
}

/** Words by their condensed form, and one pattern that finds any of them: longest first, so that a phrase beats its part. */
export interface WordList {
  readonly byForm: ReadonlyMap<string, ListedWord>;
  readonly pattern: RegExp | null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function listOf(words: readonly ListedWord[]): WordList {
  const byForm = new Map<string, ListedWord>();
  for (const word of words) {
    const form = densely(word.word);
    if (form !== '' && !byForm.has(form)) byForm.set(form, word);
  }
  const forms = [...byForm.keys()].sort((left, right) => right.length - left.length);
  // A Latin word is a word, not a piece of one.
  const sources = forms.map((form) => (/^[a-z0-9]+$/u.test(form) ? `(?<![a-z0-9])${form}(?![a-z0-9])` : escaped(form)));
  return { byForm, pattern: sources.length === 0 ? null : new RegExp(sources.join('|'), 'gu') };
}

const LEXICONS = new WeakMap<Library, WordList>();
/** What no one of the brand says, made once a library. */
export function lexiconWords(library: Library): WordList {
  const known = LEXICONS.get(library);
  if (known) return known;
  const lexicons = [...library.lexicons.values()];
  const replacements = lexicons.flatMap((lexicon) => lexicon.replacements);
  const instead = new Map(replacements.map(({ from, to }) => [from, to]));
  const list = listOf([
    ...lexicons.flatMap(({ never_say }) =>
      never_say.map(({ term, reason }) => ({
        rule: 'never_say' as const,
        word: term,
        reason,
        instead: instead.get(term),
      })),
    ),
    ...replacements.map(({ from, to, reason }) => ({ rule: 'better_word' as const, word: from, reason, instead: to })),
  ]);
  LEXICONS.set(library, list);
  return list;
}

const PERSONAS = new WeakMap<Persona, WordList>();
export function tabooWords(persona: Persona): WordList {
  const known = PERSONAS.get(persona);
  if (known) return known;
  const reason = `${persona.name}不这么说话`;
  const list = listOf(persona.voice.taboo.map((word) => ({ rule: 'taboo_word', word, reason, instead: undefined })));
  PERSONAS.set(persona, list);
  return list;
}

const PRODUCTS = new WeakMap<Product, WordList>();
export function forbiddenClaims(product: Product): WordList {
  const known = PRODUCTS.get(product);
  if (known) return known;
  const reason = `${product.name}不能这样宣传`;
  const list = listOf(product.never_claim.map((word) => ({ rule: 'never_claim', word, reason, instead: undefined })));
  PRODUCTS.set(product, list);
  return list;
}
