import { jaccard, pairsOf } from '../../checks/index.js';
import { searchable } from '../../kernel/index.js';
import { PLACEHOLDERS, type Script } from '../../library/index.js';
import type { DraftContext } from '../context/index.js';
import { citedAnswer } from '../writers/template/index.js';
import { ANSWERS_GIVEN, type CustomerSaid, type SuggestedAnswer } from './customer-said.js';

/** One of the ways to say it stands word for word in what was said. */
const SAID_SO = 5;
/** Below this a script and a sentence share a particle and a pronoun, and nothing else. */
const NEAR = 0.12;
/** A quote of the customer's own words: long enough to be known again, short enough for a greeting. */
const QUOTE_MOST = 14;
const QUOTE_LEAST = 2;

/**
 * Answers without a model: the persona's own script answers that fit the words, best first; then plain openers that
 * claim nothing. An answer whose evidence ran out, or that is not this persona's, is never among them.
 */
export function answersFromScripts(context: DraftContext, said: CustomerSaid, stage: string | null): SuggestedAnswer[] {
  const found = scored(context.scripts, said.words, stage)
    .filter(({ score }) => score > 0)
    .flatMap(({ script }) => answersOf(script, context, said));
  const plain = PLAIN[said.kind](firstClause(said.words)).map((text) => ({
    ...{ text: said.alias === null ? text : `${said.alias}，${text}`, claims: [], script: null },
  }));
  return [...found.slice(0, ANSWERS_GIVEN), ...plain].slice(0, ANSWERS_GIVEN);
}

/** All scripts, those that fit the words before the others: of a long list a prompt holds only the first. */
export const bestFirst = (scripts: readonly Script[], words: string, stage: string | null): Script[] =>
  scored(scripts, words, stage).map(({ script }) => script);

const scored = (scripts: readonly Script[], words: string, stage: string | null) =>
  scripts
    .map((script) => ({ script, score: fit(script, words, stage) }))
    .sort((left, right) => right.score - left.score || (left.script.id < right.script.id ? -1 : 1));

/** How well a script meets what was said; 0 when it does not. */
export function fit(script: Script, words: string, stage: string | null): number {
  const heard = searchable(words);
  const ways = [script.objection, ...script.says].map(searchable).filter((way) => way.length >= QUOTE_LEAST);
  const said = ways.some((way) => heard.includes(bare(way))) ? SAID_SO : 0;
  const pairs = pairsOf(heard);
  const near = Math.max(0, ...ways.map((way) => jaccard(pairs, pairsOf(way))));
  const score = said + (near >= NEAR ? near : 0);
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

function firstClause(words: string): string | null {
  const clause = /[\p{Script=Han}\p{L}\p{N}]+/u.exec(words)?.[0] ?? '';
  return [...clause].length < QUOTE_LEAST || [...clause].length > QUOTE_MOST ? null : clause;
}

/** Openers that hold whatever was posted or asked: no claim, no promise, one easy question. */
const PLAIN: Record<CustomerSaid['kind'], (clause: string | null) => readonly string[]> = {
  moment: (clause) => [
    clause === null ? '刚看到你发的这条，后来怎么样了？' : `看到你发的“${clause}”，后来怎么样了？`,
    '看到你新发的了。想听你多说两句，方便的时候再回我就好。',
    '刚刷到你这条。是今天的事吗？',
  ],
  question: () => [
    '这个我不想随口答你。你最在意的是哪一点？我照着那一点说。',
    '问得好。先问你一句：你现在是怎么做的？我好接着往下说。',
    '你这句我看到了。是自己用，还是替别人问？',
  ],
};
