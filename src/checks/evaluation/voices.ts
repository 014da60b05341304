import { buildLibrary, KINDS } from '../../library/light.js';
import { voiceOf } from '../voice/voice-score.js';

/** A line of the labelled voices: a persona with its samples, or a text and whose it is. */
export type VoiceLine =
  { readonly persona: { readonly id: string } } | { readonly id: string; readonly text: string; readonly by: string };

export interface VoiceFigures {
  readonly texts: number;
  /** Share of texts whose own persona scores highest of all. */
  readonly told: number;
  /** Chance that a persona's own text scores above another's text by the same measure (area under the curve). */
  readonly above: number;
  readonly misses: readonly {
    readonly id: string;
    readonly by: string;
    readonly taken: string;
    readonly text: string;
  }[];
}

const scoreOf = (text: string, personaId: string, library: ReturnType<typeof buildLibrary>): number =>
  voiceOf({ touchpoint: 'moments', text, attachments: [], claims: [] }, { library, personaId })?.score ?? 50;

/** Whether the measure tells each persona's texts from the others'. */
export function evaluateVoices(lines: readonly VoiceLine[]): VoiceFigures {
  const personas = lines.flatMap((line) => ('persona' in line ? [KINDS.persona.schema.parse(line.persona)] : []));
  const library = buildLibrary(
    personas.map((body) => ({ kind: 'persona' as const, body })),
    1,
  );
  const ids = [...library.personas.keys()];
  const own: number[] = [];
  const others: number[] = [];
  const misses: VoiceFigures['misses'][number][] = [];
  const texts = lines.flatMap((line) => ('by' in line ? [line] : []));
  for (const { id, text, by } of texts) {
    const scores = ids.map((persona) => ({ persona, score: scoreOf(text, persona, library) }));
    const best = scores.reduce((most, one) => (one.score > most.score ? one : most));
    for (const { persona, score } of scores) (persona === by ? own : others).push(score);
    if (best.persona !== by) misses.push({ id, by, taken: best.persona, text });
  }
  const wins = own.reduce(
    (sum, left) => sum + others.reduce((won, right) => won + (left > right ? 1 : left === right ? 0.5 : 0), 0),
    0,
  );
  return {
    texts: texts.length,
    told: (texts.length - misses.length) / Math.max(1, texts.length),
    above: wins / Math.max(1, own.length * others.length),
    misses,
  };
}
