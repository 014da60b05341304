import { z } from 'zod';
import type { Persona } from '../../library/index.js';

/** As many as a model is shown. */
const SAMPLES_SHOWN = 5;

const lines = (says: string, ...example: string[]) => z.array(z.string()).describe(says).meta({ example });

/** Who speaks, and how: what a draft's words are read against. */
export const SpeakerView = z
  .object({
    slug: z.string().describe('Slug of the persona').meta({ example: 'linxia' }),
    name: z.string().meta({ example: '林夏' }),
    role: z.string().nullable().describe('Who they are to customers').meta({ example: '主理人' }),
    self: z.string().describe('How they call themselves').meta({ example: '我' }),
    tone: lines('How it sounds', '平实', '慢'),
    do: lines('What this voice does', '先说自己的糗事'),
    dont: lines('What it does not do', '不催单'),
    catchphrases: lines('Turns of phrase of its own', '慢慢来'),
    taboo: lines('Words it never uses', '亲', '宝子'),
    emoji: z.enum(['none', 'light', 'rich']).describe('How many emoji it uses').meta({ example: 'light' }),
    samples: lines(
      'At most five texts that sound right, those of the touchpoint first',
      '今天试了第七版，还是有点黏。不急，再来。',
    ),
  })
  .meta({ id: 'SpeakerView' });
export type SpeakerView = z.infer<typeof SpeakerView>;

export const toSpeakerView = (persona: Persona, samples: readonly string[]): SpeakerView => ({
  slug: persona.id,
  name: persona.name,
  role: persona.role ?? null,
  self: persona.voice.self,
  tone: persona.voice.tone,
  do: persona.voice.do,
  dont: persona.voice.dont,
  catchphrases: persona.voice.catchphrases,
  taboo: persona.voice.taboo,
  emoji: persona.voice.emoji,
  samples: samples.slice(0, SAMPLES_SHOWN),
});
