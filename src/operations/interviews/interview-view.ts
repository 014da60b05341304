import type { Actor } from '../../identity/index.js';
import type { Library } from '../../library/index.js';
import type { InterviewEntity } from './interview.entity.js';
import type { InterviewQuestionEntity } from './interview-question.entity.js';
import type { InterviewView, PersonaNeedView } from './interviews.schema.js';
import { inOrder } from './follow-up-rules.js';
import { publicPart } from './private-parts.js';
import { askedAs, whyAsked } from './question-words.js';
import { interviewState } from './question-states.js';
import type { PersonaNeed } from './week-needs.js';

const FOLLOWS = { code: 'follows', params: {} };

/** An interview as somebody may read it: private parts of an answer are shown to nobody but who gave it. */
export function toInterviewView(
  { id, personaSlug: persona, origin, fromDay, expiresOn, needs, createdAt }: InterviewEntity,
  questions: readonly InterviewQuestionEntity[],
  library: Library,
  reader: Actor,
): InterviewView {
  return {
    ...{ id, persona, origin, fromDay, expiresOn, createdAt, state: interviewState(questions) },
    personaName: library.personas.get(persona)?.name ?? persona,
    needs: needs.map((need) => ({ ...need })),
    questions: inOrder(questions).map((question) => toQuestionView(question, needs, reader)),
  };
}

function toQuestionView(
  question: InterviewQuestionEntity,
  needs: InterviewEntity['needs'],
  reader: Actor,
): InterviewView['questions'][number] {
  const { id, category, scene, text, why, state, version, answer, privateSpans, wholePrivate, followsId } = question;
  const { answeredBy, answeredByName, answeredAt, materialSlug: material } = question;
  const mine = answeredBy !== null && answeredBy === reader.personId;
  return {
    ...{ asks: askedAs(question), because: [followsId === null ? whyAsked(needs, category) : FOLLOWS] },
    ...{ id, category, scene, text, why, state, version, follows: followsId, followUps: question.followUps },
    answer:
      answer === null || answeredAt === null
        ? null
        : {
            ...{ mine, by: answeredByName ?? '', at: answeredAt, material, whole: wholePrivate },
            text: mine ? answer : null,
            told: wholePrivate ? null : publicPart(answer, privateSpans),
            hasPrivate: wholePrivate || privateSpans.length > 0,
          },
  };
}

export const toNeedView = ({ persona, items, missing }: PersonaNeed): PersonaNeedView => ({
  ...{ persona: persona.id, name: persona.name, missing },
  items: items.map((item) => ({ ...item })),
});
