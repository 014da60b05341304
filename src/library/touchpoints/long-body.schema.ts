import { z } from 'zod';
import { attachments, claims, Text } from './pieces.schema.js';

/** Bodies that are published or performed as a whole: an article, a live, a video, a note in the public domain. */

const Line = (max: number) => z.string().trim().min(1).max(max);

export const OfficialAccountBody = z
  .strictObject({
    touchpoint: z.literal('official_account').describe('An article of the official account'),
    outline: z
      .array(Line(300))
      .min(1)
      .max(20)
      .describe('What each section says, a line each: for whoever reviews it, never published')
      .meta({ example: ['换季为什么起皮：屏障在干什么', '先停什么，再补什么'] }),
    title: Line(200).describe('The title: it says the gain').meta({ example: '换季起皮，先停这三样' }),
    digest: Line(500)
      .describe('The line shown under the title when the article is shared')
      .meta({ example: '不用先买东西，先看看自己在洗什么。' }),
    lead: Text.describe('The first screen: the situation of the reader').meta({
      example: '早上洗完脸，鼻翼旁边又翘起一小片皮。',
    }),
    sections: z
      .array(
        z.strictObject({
          heading: Line(200).describe('Sub-heading; can be read alone').meta({ example: '先停一周去角质' }),
          text: Text.describe('The words below it').meta({ example: '起皮的时候，磨砂和酸先放一放。' }),
          attachments: attachments.optional().describe('Its picture, or the brief of one still to be made'),
        }),
      )
      .min(1)
      .max(20)
      .describe('The article, section by section'),
    nextStep: Text.describe('The one thing a reader is asked to do at the end').meta({
      example: '把你在用的洁面发给我看看，回“洁面”就行。',
    }),
    claims,
  })
  .meta({ id: 'OfficialAccountBody' });
export type OfficialAccountBody = z.infer<typeof OfficialAccountBody>;

export const LiveBody = z
  .strictObject({
    touchpoint: z.literal('live').describe('The run-down of a live'),
    title: Line(200).describe('What it is announced as').meta({ example: '换季起皮，一起翻翻洗漱台' }),
    opening: Text.describe('Welcome, who speaks, what those who stay will get').meta({
      example: '先来的朋友把手边的洁面拿过来，今天就看它。',
    }),
    segments: z
      .array(
        z.strictObject({
          atMinute: z.number().min(0).max(600).describe('Minutes from the beginning').meta({ example: 5 }),
          title: Line(200).describe('What this stretch is about').meta({ example: '看懂洁面背后那行字' }),
          points: z
            .array(Text)
            .min(1)
            .max(12)
            .describe('What is said, a point each')
            .meta({ example: ['先看头五个成分'] }),
          product: z
            .strictObject({
              need: Text.describe('Whom it is for and what they need').meta({ example: '洗完发紧的，往下听。' }),
              evidence: Text.describe('What it rests on').meta({ example: '氨基酸表活，检测报告上写着。' }),
              offer: Text.describe('What, how much, until when').meta({ example: '79 元一支，平时价。' }),
              limits: Text.describe('What it cannot do, and who should leave it').meta({
                example: '防水的底妆它卸不掉，另备卸妆。',
              }),
            })
            .optional()
            .describe('A product, shown once: need, evidence, offer, limits'),
          interaction: Text.optional()
            .describe('What viewers are asked, answered in a word')
            .meta({ example: '洗完发紧的打 1，不紧的打 2。' }),
        }),
      )
      .min(1)
      .max(40)
      .describe('The run-down, in order of minutes'),
    objections: z
      .array(
        z.strictObject({
          when: Line(500).describe('What a viewer says').meta({ example: '敏感肌能用吗' }),
          text: Text.describe('The answer').meta({ example: '先在耳后试两天，红了就别用。' }),
        }),
      )
      .max(30)
      .describe('Objections answered, held ready'),
    thanks: Text.describe('Thanks, and where to turn afterwards').meta({
      example: '谢谢你坐到现在，用着不顺就来找我。',
    }),
    claims,
  })
  .refine(({ segments }) => segments.every(({ atMinute }, at) => atMinute >= (segments[at - 1]?.atMinute ?? 0)), {
    path: ['segments'],
    message: 'minutes must not go backwards',
  })
  .meta({ id: 'LiveBody' });
export type LiveBody = z.infer<typeof LiveBody>;

export const ChannelsVideoBody = z
  .strictObject({
    touchpoint: z.literal('channels_video').describe('A short video, shot by shot'),
    hook: Text.describe('Said in the first two seconds').meta({ example: '你脸上这层皮，可能是洗出来的。' }),
    shots: z
      .array(
        z.strictObject({
          seconds: z.number().min(1).max(120).describe('How long it is shown').meta({ example: 4 }),
          picture: Line(1_000)
            .describe('What the camera sees: for whoever films, never published')
            .meta({ example: '手拿洁面翻到背面，指头停在成分表' }),
          spoken: Text.describe('What is said meanwhile').meta({ example: '翻过来，看这一行。' }),
          subtitle: Line(200).describe('What stands on the picture').meta({ example: '先看这一行' }),
        }),
      )
      .min(1)
      .max(40)
      .describe('The shots, in order'),
    ending: Text.describe('The last words: they make the next one wanted').meta({ example: '下一条说怎么停酸。' }),
    caption: Text.optional().describe('What stands under the video').meta({ example: '换季起皮，先看洁面背后这一行' }),
    claims,
  })
  .meta({ id: 'ChannelsVideoBody' });
export type ChannelsVideoBody = z.infer<typeof ChannelsVideoBody>;

export const PublicNoteBody = z
  .strictObject({
    touchpoint: z
      .literal('public_note')
      .describe('A note in the public domain: useful, and no way to be contacted in it'),
    platform: z.enum(['xiaohongshu', 'zhihu']).describe('Where it is published').meta({ example: 'xiaohongshu' }),
    title: Line(200).describe('The title').meta({ example: '起皮那两周，我停了这三样' }),
    text: Text.describe('The note').meta({ example: '鼻翼那一小片皮，磨了又起。后来我先停了磨砂。' }),
    tags: z
      .array(
        z
          .string()
          .trim()
          .min(1)
          .max(40)
          .regex(/^[^#\s]+$/u, 'a tag without # and without spaces'),
      )
      .max(20)
      .describe('Topics it is filed under, without #')
      .meta({ example: ['换季护肤', '起皮'] }),
    attachments,
    claims,
  })
  .meta({ id: 'PublicNoteBody' });
export type PublicNoteBody = z.infer<typeof PublicNoteBody>;

export const PersonaMatrixBody = z
  .strictObject({
    touchpoint: z.literal('persona_matrix').describe('What is seen of a person before they say anything'),
    nickname: Line(60).describe('Name of the account').meta({ example: '林夏｜半檐写配方的' }),
    signature: Line(200).describe('The line under the name').meta({ example: '先别急着买，先把脸看明白' }),
    avatar: Line(1_000)
      .describe('What the avatar should show: for whoever makes it, never published')
      .meta({ example: '林夏半身，手里一只量杯，窗边的光' }),
    cover: Line(1_000)
      .describe('What the cover of Moments should show: for whoever makes it, never published')
      .meta({ example: '院子的柿子树和一张旧木桌，下方留空' }),
    claims,
  })
  .meta({ id: 'PersonaMatrixBody' });
export type PersonaMatrixBody = z.infer<typeof PersonaMatrixBody>;
