import type { Body } from '../../library/index.js';
import { BY_RULES, proposal, proposed, refusal, type Outcome, type Proposed, type Work } from './proposing.js';
import { SHORT, shortened, tooLong } from './shorten.js';

export const SHORT_WORDS = `每段话六行以内、${String(SHORT.characters)} 字以内`;

export function shortenedByRules(work: Work): Outcome {
  const body = shortened(work.body);
  return body === work.body
    ? refusal('already_short', '没有能整句删掉的话了：或者已经够短，或者再删就读不通。请自己改，或接上模型再试。')
    : proposed([proposal(work, { body, ...BY_RULES })], stillLong(body));
}

export function shorterByRulesOr(work: Work, why: string): Outcome {
  const made = shortenedByRules(work);
  return made.ok ? made : refusal('not_shorter', why);
}

/** What is missed where a text came out shorter, but not short. */
export const stillLong = (body: Body): Proposed['lacks'] => {
  const long = tooLong(body);
  return long === null
    ? null
    : {
        code: 'still_long',
        message: `短了，还没到${SHORT_WORDS}：最长的一段有 ${String(long.characters)} 字、${String(long.lines)} 行。`,
      };
};
