import { z } from 'zod';
import { line, lines, mediaPath, slug, slugs, touchpoint, words } from './fields.js';
import { kindOf } from './kind.js';
import { referAll, referPicture } from './references.js';

export const voiceSchema = z
  .strictObject({
    tone: lines(60)
      .describe('How it sounds')
      .meta({ example: ['平实', '慢'] }),
    do: lines(300)
      .describe('What this voice does')
      .meta({ example: ['先说自己的糗事'] }),
    dont: lines(300)
      .describe('What this voice does not do')
      .meta({ example: ['不催单'] }),
    catchphrases: lines(60)
      .describe('Turns of phrase of its own; used sparingly')
      .meta({ example: ['慢慢来'] }),
    taboo: lines(60)
      .describe('Words this persona never uses; checked')
      .meta({ example: ['亲', '宝子'] }),
    emoji: z
      .enum(['none', 'light', 'rich'])
      .default('light')
      .describe('How many emoji it uses')
      .meta({ example: 'light' }),
    self: line(20).default('我').describe('How the persona calls itself').meta({ example: '我' }),
  })
  .meta({ id: 'Voice' });

export const personaSchema = z
  .strictObject({
    id: slug().meta({ example: 'linxia' }),
    name: line(40).meta({ example: '林夏' }),
    role: line(80).optional().describe('Who they are to customers').meta({ example: '主理人' }),
    serves: slugs()
      .describe('Segments this persona talks to; none named means all')
      .meta({ example: ['office-worker'] }),
    matrix: z
      .strictObject({
        nickname: line(60).optional().describe('Name of the account').meta({ example: '林夏在南枝' }),
        avatar: mediaPath().optional().describe('Picture of the account').meta({ example: 'media/linxia.png' }),
        signature: line(200).optional().describe('Line under the name').meta({ example: '认真做一瓶不出错的精华' }),
        moments_cover: mediaPath().optional().describe('Cover of its Moments').meta({ example: 'media/studio.png' }),
        channels_account: line(60)
          .optional()
          .describe('Account on WeChat Channels')
          .meta({ example: '林夏的护肤笔记' }),
      })
      .default({})
      .describe('What is seen before anything is said'),
    story: words(20_000)
      .optional()
      .describe('Their life, as far as it may be told')
      .meta({ example: '做过八年配方师，三年前从实验室出来，开了这间小店。' }),
    values: lines(300)
      .describe('What they stand for')
      .meta({ example: ['不用的东西不卖'] }),
    voice: voiceSchema.prefault({}).describe('How they speak'),
    samples: z
      .array(
        z.strictObject({
          touchpoint: touchpoint(),
          text: words(10_000).describe('The text').meta({ example: '今天试了第七版，还是有点黏。不急，再来。' }),
        }),
      )
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
