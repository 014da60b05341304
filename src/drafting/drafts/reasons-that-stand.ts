import { claimsMade } from '../../checks/index.js';
import { findFact, plainText, type Body, type Library } from '../../library/index.js';
import { LEFT_OUT, type Reason } from '../context/index.js';
import { citations, type Citation } from './citations.js';

/** Kinds that a claim names. */
const CITED: ReadonlySet<Reason['about']> = new Set(['fact', 'case', 'offer', 'material']);

/**
 * Of the reasons for a text, those whose record its words still use: what it cites, a product it names or tells facts of, a
 * topic whose words it takes up, a hook whose greeting it says. Who speaks, when, to whom and how the pieces of a pair differ
 * are no words and stand as they are, as does what a model was shown.
 */
export function reasonsThatStand(reasons: readonly Reason[], body: Body, library: Library): Reason[] {
  const text = plainText(body);
  const cited = citations(claimsMade(body, library));
  const isCited = (about: string, record: string): boolean =>
    cited.some((one) => one.kind === about && one.record === record);
  return reasons.filter(({ about, record, why }) => {
    // Why something was left out stands, whatever the words.
    if (CITED.has(about)) return isCited(about, record) || why.startsWith(LEFT_OUT);
    if (about === 'product') return speaksOf(record, text, cited, library);
    if (about === 'topic') {
      const topic = library.topics.get(record);
      return topic !== undefined && [topic.question, ...topic.angles].some((words) => takesUp(text, words));
    }
    if (about === 'hook') {
      const hooks = library.sources.get(record)?.hooks ?? [];
      return /customer\.(?:hook|source)/u.test(text) || hooks.some(({ greeting = '' }) => takesUp(text, greeting));
    }
    return true;
  });
}

/** What of a version counts for those after it. */
interface Before {
  readonly hash: string;
  readonly reasons: readonly Reason[];
}

/**
 * Reasons of their own first; of those of the versions before, one that is given anew and another scene give way. What one
 * change took out comes back with its words: these words once more are what they were, others may use anything that an
 * earlier version was written from.
 * @param before the newest first
 */
export function withThoseThatStand(
  own: readonly Reason[],
  before: readonly Before[],
  { body, hash }: { readonly body: Body; readonly hash: string },
  library: Library,
): Reason[] {
  const same = before.find((version) => version.hash === hash);
  const reasons = new Map(own.map((one) => [idOf(one), one]));
  for (const version of same === undefined ? before : [same])
    for (const one of reasonsThatStand(version.reasons, body, library))
      if (!reasons.has(idOf(one))) reasons.set(idOf(one), one);
  return [...reasons.values()];
}

const idOf = ({ about, record }: Reason): string => (about === 'scene' ? about : `${about}/${record}`);

function speaksOf(product: string, text: string, cited: readonly Citation[], library: Library): boolean {
  const name = library.products.get(product)?.name;
  if (name !== undefined && text.includes(name)) return true;
  return cited.some(({ kind, record }) => {
    if (kind === 'fact') return record.startsWith(`${product}#`) && findFact(library, record) !== undefined;
    if (kind === 'case') return library.cases.get(record)?.product === product;
    return kind === 'offer' && library.offers.get(record)?.product === product;
  });
}

/** So many characters in a row are taken from somewhere; fewer may be anybody's. */
const IN_A_ROW = 5;

/** Whether a text takes up words: a run of them stands in it, marks and spaces aside. */
function takesUp(text: string, words: string): boolean {
  const bare = (given: string): string => given.replace(/[\s\p{P}]/gu, '');
  const searched = bare(text);
  const wanted = [...bare(words)];
  if (wanted.length === 0) return false;
  const run = Math.min(IN_A_ROW, wanted.length);
  return wanted
    .slice(0, wanted.length - run + 1)
    .some((_, at) => searched.includes(wanted.slice(at, at + run).join('')));
}
