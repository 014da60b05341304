import { z } from 'zod';

/** Room for any text a touchpoint may hold; the touchpoint's own limits are checks, so that a long draft is kept and explained. */
const Text = z.string().trim().min(1).max(20_000);

export const Attachment = z
  .strictObject({
    kind: z
      .enum(['image', 'video', 'link', 'mini_program', 'poster_qr', 'file'])
      .describe('What sort of thing goes with the text')
      .meta({ example: 'image' }),
    mediaId: z.string().max(200).optional().describe('Slug of a media record').meta({ example: 'rainy-window' }),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .optional()
      .describe('Address of a link')
      .meta({ example: 'https://example.com/guide' }),
    path: z.string().max(500).optional().describe('Page of a mini program').meta({ example: 'pages/serum' }),
    title: z.string().max(200).optional().describe('What stands on it').meta({ example: '换季清单' }),
    brief: z
      .string()
      .max(1_000)
      .optional()
      .describe('What a picture still to be made should show')
      .meta({ example: '窗边的一瓶精华，雨天' }),
  })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof Attachment>;

/** Which words of a draft rest on which record. Exactly one id is set; a fact is written `product#fact`. */
export const Claim = z
  .strictObject({
    quote: z
      .string()
      .trim()
      .min(1)
      .max(2_000)
      .describe('The words, as they stand in the draft')
      .meta({ example: '烟酰胺含量 5%' }),
    factId: z.string().max(200).optional().describe('product#fact').meta({ example: 'serum#f1' }),
    caseId: z.string().max(200).optional().describe('Id of a case').meta({ example: 'wang' }),
    offerId: z.string().max(200).optional().describe('Id of an offer').meta({ example: 'newcomer-serum' }),
    materialId: z.string().max(200).optional().describe('Id of a material').meta({ example: '2026-11-18-kiln' }),
  })
  .refine((claim) => [claim.factId, claim.caseId, claim.offerId, claim.materialId].filter(Boolean).length === 1, {
    message: 'name exactly one of factId, caseId, offerId, materialId',
  })
  .meta({ id: 'Claim' });
export type Claim = z.infer<typeof Claim>;

const attachments = z.array(Attachment).max(20).describe('What goes with the words');

export const Message = z
  .strictObject({
    text: Text.describe('The words of one message').meta({ example: '你是在小红书领的换季清单对吧？' }),
    attachments: attachments.optional(),
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;

const claims = z.array(Claim).max(200).describe('Which words rest on which record');

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
export const Body = z.discriminatedUnion('touchpoint', [MomentsBody, PrivateChatBody, GroupBody]).meta({ id: 'Body' });
export type Body = z.infer<typeof Body>;
export type MomentsBody = z.infer<typeof MomentsBody>;
export type PrivateChatBody = z.infer<typeof PrivateChatBody>;
export type GroupBody = z.infer<typeof GroupBody>;
