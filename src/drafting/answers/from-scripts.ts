import { jaccard, pairsOf, type VoiceScore } from '../../checks/index.js';
import { searchable } from '../../kernel/index.js';
import { PLACEHOLDERS, type Library, type Product, type Script } from '../../library/index.js';
import type { DraftContext } from '../context/index.js';
import { citedAnswer } from '../writers/template/index.js';
import { ANSWERS_GIVEN, type CustomerSaid, type SuggestedAnswer } from './customer-said.js';
import { inOwnWay } from './own-way.js';
import { plainAnswers } from './plain-answers.js';
import { notSentYet } from './said-before.js';
import { GRAVE, saidAbout, topicOf, type SaidAbout } from './said-about.js';
import type { WhatIsKnown } from './what-is-known.js';

/** One of the ways to say it stands word for word in what was said. */
const SAID_SO = 5;
/** The script is for what was said, in other words. */
const SAME_MATTER = 0.5;
/** Below this the words that two sayings are about have next to nothing in common. */
const NEAR = 0.2;
const WAY_LEAST = 2;

/**
 * Answers without a model: the persona's own script answers that fit the words, best first; then what the house says to such
 * a saying. Nothing is there to make three: where little fits, there are fewer. An answer whose evidence ran out, or that
 * is not this persona's, is never among them; one that this customer was sent before is only where nothing else is.
 * @param voiceOf how much words sound like the persona
 */
export function answersFromScripts(
  context: DraftContext,
  said: CustomerSaid,
  stage: string | null,
  known: WhatIsKnown,
  voiceOf: (text: string) => VoiceScore | null,
): SuggestedAnswer[] {
  const found = scored(context.scripts, said, stage, known.product?.name ?? null).filter(({ score }) => score > 0);
  const given = (some: typeof found) => some.flatMap(({ script }) => answersOf(script, context, said));
  const standsIn = new Set<SuggestedAnswer>();
  const plain = plainAnswers({ ...said, stage }, known).map((answer) => {
    const own = inOwnWay(answer, context.persona, voiceOf);
    const text = said.alias === null ? own : `${said.alias}，${own}`;
    const suggested = { text, claims: answer.claims, script: null };
    if (answer.standsIn === true) standsIn.add(suggested);
    return suggested;
  });
  // A fact that answers a plain question is nearer to it than a script that only shares words with it.
  const isPlain = saidAbout(said.words, said.kind).length === 0;
  const facts = isPlain ? plain.filter(({ claims }) => claims.length > 0) : [];
  const near = found.filter(({ score }) => facts.length > 0 && score < SAID_SO);
  const best = given(found.filter((one) => !near.includes(one)));
  const rest = plain.filter((one) => !facts.includes(one));
  const all = notSentYet([...best, ...facts, ...given(near), ...rest], said);
  const answering = all.filter((one) => !standsIn.has(one));
  return (answering.length > 0 ? answering : all).slice(0, ANSWERS_GIVEN);
}

/**
 * The product whose script fits best what was said, where neither the customer nor the talk said of what they speak: first
 * of what suits these people. Null where no script that belongs to a product fits.
 */
export function productOfScripts(
  library: Library,
  said: CustomerSaid & { readonly persona: string; readonly segment: string; readonly stage: string | null },
): Product | null {
  const fitting = [...library.scripts.values()]
    .filter(({ answers }) => answers.some(({ persona = said.persona }) => persona === said.persona))
    .flatMap((script) => {
      const product = library.products.get(script.product ?? '');
      const score = product === undefined ? 0 : fit(script, said, said.stage, null);
      return product === undefined || score === 0 ? [] : [{ product, score, id: script.id }];
    })
    .sort(
      (left, right) =>
        right.score - left.score ||
        Number(suits(right.product, said.segment)) - Number(suits(left.product, said.segment)) ||
        (left.id < right.id ? -1 : 1),
    );
  return fitting[0]?.product ?? null;
}

const suits = (product: Product, segment: string): boolean => product.suits.includes(segment);

/** All scripts, those that fit the words before the others: of a long list a prompt holds only the first. */
export const bestFirst = (
  scripts: readonly Script[],
  said: CustomerSaid,
  stage: string | null,
  product: string | null,
): Script[] => scored(scripts, said, stage, product).map(({ script }) => script);

const scored = (scripts: readonly Script[], said: CustomerSaid, stage: string | null, product: string | null) =>
  scripts
    .map((script) => ({ script, score: fit(script, said, stage, product) }))
    .sort((left, right) => right.score - left.score || (left.script.id < right.script.id ? -1 : 1));

/** Matters of which one is like another, whatever the words; whether a thing suits somebody hangs on what and on whom. */
const ALIKE: ReadonlySet<SaidAbout> = new Set(['stop', 'declined', 'postponed', 'refund', 'distrust', 'too_dear']);

/**
 * How well a script meets what was said; 0 when it does not. To somebody who grieves, is ill or came to harm a script that
 * was written for another occasion is no answer, whatever words it shares.
 * @param product name of what it is about: that both speak of it makes them no more alike
 */
export function fit(
  script: Script,
  said: Pick<CustomerSaid, 'kind' | 'words'>,
  stage: string | null,
  product: string | null,
): number {
  const heard = searchable(said.words);
  const ways = [script.objection, ...script.says].map(searchable).filter((way) => way.length >= WAY_LEAST);
  const [matter] = saidAbout(said.words, said.kind);
  const matters = new Set(ways.flatMap((way) => saidAbout(way, 'question')));
  const same = matter !== undefined && matters.has(matter);
  if (matter !== undefined && GRAVE.has(matter) && !same) return 0;
  // A post asks nothing: only a script that is made for such a post answers it.
  if (said.kind === 'moment' && !same) return 0;
  const verbatim = ways.some((way) => heard.includes(bare(way))) ? SAID_SO : 0;
  const topic = (text: string) => pairsOf(topicOf(text, product));
  const near = Math.max(0, ...ways.map((way) => jaccard(topic(heard), topic(way))));
  const score =
    verbatim +
    (near >= NEAR && (matter === undefined || same) ? near : 0) +
    (matter !== undefined && ALIKE.has(matter) && saidAbout(script.objection, 'question').includes(matter)
      ? SAME_MATTER
      : 0);
  return score > 0 && stage !== null && script.stages.includes(stage) ? score + 1 : score;
}

/** Without the marks at its ends: people write 有用吗 as often as 有用吗？ */
const bare = (text: string): string => text.replace(/^\p{P}+|\p{P}+$/gu, '');

function answersOf(script: Script, context: DraftContext, said: CustomerSaid): SuggestedAnswer[] {
  return script.answers.flatMap((answer, index) => {
    if ((answer.persona ?? context.persona.id) !== context.persona.id) return [];
    const cited = citedAnswer(script, answer, context);
    if (cited === null) return [];
    const filled = (text: string): string => withNames(text, context, said.alias);
    const claims = cited.claims.map((claim) => ({ ...claim, quote: filled(claim.quote) }));
    return [{ text: filled(cited.text), claims, script: `${script.id}#${String(index)}` }];
  });
}

/** Names that are known are filled in; what is left in braces only a person can fill. */
function withNames(text: string, { persona }: DraftContext, alias: string | null): string {
  const known: Partial<Record<string, string>> = {
    'persona.nickname': persona.name,
    ...(alias === null ? {} : { 'customer.nickname': alias }),
  };
  return text.replace(/\{\{\s*([a-z_.]+)\s*\}\}/g, (whole, name: string) => known[name] ?? whole);
}

/** Whether something in braces still waits for a person. */
export const hasBlanks = (text: string): boolean =>
  Object.keys(PLACEHOLDERS).some((name) => new RegExp(`\\{\\{\\s*${name.replace('.', '\\.')}\\s*\\}\\}`).test(text));
