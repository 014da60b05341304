import { type Body, type Persona, textParts } from '../../library/light.js';
import type { CheckContext } from '../finding.js';
import { type Suggestion, suggestionText } from '../suggestions.js';
import { adviceFor } from './advice.js';
import { habitsOf } from './habits.js';
import { type Hand, handOf, likeness } from './likeness.js';
import { type Manner, mannerOf } from './manner.js';

export const SOUNDS = ['like', 'not_quite', 'unlike'] as const;
/** The score in words: rather this persona's hand than another's, in between, clearly another's. */
export type Sounds = (typeof SOUNDS)[number];

/** From here on the text is likelier the persona's than an average seller's (see `likeness`). */
const LIKE = 50;
/** Below this a reader who knows the persona would wonder who is writing. */
const ANOTHERS = 25;

export const soundsOf = (score: number): Sounds => {
  if (score >= LIKE) return 'like';
  return score >= ANOTHERS ? 'not_quite' : 'unlike';
};

/** How much a draft sounds like its persona, and what would bring it closer. */
export interface VoiceScore {
  readonly persona: string;
  /** 0 = somebody else's hand, 50 = cannot be told, 100 = this persona's. */
  readonly score: number;
  readonly sounds: Sounds;
  /** What a writer can do about it, in Chinese, the most telling first; at most three. */
  readonly reasons: readonly string[];
  /** The same by code, one for each. */
  readonly phrases: Suggestion[];
}

/** With fewer samples a hand is not known; of fewer letters it does not show. */
const SAMPLES_LEAST = 2;
const LETTERS_LEAST = 16;

const HANDS = new WeakMap<Persona, Hand>();
/** The hand of a persona's samples; a record never changes, so it is measured once. */
function handOfPersona(persona: Persona): Hand {
  const known = HANDS.get(persona);
  if (known) return known;
  const hand = handOf(
    persona.samples.map(({ text }) => text),
    persona.voice.self,
  );
  HANDS.set(persona, hand);
  return hand;
}

/** Blanks are no words of the persona's. */
const BLANK = /\{\{[^{}]*\}\}/gu;

function scored(persona: Persona, words: string, manner: Manner): VoiceScore {
  const ownWords = persona.voice.catchphrases.some((phrase) => words.includes(phrase));
  const { score, against } = likeness(manner, handOfPersona(persona), ownWords);
  const sounds = soundsOf(score);
  // Of a text that sounds like its persona there is nothing to be added.
  const phrases = adviceFor(against, habitsOf(persona), sounds === 'like' ? '' : words);
  return { persona: persona.name, score, sounds, reasons: phrases.map((one) => suggestionText([one])), phrases };
}

/** Null where the persona is unknown, has fewer than two samples, or the draft is too short to tell. */
export function voiceOf(
  body: Body,
  { library, personaId }: Pick<CheckContext, 'library' | 'personaId'>,
): VoiceScore | null {
  const persona = library.personas.get(personaId ?? '');
  if (persona === undefined || persona.samples.length < SAMPLES_LEAST) return null;
  const words = textParts(body)
    .map(({ text }) => text.replace(BLANK, ''))
    .join('\n');
  const manner = mannerOf(words, persona.voice.self);
  if (manner.letters < LETTERS_LEAST) return null;
  return scored(persona, words, manner);
}
