import { z } from 'zod';
import { Body, Claim } from '../../library/index.js';
import { Id, LocalDay, Slug, Touchpoint, Why } from '../calendar.schema.js';
import { CHANGE_PARTS } from './release-diff.js';
import { pageOf, PageQuery } from '../../platform/http/index.js';

export const ReleaseBody = z
  .strictObject({ from: LocalDay, to: LocalDay.describe('Last local day, at most 62 days from the first') })
  .meta({ id: 'ReleaseBody' });

export const ReleasePath = z.object({
  workspace: Slug,
  number: z.coerce.number().int().min(1).max(1_000_000_000).describe('Number of the release').meta({ example: 3 }),
});
export const ReleasesQuery = PageQuery.strict();

const Line = z.object({
  entryId: Id,
  when: z.string().meta({ example: '2026-11-24T12:10:00+08:00' }),
  account: Slug.meta({ example: 'linxia-1' }),
  touchpoint: z.string().meta({ example: 'moments' }),
  draftId: Id,
});
export const DiffView = z
  .object({
    added: z.array(Line),
    changed: z.array(Line.extend({ parts: z.array(z.enum(CHANGE_PARTS)).meta({ example: ['when'] }), before: Line })),
    removed: z.array(Line),
  })
  .meta({ id: 'ReleaseDiff', description: 'Against what operators held before' });

const head = {
  id: Id,
  number: z.number().int().meta({ example: 3 }),
  from: LocalDay,
  to: LocalDay,
  entryCount: z.number().int().meta({ example: 42 }),
  publishedBy: Id.nullable(),
  publishedByName: z.string().meta({ example: '周排期' }),
  at: z.string().meta({ example: '2026-11-21T08:30:00.000Z' }),
  added: z.number().int().meta({ example: 5 }),
  changed: z.number().int().meta({ example: 2 }),
  removed: z.number().int().meta({ example: 1 }),
};
export const ReleaseHeadView = z.object(head).meta({ id: 'ReleaseHead' });
export type ReleaseHeadView = z.infer<typeof ReleaseHeadView>;
export const ReleasePage = pageOf(ReleaseHeadView);

export const ReleaseView = z
  .object({
    ...head,
    timeZone: z.string().meta({ example: 'Asia/Shanghai' }),
    entries: z.array(
      z.object({
        entryId: Id,
        who: z.object({ segment: Slug.meta({ example: 'office-worker' }), group: Slug.nullable() }),
        when: Line.shape.when,
        startsAt: z.string().meta({ example: '2026-11-24T04:10:00.000Z' }),
        where: z.object({ touchpoint: Touchpoint, account: Slug.meta({ example: 'linxia-1' }) }),
        what: z.object({
          draftId: Id,
          version: z.number().int().meta({ example: 1 }),
          hash: z.string().meta({ example: '9f2c…' }),
          text: z.string().meta({ example: '昨晚十点半……' }),
          body: Body,
          claims: z.array(Claim),
        }),
        why: z.object(Why),
        persona: Slug.meta({ example: 'linxia' }),
        product: Slug.nullable().meta({ example: null }),
        reasons: z.array(z.string()).meta({ example: ['午休，上班族会看手机'] }),
      }),
    ),
    diff: DiffView,
  })
  .meta({ id: 'ReleaseView' });
export type ReleaseView = z.infer<typeof ReleaseView>;
