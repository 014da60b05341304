import { z } from 'zod';
import { PhraseView } from '../../platform/http/index.js';
import {
  ConflictView,
  Id,
  LocalDay,
  Moment,
  ReasonText,
  Slug,
  Touchpoint,
  Why,
  WorkspacePath,
} from '../calendar.schema.js';
import { ENTRY_ORIGINS, ENTRY_STATES } from './entry-states.js';

export const EntryPath = WorkspacePath.extend({ entry: Id.describe('Id of the entry') });

export const EntriesQuery = z.strictObject({
  from: LocalDay.describe('First local day'),
  to: LocalDay.describe('Last local day, at most 62 days from the first'),
  account: Slug.optional().describe('Lane: one account').meta({ example: 'linxia-1' }),
  segment: Slug.optional().describe('Lane: one segment').meta({ example: 'office-worker' }),
  group: Slug.optional().describe('Lane: one group').meta({ example: 'vip-1' }),
  touchpoint: Touchpoint.optional(),
  state: z
    .enum([...ENTRY_STATES, 'all'])
    .optional()
    .describe('One state, or all; without it everything but removed ones')
    .meta({ example: 'planned' }),
});
export type EntriesQuery = z.infer<typeof EntriesQuery>;

const row = {
  id: Id,
  startsAt: z.string().describe('In UTC').meta({ example: '2026-11-24T04:10:00.000Z' }),
  touchpoint: Touchpoint,
  account: Slug.describe('Slug of the account that posts or sends it').meta({ example: 'linxia-1' }),
  segment: Slug.describe('Slug of the segment it is for').meta({ example: 'office-worker' }),
  group: Slug.nullable().describe('Slug of the group, for the touchpoint group; else null').meta({ example: 'vip-1' }),
  draftId: Id.describe('Id of the draft'),
  number: z.number().int().describe('Number of the approved version').meta({ example: 2 }),
  persona: Slug.describe('Slug of who speaks').meta({ example: 'linxia' }),
  goal: Why.goal,
  category: Why.category,
  title: z.string().describe('Its first words').meta({ example: '昨晚十点半，小周发来一张素颜照' }),
  state: z
    .enum(ENTRY_STATES)
    .describe('Planned, handed to operators, taken back, or off the calendar')
    .meta({ example: 'planned' }),
  locked: z.boolean().describe('Whether plans and moves leave it where it is').meta({ example: false }),
  release: z.number().int().nullable().describe('The last release that carries it').meta({ example: 3 }),
  version: z.number().int().meta({ example: 1 }),
};

export const EntryRowView = z.object(row).meta({ id: 'EntryRow' });
export const EntryRows = z
  .object({
    from: LocalDay.describe('First local day'),
    to: LocalDay.describe('Last local day'),
    timeZone: z.string().describe('IANA time zone of the workspace').meta({ example: 'Asia/Shanghai' }),
    items: z.array(EntryRowView).describe('In the order of time; all of them'),
  })
  .meta({ id: 'EntryRows' });

export const EntryView = z
  .object({
    id: Id,
    who: z
      .object({
        segment: Slug.describe('Slug of the segment it is for').meta({ example: 'office-worker' }),
        segmentName: z.string().describe('Its name').meta({ example: '空调房上班族' }),
        group: Slug.nullable()
          .describe('Slug of the group, for the touchpoint group; else null')
          .meta({ example: 'vip-1' }),
        groupName: z.string().nullable().describe('Its name').meta({ example: 'VIP 1 群' }),
      })
      .describe('WHO it is for'),
    when: z
      .object({
        startsAt: row.startsAt,
        local: z.string().describe('With the workspace’s offset').meta({ example: '2026-11-24T12:10:00+08:00' }),
        timeZone: z.string().describe('IANA time zone of the workspace').meta({ example: 'Asia/Shanghai' }),
      })
      .describe('WHEN it goes out'),
    where: z
      .object({
        touchpoint: Touchpoint,
        account: row.account,
        accountName: z.string().describe('Name of the account').meta({ example: '林夏' }),
        operatorId: Id.nullable().describe('Who works the account; null when nobody does'),
      })
      .describe('WHERE it goes out'),
    what: z
      .object({
        draftId: Id.describe('Id of the draft'),
        number: row.number,
        hash: z.string().describe('Content hash the approval is bound to').meta({ example: '9f2c…' }),
        persona: row.persona,
        product: Slug.nullable().describe('Slug of the product it is about').meta({ example: 'serum' }),
        text: z
          .string()
          .describe('The words alone')
          .meta({ example: '昨晚十点半，小周发来一张素颜照，只打了三个字：敢拍了。' }),
        body: z
          .unknown()
          .describe('The body, as its touchpoint has it')
          .meta({ example: { touchpoint: 'moments' } }),
      })
      .describe('WHAT is said'),
    why: z.object(Why).describe('WHY it is said'),
    reasons: z
      .array(z.string())
      .describe('Why here and now')
      .meta({ example: ['午休，上班族会看手机'] }),
    phrases: z
      .array(PhraseView)
      .describe('The same by code, one for each; empty where it was kept before there were codes')
      .meta({ example: [{ code: 'scene_looks', params: { scene: '午休', segment: '上班族' } }] }),
    score: z.number().nullable().describe('Higher is better; null when it was placed by hand').meta({ example: 7.2 }),
    origin: z.enum(ENTRY_ORIGINS).describe('Placed by hand or by a plan').meta({ example: 'plan' }),
    state: row.state,
    stateReason: z.string().nullable().describe('Why it was recalled').meta({ example: null }),
    locked: row.locked,
    release: row.release,
    conflicts: z.array(ConflictView).describe('Rules it would break as things are now'),
    createdBy: Id.nullable().describe('The person who placed it; null for the system'),
    createdAt: z.string().describe('UTC').meta({ example: '2026-11-21T08:30:00.000Z' }),
    changedAt: z.string().describe('UTC').meta({ example: '2026-11-21T08:30:00.000Z' }),
    version: row.version,
  })
  .meta({ id: 'EntryView' });
export type EntryView = z.infer<typeof EntryView>;

const Override = z
  .strictObject({
    reason: ReasonText.describe('Why all the same; it is kept with the entry').meta({ example: '客户群里正好问到' }),
  })
  .optional()
  .describe('Places it although soft rules stand against it');

export const NewEntryBody = z
  .strictObject({
    draftId: Id.describe('An approved draft'),
    startsAt: Moment.describe('When it goes out, with its offset'),
    account: Slug.describe('Who posts or sends it').meta({ example: 'linxia-1' }),
    group: Slug.nullable().default(null).describe('For the touchpoint group: which one').meta({ example: 'vip-1' }),
    measure: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .regex(/^\P{Cc}*$/u, 'must be one line without control characters')
      .optional()
      .describe('The number that will show it; by the goal when left out')
      .meta({ example: '订单数' }),
    override: Override,
  })
  .meta({ id: 'NewEntryBody' });
export type NewEntryBody = z.infer<typeof NewEntryBody>;

export const MoveEntryBody = z
  .strictObject({
    startsAt: Moment.optional().describe('Its new moment, with its offset'),
    account: Slug.optional().describe('Slug of its new account').meta({ example: 'linxia-1' }),
    group: Slug.nullable().optional().describe('Slug of its new group').meta({ example: 'vip-1' }),
    override: Override,
  })
  .refine(({ startsAt, account, group }) => startsAt !== undefined || account !== undefined || group !== undefined, {
    message: 'name startsAt, account or group',
  })
  .meta({ id: 'MoveEntryBody' });
export type MoveEntryBody = z.infer<typeof MoveEntryBody>;
