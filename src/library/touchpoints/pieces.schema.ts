import { z } from 'zod';

/** Room for any text a touchpoint may hold; the touchpoint's own limits are checks, so that a long draft is kept and explained. */
export const Text = z.string().trim().min(1).max(20_000);

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

export const attachments = z.array(Attachment).max(20).describe('What goes with the words');

export const Message = z
  .strictObject({
    text: Text.describe('The words of one message').meta({ example: '你是在小红书领的换季清单对吧？' }),
    attachments: attachments.optional(),
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;

export const claims = z.array(Claim).max(200).describe('Which words rest on which record');
