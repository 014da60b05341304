import { z } from 'zod';
import { SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { TOUCHPOINT_IDS } from '../../library/index.js';

const Slug = z.string().max(SLUG_MAX).regex(SLUG_PATTERN, 'a slug: a-z, 0-9 and single hyphens');
const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;
const Slugs = z.array(Slug).max(500).refine(unique, { message: 'names something twice' });
const most = (period: string, example: number) =>
  z.number().int().min(0).max(10_000).optional().describe(`Most entries ${period}`).meta({ example });

export const AccountQuotasField = z
  .partialRecord(
    z.enum(TOUCHPOINT_IDS),
    z.strictObject({
      day: most('on a local day', 3),
      week: most('from Monday to Sunday', 15),
      month: most('in a calendar month', 60),
    }),
  )
  .nullable()
  .describe('Its own most entries for a touchpoint, where they differ from the brand’s')
  .meta({ example: { moments: { day: 3 } } });

const fields = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^\P{Cc}*$/u, 'must be one line without control characters')
    .meta({ example: '林夏 · 工作号' }),
  persona: Slug.describe('Slug of the persona it speaks as').meta({ example: 'linxia' }),
  operatorId: z
    .uuid()
    .nullable()
    .describe('Who works it: a person with the role operator')
    .meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' }),
  segments: Slugs.describe('Segments it serves').meta({ example: ['office-worker'] }),
  groups: Slugs.describe('Groups it hosts').meta({ example: ['vip-1'] }),
  quotas: AccountQuotasField,
  active: z.boolean().describe('Whether anything may be planned on it').meta({ example: true }),
};

export const NewAccountBody = z
  .strictObject({
    slug: Slug.describe('Short name, for good').meta({ example: 'linxia-1' }),
    name: fields.name,
    persona: fields.persona,
    operatorId: fields.operatorId.default(null),
    segments: fields.segments.default([]),
    groups: fields.groups.default([]),
    quotas: fields.quotas.default(null),
    active: fields.active.default(true),
  })
  .meta({ id: 'NewAccountBody' });
export type NewAccountBody = z.infer<typeof NewAccountBody>;

export const AccountPatch = z
  .strictObject({
    name: fields.name.optional(),
    persona: fields.persona.optional(),
    operatorId: fields.operatorId.optional(),
    segments: fields.segments.optional(),
    groups: fields.groups.optional(),
    quotas: fields.quotas.optional(),
    active: fields.active.optional(),
  })
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), 'name at least one field to change')
  .meta({ id: 'AccountPatch' });
export type AccountPatch = z.infer<typeof AccountPatch>;

export const AccountView = z
  .object({
    id: z.uuid().meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b12' }),
    slug: Slug.describe('Short name, for good').meta({ example: 'linxia-1' }),
    ...fields,
    archivedAt: z
      .string()
      .nullable()
      .describe('When it was archived, UTC; null while it is in use')
      .meta({ example: null }),
    createdAt: z.string().describe('UTC').meta({ example: '2026-11-21T08:30:00.000Z' }),
    version: z.number().int().meta({ example: 1 }),
  })
  .meta({ id: 'AccountView' });
export type AccountView = z.infer<typeof AccountView>;

export const AccountList = z.object({ items: z.array(AccountView).describe('By slug') }).meta({ id: 'AccountList' });

export const AccountListQuery = z.strictObject({
  archived: z
    .enum(['false', 'true', 'all'])
    .default('false')
    .describe('Whether to list archived ones')
    .meta({ example: 'false' }),
});

const workspace = Slug.describe('Slug of the workspace').meta({ example: 'spring-garden' });
export const AccountsPath = z.object({ workspace });
export const AccountPath = z.object({
  workspace,
  account: Slug.describe('Slug of the account').meta({ example: 'linxia-1' }),
});
