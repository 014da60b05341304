import { Marks } from '../text/marks.js';
import type { Amount } from './amount.js';

type Place = Pick<Amount, 'start' | 'end'>;

const CLAUSE_END = new Marks('，,、；;。！？!?\n：:');
const SENTENCE_END = new Marks('。！？!?\n');

/** Characters; no sentence that anybody reads is longer. */
const FAR = 240;

/** What stands around an amount up to the nearest marks: its clause, unless other marks are given. */
export const stretchAround = (text: string, { start, end }: Place, marks = CLAUSE_END): string =>
  text.slice(marks.startBefore(text, start, FAR), marks.endAfter(text, end, FAR));

/** Where the sentence begins that something said stands in. */
export const sentenceStart = (text: string, { start }: Pick<Place, 'start'>): number =>
  SENTENCE_END.startBefore(text, start, FAR);

/** The sentence that something said stands in. */
export const sentenceAround = (text: string, said: Place): string => stretchAround(text, said, SENTENCE_END);
