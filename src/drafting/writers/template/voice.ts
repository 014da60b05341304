import type { Persona } from '../../../library/index.js';

/** How a persona's marks fall, read from its record and its own sample texts. */
export interface VoiceMarks {
  /** `plain` writes without any emoji, `warm` with some. Connecting words come in both. */
  readonly register: 'plain' | 'warm';
  readonly self: string;
  /** The emoji this persona really uses, but for laughter; empty when its voice has none. */
  readonly emoji: readonly string[];
  /** What ends a light sentence: 。 or, for those who write it, ～. */
  readonly soft: string;
  /** 哈, for those who say it. */
  readonly ha: string;
  readonly catchphrases: readonly string[];
}

const PICTOGRAPH = /\p{Extended_Pictographic}\ufe0f?/gu;
const FALLBACK_EMOJI = ['😊', '🌿'];

/** Signs that do a job in a list; they mean something else at the end of a sentence. */
const SIGNS = /[\u2705\u274c\u2b55\u{1f4f1}\u{1f4b0}\u{1f910}]/u;
const FAVOURITES = 3;

/** Laughing till it hurts fits the joke it was sent with, and no sentence of ours. */
const LAUGHS = /[😂🤣😹😜😝🤪]/u;

/** The pictures used most, in the order of use. */
function favourites(all: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of all) if (!SIGNS.test(one) && !LAUGHS.test(one)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([one]) => one)
    .slice(0, FAVOURITES);
}

export function voiceMarks(persona: Persona): VoiceMarks {
  const texts = persona.samples.map((sample) => sample.text);
  const count = (mark: string): number => texts.filter((text) => text.includes(mark)).length;
  const own = favourites([...texts, persona.matrix.signature ?? ''].flatMap((text) => text.match(PICTOGRAPH) ?? []));
  const wordless = persona.voice.emoji === 'none';
  return {
    register: wordless ? 'plain' : 'warm',
    self: persona.voice.self,
    emoji: wordless ? [] : own.length > 0 ? own : FALLBACK_EMOJI,
    soft: !wordless && count('～') >= 2 ? '～' : '。',
    ha: count('哈') >= 2 ? '哈' : '',
    catchphrases: persona.voice.catchphrases,
  };
}

/** A persona tells of itself in its own word: 老秦 says 我. */
export const inOwnWords = (text: string, persona: Persona): string =>
  text.trim().replaceAll(persona.name, persona.voice.self);
