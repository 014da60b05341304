import { Marks } from './marks.js';

/** From here to there, as offsets of one text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const CLAUSE_END = new Marks('，,、；;。！？!?\n：:');
/** What ends a sentence, and nothing less. */
export const SENTENCE_END = new Marks('。！？!?\n');

/** Characters; no sentence that anybody reads is longer. */
const FAR = 240;

/** Where the clause of something said begins and ends. */
export const clausePlace = (text: string, { start, end }: Stretch): Stretch => ({
  start: CLAUSE_END.startBefore(text, start, FAR),
  end: CLAUSE_END.endAfter(text, end, FAR),
});

/** Where the sentence of something said begins and ends. */
export const sentencePlace = (text: string, { start, end }: Stretch): Stretch => ({
  start: SENTENCE_END.startBefore(text, start, FAR),
  end: SENTENCE_END.endAfter(text, end, FAR),
});

/** What stands around something said up to the nearest marks: its clause, unless other marks are given. */
export const stretchAround = (text: string, { start, end }: Stretch, marks = CLAUSE_END): string =>
  text.slice(marks.startBefore(text, start, FAR), marks.endAfter(text, end, FAR));

/** Where the sentence begins that something said stands in. */
export const sentenceStart = (text: string, { start }: Pick<Stretch, 'start'>): number =>
  SENTENCE_END.startBefore(text, start, FAR);

/** The sentence that something said stands in. */
export const sentenceAround = (text: string, said: Stretch): string => stretchAround(text, said, SENTENCE_END);
