import type { Body } from '../../library/light.js';
import type { CheckContext } from '../finding.js';
import { viewsOf } from '../text/part-view.js';
import type { JudgedSentence } from './claim-judge.js';
import { evidenceFor } from './evidence-for.js';
import { matchesOf } from '../text/matches.js';

/** More sentences than any touchpoint needs; what is beyond stays unread by a judge. */
const SENTENCES_MOST = 150;
const RECORDS_MOST = 80;
const RECORD_LENGTH = 400;
/** A sentence of fewer letters claims nothing. */
const LETTERS_LEAST = 4;

const SENTENCE = /[^。！？!?\n]+[。！？!?]*/gu;

/** The sentences of a draft with the live records they may rest on, as a judge reads them. Pure. */
export function judgedSentences(body: Body, context: CheckContext): JudgedSentence[] {
  const views = viewsOf(body);
  const { live } = evidenceFor(body, context);
  const evidence = live.slice(0, RECORDS_MOST).map(({ id, text }) => ({ id, says: text.slice(0, RECORD_LENGTH) }));
  return views
    .filter(({ part }) => !part.startsWith('claims.'))
    .flatMap(({ part, text }) =>
      matchesOf(text, SENTENCE)
        .filter(([sentence]) => (sentence.match(/\p{L}/gu) ?? []).length >= LETTERS_LEAST)
        .map((match) => ({ part, text, start: match.index, end: match.index + match[0].length, evidence })),
    )
    .slice(0, SENTENCES_MOST);
}
