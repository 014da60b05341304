import { z } from 'zod';
import { SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { PageQuery, pageOf } from '../../platform/http/index.js';
import { KINDS } from '../kinds/index.js';
import { KIND_IDS } from '../kinds/kind.js';
import { RECORD_SORTS } from './records.queries.js';
import { RECORD_SOURCES } from './record-version.entity.js';

export const Workspace = z.string().min(1).max(80).describe('Slug of the workspace').meta({ example: 'nanzhi' });
export const KindParam = z.enum(KIND_IDS).describe('Kind of record').meta({ example: 'product' });
export const SlugParam = z
  .string()
  .max(SLUG_MAX)
  .regex(SLUG_PATTERN, 'expected the id of a record: lower-case letters, digits and hyphens')
  .describe('Id of the record, one of its kind')
  .meta({ example: 'serum' });

export const LibraryParams = z.object({ workspace: Workspace });
export const KindParams = LibraryParams.extend({ kind: KindParam });
export const RecordParams = KindParams.extend({ slug: SlugParam });
export const VersionParams = RecordParams.extend({
  number: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000_000)
    .describe('Number of the version, from 1')
    .meta({ example: 2 }),
});
export type RecordParams = z.infer<typeof RecordParams>;

const Query = z
  .string()
  .max(200)
  .describe('Words; all must occur. Two Chinese characters are enough')
  .meta({ example: '换季' });

export const RecordQuery = PageQuery.extend({
  kind: KindParam.optional(),
  q: Query.default(''),
  archived: z
    .enum(['false', 'true', 'all'])
    .default('false')
    .describe('Archived records: left out, only these, or both')
    .meta({ example: 'false' }),
  sort: z.enum(RECORD_SORTS).default('place').describe('`place` is the order of the files').meta({ example: 'place' }),
}).strict();
export type RecordQuery = z.infer<typeof RecordQuery>;

export const SearchQuery = z.strictObject({
  q: Query.min(1),
  kind: KindParam.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('Finds at most').meta({ example: 20 }),
});

export const DiffQuery = z.strictObject({
  from: z.coerce.number().int().min(1).max(1_000_000_000).describe('Older version').meta({ example: 1 }),
  to: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000_000)
    .optional()
    .describe('Newer version; the current one when left out')
    .meta({ example: 3 }),
});

export const RecordBody = z
  .union(KIND_IDS.map((kind) => KINDS[kind].schema))
  .meta({ id: 'RecordBody', description: 'The record as its file says it; which of these depends on the kind' });

/**
 * A body as it is sent. Only the store knows the kind and reads it with that schema, so that errors name its fields;
 * here any object passes. The API's document shows what it may be.
 */
const AnyObject = z.record(z.string(), z.unknown());
export const SentBody = Object.create(RecordBody, {
  '~standard': { value: AnyObject['~standard'] },
}) as typeof AnyObject;

const header = {
  kind: KindParam,
  slug: z.string().describe('Id of the record, one of its kind').meta({ example: 'serum' }),
  title: z.string().meta({ example: '烟酰胺精华' }),
  version: z.number().int().describe('Number of the current version, also the ETag').meta({ example: 3 }),
  archivedAt: z
    .string()
    .nullable()
    .describe('When it was archived, UTC; null while it is live')
    .meta({ example: null }),
  updatedAt: z.string().describe('When it last changed, UTC').meta({ example: '2026-11-21T12:00:00.000Z' }),
  updatedBy: z.string().describe('Name of who changed it last').meta({ example: '林夏' }),
};
export const RecordListItem = z.object(header).meta({ id: 'RecordListItem' });
export const RecordPage = pageOf(RecordListItem).meta({ id: 'RecordPage' });
export const RecordView = z.object({ ...header, body: RecordBody }).meta({ id: 'RecordView' });

export const SearchHit = z
  .object({
    kind: KindParam,
    slug: header.slug,
    title: header.title,
    excerpt: z.string().describe('Words around the find').meta({ example: '…换季脸干到起皮…' }),
  })
  .meta({ id: 'SearchHit' });
export const SearchView = z
  .object({ items: z.array(SearchHit).describe('Finds, best first') })
  .meta({ id: 'LibrarySearchView' });

export const VersionListItem = z
  .object({
    number: z.number().int().describe('Number of the version, from 1').meta({ example: 2 }),
    source: z.enum(RECORD_SOURCES).describe('Written through the API or brought by an import').meta({ example: 'api' }),
    author: z.string().describe('Name of who wrote it').meta({ example: '林夏' }),
    at: z.string().describe('When, UTC').meta({ example: '2026-11-21T12:00:00.000Z' }),
  })
  .meta({ id: 'RecordVersionListItem' });
export const VersionPage = pageOf(VersionListItem).meta({ id: 'RecordVersionPage' });
export const VersionView = VersionListItem.extend({ body: RecordBody }).meta({ id: 'RecordVersionView' });

export const DiffView = z
  .object({
    from: z.number().int().describe('Older version').meta({ example: 1 }),
    to: z.number().int().describe('Newer version').meta({ example: 3 }),
    changes: z
      .array(
        z.object({
          path: z.string().describe('Dotted; elements with ids by their id').meta({ example: 'facts.f1.claim' }),
          change: z
            .enum(['added', 'removed', 'changed'])
            .describe('What happened to the field')
            .meta({ example: 'changed' }),
          before: z
            .unknown()
            .optional()
            .describe('What stood there; absent when nothing did')
            .meta({ example: '烟酰胺含量 5%' }),
          after: z
            .unknown()
            .optional()
            .describe('What stands there; absent when nothing does')
            .meta({ example: '烟酰胺含量 4%' }),
        }),
      )
      .describe('Fields that differ'),
  })
  .meta({ id: 'RecordDiffView' });

export const UsageView = z
  .object({
    groups: z
      .array(
        z.object({
          source: z.string().describe('`records` for the library itself').meta({ example: 'records' }),
          usages: z
            .array(
              z.object({
                type: z.string().describe('Kind of thing that uses it').meta({ example: 'case' }),
                id: z.string().meta({ example: 'wang' }),
                title: z.string().meta({ example: '王小姐' }),
                where: z.string().optional().describe('Field or state').meta({ example: 'product' }),
              }),
            )
            .describe('What uses it there'),
        }),
      )
      .describe('By where it is used'),
  })
  .meta({ id: 'RecordUsageView' });

export const KindsView = z
  .object({
    items: z
      .array(
        z.object({
          id: KindParam,
          name: z.object({
            zh: z.string().describe('In Chinese').meta({ example: '产品' }),
            en: z.string().describe('In English').meta({ example: 'Product' }),
          }),
          records: z.number().int().describe('Live records of this kind').meta({ example: 4 }),
          layout: z
            .record(z.string(), z.string())
            .describe('Where it lives in a library folder')
            .meta({ example: { form: 'file', folder: 'products' } }),
          schema: z
            .record(z.string(), z.unknown())
            .describe('JSON Schema (2020-12) of a body')
            .meta({ example: { type: 'object' } }),
        }),
      )
      .describe('Every kind, in the order in which they are shown'),
  })
  .meta({ id: 'LibraryKindsView' });
