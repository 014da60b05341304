import type { VoiceScore } from '../../checks/index.js';
import type { Persona } from '../../library/index.js';
import { voiceMarks } from '../writers/template/index.js';
import type { PlainAnswer } from './plain-answers.js';

/** Ends of sentences, where a persona's tail goes; a question keeps its own. */
const EVERY_END = /。/gu;
const LAST_END = /。$/u;

/** How a persona would say plain words, the plainest first: as they are, with its own name for itself, with its tails. */
function waysOf({ text, sober = false }: PlainAnswer, persona: Persona): string[] {
  const { self, ha, soft, register } = voiceMarks(persona);
  const named = text.replace(/我(?!们)/gu, self);
  if (register === 'plain' || sober) return [text, named];
  const tail = `${ha}${soft}`;
  return [text, named, named.replace(LAST_END, tail), named.replace(EVERY_END, tail)];
}

/**
 * Words of the house as this persona would say them: the plainest way that nobody would take for somebody else's, else the one
 * most like them. Words that rest on a record stay as they are; in earnest nobody is given a tail.
 */
export function inOwnWay(answer: PlainAnswer, persona: Persona, voiceOf: (text: string) => VoiceScore | null): string {
  const ways = waysOf(answer, persona).filter((way) => answer.claims.every(({ quote }) => way.includes(quote)));
  const scored = ways.map((way) => ({ way, voice: voiceOf(way) }));
  const fitting = scored.find(({ voice }) => voice === null || voice.sounds !== 'unlike');
  const [likest] = scored.sort((left, right) => (right.voice?.score ?? 0) - (left.voice?.score ?? 0));
  return fitting?.way ?? likest?.way ?? answer.text;
}
