import type { DraftContext } from '../../context/index.js';
import type { Answered } from './answers.js';
import type { Cited } from './cited.js';
import { isOfOneThing } from './subject.js';

/** An angle that answers, rather than one that only names what to talk about. */
const QUESTION = /怎么|什么|哪|几|吗|能不能|多少|如何|要不要|是不是|该不该/u;
const ANSWERS = /[，、]|先|别|不|只|要|写|放|拍|点|等|关|念|说|留|擦|换|比/u;
/** One that only the reader can answer: 上妆前等几分钟. What others ask why, how and which about is for the writer to know. */
const OF_THE_READER = /^(?!.*(?:为什么|怎么|能不能|该|要不要|哪|什么|先|才)).*(?:几|多久|多少|有没有)/u;
const isAdvice = (angle: string): boolean => !QUESTION.test(angle) && ANSWERS.test(angle);

/** A topic's question without its mark, to stand inside a sentence. */
const asked = (question: string): string => question.replace(/[？?。]+$/u, '');

/** What is known beside a topic, some of which may be about it. */
interface Beside {
  readonly pains: readonly string[];
  readonly facts: readonly Cited[];
  readonly lessons: readonly Answered[];
}

/**
 * What a topic asks and answers.
 * @param angles its angles, shuffled
 */
export function topicView(topic: DraftContext['topic'], angles: readonly string[], { pains, facts, lessons }: Beside) {
  if (topic === null) return null;
  const advice = angles.filter(isAdvice);
  const questions = angles.filter((angle) => QUESTION.test(angle)).map(asked);
  const about = [topic.question, ...topic.angles].join('\n');
  const tip = advice[0] ?? null;
  return {
    question: `${asked(topic.question)}？`,
    asks: asked(topic.question),
    angles,
    advice,
    tip,
    tip2: advice[1] ?? null,
    tip3: advice[2] ?? null,
    questions,
    ask: questions.find((angle) => OF_THE_READER.test(angle)) ?? null,
    pain: pains.find((pain) => isOfOneThing(pain, about)) ?? null,
    fact: facts.find((fact) => isOfOneThing(fact.text, about)) ?? null,
    /** One thing to use today: an angle that answers, else an answer or a fact about the same. */
    give:
      (tip === null ? null : { text: tip, claims: [] }) ??
      lessons.find(({ says, answer }) => isOfOneThing(`${says}\n${answer.text}`, about))?.answer ??
      null,
  };
}
