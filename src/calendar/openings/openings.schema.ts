import { z } from 'zod';
import { PhraseView } from '../../platform/http/index.js';
import { ConflictView, Id, LocalDay, Slug, Touchpoint } from '../calendar.schema.js';

export const OpeningsQuery = z.strictObject({
  draft: Id.describe('The approved draft to be placed'),
  entry: Id.optional().describe(
    'Its entry, when it is on the calendar already and is to be moved: judged as if it were not there',
  ),
  from: LocalDay.describe('First local day'),
  to: LocalDay.describe('Last local day, at most 31 days from the first'),
  account: Slug.optional().describe('Only this account').meta({ example: 'linxia-1' }),
  group: Slug.optional().describe('Only this group').meta({ example: 'vip-1' }),
});
export type OpeningsQuery = z.infer<typeof OpeningsQuery>;

export const OpeningView = z
  .object({
    startsAt: z.string().describe('UTC').meta({ example: '2026-11-24T04:10:00.000Z' }),
    local: z.string().describe('With the workspace’s offset').meta({ example: '2026-11-24T12:10:00+08:00' }),
    account: Slug.describe('Slug of the account it would go out from').meta({ example: 'linxia-1' }),
    group: Slug.nullable()
      .describe('Slug of the group, for the touchpoint group; else null')
      .meta({ example: 'vip-1' }),
    touchpoint: Touchpoint,
    scene: z.string().nullable().describe('Scene of the segment').meta({ example: '午休刷手机' }),
    programme: z.string().nullable().describe('Weekly programme of the group').meta({ example: null }),
    score: z.number().describe('Higher is better').meta({ example: 7.2 }),
    reasons: z
      .array(z.string())
      .describe('Why there and then, in Chinese')
      .meta({ example: ['午休刷手机，上班族会看手机'] }),
    phrases: z
      .array(PhraseView)
      .describe('The same by code, one for each')
      .meta({ example: [{ code: 'scene_looks', params: { scene: '午休', segment: '上班族' } }] }),
    allowed: z.enum(['yes', 'with_reason', 'no']).describe('Whether it may be dropped there').meta({ example: 'yes' }),
    conflicts: z.array(ConflictView).describe('Rules that stand against it'),
  })
  .meta({ id: 'OpeningView' });
export const OpeningList = z
  .object({
    draftId: Id.describe('The draft that was asked about'),
    timeZone: z.string().describe('IANA time zone of the workspace').meta({ example: 'Asia/Shanghai' }),
    items: z.array(OpeningView).describe('Openings in the order of time'),
  })
  .meta({ id: 'OpeningList' });
export type OpeningList = z.infer<typeof OpeningList>;
