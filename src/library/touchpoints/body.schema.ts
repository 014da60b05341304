import { z } from 'zod';
import type { TouchpointId } from '../vocabulary.js';
import {
  ChannelsVideoBody,
  LiveBody,
  OfficialAccountBody,
  PersonaMatrixBody,
  PublicNoteBody,
} from './long-body.schema.js';
import { attachments, claims, Message, Text } from './pieces.schema.js';

export { Attachment, Claim } from './pieces.schema.js';

export const MomentsBody = z
  .strictObject({
    touchpoint: z.literal('moments').describe('A post to Moments'),
    text: Text.describe('The post').meta({ example: '昨晚十点半，小周发来一张素颜照，只打了三个字：敢拍了。' }),
    firstComment: Text.optional()
      .describe('Posted by the persona under its own post')
      .meta({ example: '清单在评论区' }),
    attachments,
    callToAction: z
      .string()
      .trim()
      .max(500)
      .optional()
      .describe('What readers are asked to do')
      .meta({ example: '想要清单的扣 1' }),
    claims,
  })
  .meta({ id: 'MomentsBody' });

export const PrivateChatBody = z
  .strictObject({
    touchpoint: z.literal('private_chat').describe('Messages to one customer'),
    opening: z.array(Message).min(1).max(10).describe('Sent one after the other, then wait'),
    followUps: z
      .array(
        z.strictObject({
          afterHours: z.number().min(0).max(2_160).describe('Hours after the opening').meta({ example: 24 }),
          message: Message,
        }),
      )
      .max(10)
      .describe('When nothing came back, hours after the opening'),
    replies: z
      .array(
        z.strictObject({
          when: z.string().trim().min(1).max(500).describe('What the customer says').meta({ example: '太贵了' }),
          text: Text.describe('The answer').meta({ example: '懂的，先看看用不用得上。' }),
        }),
      )
      .max(30)
      .describe('Objections answered'),
    claims,
  })
  .meta({ id: 'PrivateChatBody' });

export const GroupBody = z
  .strictObject({
    touchpoint: z.literal('group').describe('A script for a group'),
    turns: z
      .array(
        z.strictObject({
          role: z.enum(['host', 'assistant']).describe('Who speaks').meta({ example: 'host' }),
          afterMinutes: z.number().min(0).max(1_440).describe('Minutes after the turn before').meta({ example: 5 }),
          text: Text.describe('What is said').meta({ example: '午休聊一个：你包里现在有几支护手霜？' }),
          attachments: attachments.optional(),
        }),
      )
      .min(1)
      .max(60)
      .describe('What is said, in order'),
    invitations: z
      .array(
        z.strictObject({
          koc: z.string().trim().min(1).max(100).describe('Alias of a member who agreed').meta({ example: '小满妈妈' }),
          ask: Text.describe('The words they are asked with').meta({
            example: '小满妈妈，你上次说的那个办法后来怎么样？',
          }),
          waitMinutes: z.number().min(0).max(1_440).describe('Minutes left for their answer').meta({ example: 20 }),
        }),
      )
      .max(20)
      .describe('A KOC is asked and left room; nothing is written in their name'),
    question: z
      .strictObject({
        text: Text.describe('The question').meta({ example: '换季你更怕哪个？' }),
        options: z
          .array(
            z.strictObject({
              label: z.string().trim().min(1).max(200).describe('What is to be chosen').meta({ example: '起皮' }),
              tag: z
                .string()
                .max(200)
                .optional()
                .describe('tag/value for whoever chooses it')
                .meta({ example: 'skin/dry' }),
            }),
          )
          .min(2)
          .max(10)
          .describe('Answers to choose from'),
      })
      .optional()
      .describe('One question with answers to choose from'),
    claims,
  })
  .meta({ id: 'GroupBody' });

/** What a draft says, by touchpoint. */
export const Body = z
  .discriminatedUnion('touchpoint', [
    MomentsBody,
    PrivateChatBody,
    GroupBody,
    OfficialAccountBody,
    LiveBody,
    ChannelsVideoBody,
    PublicNoteBody,
    PersonaMatrixBody,
  ])
  .meta({ id: 'Body' });
export type Body = z.infer<typeof Body>;
export type MomentsBody = z.infer<typeof MomentsBody>;
export type PrivateChatBody = z.infer<typeof PrivateChatBody>;
export type GroupBody = z.infer<typeof GroupBody>;

/** The body's schema of each touchpoint. */
export const BODIES = {
  moments: MomentsBody,
  private_chat: PrivateChatBody,
  group: GroupBody,
  official_account: OfficialAccountBody,
  live: LiveBody,
  channels_video: ChannelsVideoBody,
  public_note: PublicNoteBody,
  persona_matrix: PersonaMatrixBody,
} as const satisfies Record<TouchpointId, z.ZodType>;
