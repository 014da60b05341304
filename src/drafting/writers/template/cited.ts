import type { Claim } from '../../../library/index.js';

/** Words from the library, with the record they rest on. `claims` is empty for words that need no record (a question, a value). */
export interface Cited {
  readonly text: string;
  readonly claims: readonly Claim[];
}

type Source = 'factId' | 'caseId' | 'offerId' | 'materialId';

/** Text that rests as a whole on one record. */
export const cited = (text: string, source: Source, id: string): Cited => ({
  text: text.trim(),
  claims: [{ quote: text.trim(), [source]: id }],
});

const SENTENCE = /[^。！？!?\n]+[。！？!?]*[”」』）]*/gu;

/** Sentences as Chinese text ends them, closing quotes included. */
export const sentences = (text: string): string[] =>
  (text.match(SENTENCE) ?? []).map((part) => part.trim()).filter((part) => part.length > 0);

/** As many whole sentences from the start as fit; always at least one. */
export function opening(text: string, limit: number): string {
  const parts = sentences(text);
  let taken = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    if ([...taken, ...part].length > limit) break;
    taken += part;
  }
  return taken;
}

const ENDED = /[。！？!?…～][”」』）]*$|\p{Extended_Pictographic}\ufe0f?$/u;

/** A sentence with its end, where it has none. */
export const ended = (text: string): string => (ENDED.test(text) ? text : `${text}。`);

/** As many clauses from the start as fit, without the mark behind the last; always at least one. */
export function clausesWithin(text: string, limit: number): string {
  const parts = text.match(/[^，。；！？、]+[，。；！？、]?/gu) ?? [];
  let taken = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    if ([...taken, ...part].length > limit) break;
    taken += part;
  }
  return taken.replace(/[，。；、]$/u, '');
}
