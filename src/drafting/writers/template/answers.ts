import type { CaseStudy, Claim, Script } from '../../../library/index.js';
import { answerHolds, factOf, type CitedFact, type DraftContext } from '../../context/index.js';
import { sentences, type Cited } from './cited.js';
import { jaccard, pairsOf } from '../../../checks/index.js';
import { shuffled } from './shuffled.js';
import { told as toldOf } from './subject.js';

export interface Answered {
  readonly objection: string;
  readonly says: string;
  readonly answer: Cited;
}

/** What is about buying and not about the thing: a reply in a chat, but no lesson. */
const ABOUT_BUYING = /贵|想想|不需要|消息|退|怀孕|孕|用不完|不用|吵/u;
/** Puts it as a question, which can be answered in front of others; a refusal cannot. */
const ASKS = /[吗呢？?]|什么|怎么|多少|能不能|会不会|是不是|区别|有没有/u;
/** Asked only by those whom it happens to: a reply to it stands in no talk with others. */
const OF_A_TIME = /孕|哺乳|月子/u;
/** Few enough that two chats of a week do not answer alike. */
const REPLIES_GIVEN = 2;

/** The persona's own answers, those whose evidence holds: some to reply with, some to teach with. */
export function answersOf(context: DraftContext, random: () => number): { replies: Answered[]; teaching: Answered[] } {
  const { name, who = '', description = '', needs, pains, words } = context.segment;
  const concerns = OF_A_TIME.test([name, who, description, ...needs, ...pains, ...words].join('\n'));
  const asked = context.scripts.filter(({ objection }) => concerns || !OF_A_TIME.test(objection));
  const usable = shuffled(asked, random).flatMap((script) => {
    const answer = answered(script, context, random);
    return answer === null ? [] : [answer];
  });
  return {
    replies: usable.slice(0, REPLIES_GIVEN),
    teaching: usable.filter((one) => !ABOUT_BUYING.test(one.objection)),
  };
}

function answered(script: Script, context: DraftContext, random: () => number): Answered | null {
  const answer = script.answers.find((one) => (one.persona ?? context.persona.id) === context.persona.id);
  const told = answer === undefined ? null : citedAnswer(script, answer, context);
  if (told === null) return null;
  const asked = [script.objection, ...script.says].filter((one) => ASKS.test(one));
  const says = asked[Math.floor(random() * asked.length)] ?? script.objection;
  return { objection: script.objection, says, answer: told };
}

/** What of an answer teaches without asking back, with the claims that are left in it. */
export function lessonOf({ answer, ...asked }: Answered): Answered[] {
  const lines = answer.text.split('\n').map((line) => sentences(line));
  const kept = toldOf(lines.flat());
  if (kept === null) return [];
  const text = lines
    .map((line) => line.filter((sentence) => kept.includes(sentence)).join(''))
    .filter(Boolean)
    .join('\n');
  return [{ ...asked, answer: { text, claims: answer.claims.filter(({ quote }) => text.includes(quote)) } }];
}

/** An answer of a script with the records it rests on; null when one of them may no longer be told. */
export function citedAnswer(script: Script, answer: Script['answers'][number], context: DraftContext): Cited | null {
  if (!answerHolds(script, answer, context)) return null;
  const text = answer.text.trim();
  const facts = answer.facts.flatMap(
    (written) => context.scriptFacts.find(({ id }) => id === factOf(script, written)) ?? [],
  );
  const cases = answer.cases.flatMap((id) => context.scriptCases.find((one) => one.id === id) ?? []);
  const claims: Claim[] = [
    ...facts.map((fact) => ({ quote: wordsOf(fact, text), factId: fact.id })),
    ...cases.map((told) => ({ quote: wordsAbout(told, text), caseId: told.id })),
  ];
  return { text, claims };
}

/** The words of an answer that state a fact: the fact itself, else the sentence closest to it. */
function wordsOf(fact: CitedFact, text: string): string {
  if (text.includes(fact.fact.claim)) return fact.fact.claim;
  return closest(fact.fact.claim, text);
}

const wordsAbout = (told: CaseStudy, text: string): string =>
  sentences(text).find((sentence) => sentence.includes(told.alias)) ?? closest(told.after ?? told.alias, text);

function closest(claim: string, text: string): string {
  const pairs = pairsOf(claim);
  const ranked = sentences(text)
    .map((sentence) => ({ sentence, near: jaccard(pairs, pairsOf(sentence)) }))
    .sort((left, right) => right.near - left.near);
  return ranked[0]?.sentence ?? text;
}
