import { z } from 'zod';
import { Body, Claim } from '../../library/index.js';
import { MadeView } from '../../drafting/index.js';
import { Id, LocalDay, ReasonText, Slug, Touchpoint, Why, WorkspacePath } from '../calendar.schema.js';
import { CHANGE_PARTS } from './release-diff.js';
import { pageOf, PageQuery } from '../../platform/http/index.js';

export const ReleaseBody = z
  .strictObject({
    from: LocalDay.describe('First local day'),
    to: LocalDay.describe('Last local day, at most 62 days from the first'),
    override: z
      .strictObject({ reason: ReasonText.describe('Why').meta({ example: '老客专场，特意再讲一遍' }) })
      .optional()
      .describe('To publish texts that repeat what the same people meet before; hard rules cannot be overridden'),
  })
  .meta({ id: 'ReleaseBody' });

export const ReleasePath = WorkspacePath.extend({
  number: z.coerce.number().int().min(1).max(1_000_000_000).describe('Number of the release').meta({ example: 3 }),
});
export const ReleasesQuery = PageQuery.strict();

const Line = z.object({
  entryId: Id.describe('Id of the entry'),
  when: z.string().describe('With the workspace’s offset').meta({ example: '2026-11-24T12:10:00+08:00' }),
  account: Slug.describe('Slug of the account that posts or sends it').meta({ example: 'linxia-1' }),
  touchpoint: z.string().describe('WHERE it is posted or sent').meta({ example: 'moments' }),
  draftId: Id.describe('Id of the draft'),
});
export const DiffView = z
  .object({
    added: z.array(Line).describe('New to them'),
    changed: z
      .array(
        Line.extend({
          parts: z
            .array(z.enum(CHANGE_PARTS))
            .describe('What is different')
            .meta({ example: ['when'] }),
          before: Line.describe('As they held it'),
        }),
      )
      .describe('Different from before'),
    removed: z.array(Line).describe('Not to be done any more'),
  })
  .meta({ id: 'ReleaseDiff', description: 'Against what operators held before' });

const head = {
  id: Id,
  number: z.number().int().describe('Counts up from 1 in the workspace').meta({ example: 3 }),
  from: LocalDay.describe('First local day'),
  to: LocalDay.describe('Last local day'),
  entryCount: z.number().int().describe('Entries it carries').meta({ example: 42 }),
  publishedBy: Id.nullable().describe('The person who published it; null for the system'),
  publishedByName: z.string().describe('Their name then').meta({ example: '周排期' }),
  at: z.string().describe('When it was published, UTC').meta({ example: '2026-11-21T08:30:00.000Z' }),
  added: z.number().int().describe('Entries new to operators').meta({ example: 5 }),
  changed: z.number().int().describe('Entries different from before').meta({ example: 2 }),
  removed: z.number().int().describe('Entries taken away').meta({ example: 1 }),
};
export const ReleaseHeadView = z.object(head).meta({ id: 'ReleaseHead' });
export type ReleaseHeadView = z.infer<typeof ReleaseHeadView>;
export const ReleasePage = pageOf(ReleaseHeadView);

export const ReleaseView = z
  .object({
    ...head,
    timeZone: z.string().describe('IANA time zone of the workspace').meta({ example: 'Asia/Shanghai' }),
    entries: z
      .array(
        z.object({
          entryId: Id.describe('Id of the entry'),
          who: z
            .object({
              segment: Slug.describe('Slug of the segment it is for').meta({ example: 'office-worker' }),
              group: Slug.nullable()
                .describe('Slug of the group, for the touchpoint group; else null')
                .meta({ example: 'vip-1' }),
            })
            .describe('WHO it is for'),
          when: Line.shape.when,
          startsAt: z.string().describe('UTC').meta({ example: '2026-11-24T04:10:00.000Z' }),
          where: z
            .object({
              touchpoint: Touchpoint,
              account: Slug.describe('Slug of the account that posts or sends it').meta({ example: 'linxia-1' }),
            })
            .describe('WHERE it goes out'),
          what: z
            .object({
              draftId: Id.describe('Id of the draft'),
              version: z.number().int().describe('Number of the approved version').meta({ example: 1 }),
              hash: z.string().describe('Content hash the approval is bound to').meta({ example: '9f2c…' }),
              text: z
                .string()
                .describe('The words alone')
                .meta({ example: '昨晚十点半，小周发来一张素颜照，只打了三个字：敢拍了。' }),
              body: Body,
              claims: z.array(Claim).describe('Which words rest on which record'),
              made: MadeView.nullable().describe('How it came about; null in a release of before it was recorded'),
            })
            .describe('WHAT is said'),
          why: z.object(Why).describe('WHY it is said'),
          persona: Slug.describe('Slug of who speaks').meta({ example: 'linxia' }),
          product: Slug.nullable().describe('Slug of the product it is about').meta({ example: 'serum' }),
          reasons: z
            .array(z.string())
            .describe('Why there and then, in Chinese')
            .meta({ example: ['午休，上班族会看手机'] }),
        }),
      )
      .describe('As they were when it was published'),
    diff: DiffView,
  })
  .meta({ id: 'ReleaseView' });
export type ReleaseView = z.infer<typeof ReleaseView>;
