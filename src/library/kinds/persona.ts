import { z } from 'zod';
import { line, lines, mediaPath, slug, slugs, touchpoint, words } from './fields.js';
import { kindOf } from './kind.js';
import { referAll, referPicture } from './references.js';

export const voiceSchema = z
  .strictObject({
    tone: lines(60).meta({ example: ['平实', '慢'] }),
    do: lines(300),
    dont: lines(300),
    catchphrases: lines(60),
    taboo: lines(60).describe('Words this persona never uses; checked'),
    emoji: z.enum(['none', 'light', 'rich']).default('light').meta({ example: 'light' }),
    self: line(20).default('我').describe('How the persona calls itself').meta({ example: '我' }),
  })
  .meta({ id: 'Voice' });

export const personaSchema = z
  .strictObject({
    id: slug().meta({ example: 'linxia' }),
    name: line(40).meta({ example: '林夏' }),
    role: line(80).optional().meta({ example: '主理人' }),
    serves: slugs()
      .describe('Segments this persona talks to; none named means all')
      .meta({ example: ['office-worker'] }),
    matrix: z
      .strictObject({
        nickname: line(60).optional(),
        avatar: mediaPath().optional(),
        signature: line(200).optional(),
        moments_cover: mediaPath().optional(),
        channels_account: line(60).optional(),
      })
      .default({})
      .describe('What is seen before anything is said'),
    story: words(20_000).optional(),
    values: lines(300),
    voice: voiceSchema.prefault({}),
    samples: z
      .array(z.strictObject({ touchpoint: touchpoint(), text: words(10_000) }))
      .max(100)
      .default([])
      .describe('Texts that sound right'),
  })
  .meta({ id: 'Persona' });
export type Persona = z.infer<typeof personaSchema>;

export const persona = kindOf<Persona>({
  id: 'persona',
  name: { zh: '人设', en: 'Persona' },
  layout: { form: 'file', folder: 'personas' },
  schema: personaSchema,
  title: (body) => body.name,
  references: (body) => [
    ...referAll('serves', 'segment', body.serves),
    ...referPicture('matrix.avatar', body.matrix.avatar),
    ...referPicture('matrix.moments_cover', body.matrix.moments_cover),
  ],
  searched: (body) => [
    body.name,
    body.role ?? '',
    body.matrix.nickname ?? '',
    body.story ?? '',
    ...body.values,
    ...body.voice.catchphrases,
    ...body.samples.map((sample) => sample.text),
  ],
});
