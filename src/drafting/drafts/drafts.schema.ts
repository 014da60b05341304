import { z } from 'zod';
import { SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { RemovalView, ResembledView, SEVERITIES } from '../../checks/index.js';
import { Body, CATEGORIES, GOALS, TOUCHPOINT_IDS } from '../../library/index.js';
import { PageQuery, PhraseView } from '../../platform/http/index.js';
import { MadeView } from '../authorship/made.schema.js';
import { ConsentView } from './consent-view.js';
import { DRAFT_STATUSES } from './draft.entity.js';
import { CITED_KINDS } from './draft-citation.entity.js';
import { VERSION_WRITERS } from './draft-version.entity.js';
import { EVIDENCE_STATES } from './evidence-state.js';
import { FindingCounts } from './finding-counts.js';
import { SpeakerView } from './speaker-view.js';

const instant = z.string().describe('UTC').meta({ example: '2026-11-21T02:00:00.000Z' });
const uuid = z.string().describe('UUID, sortable by time').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' });

export const DraftParams = z.object({
  workspace: z.string().max(SLUG_MAX).describe('Slug of the workspace').meta({ example: 'spring-garden' }),
  draft: z.string().max(100).describe('Id of the draft').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' }),
});
export const DraftVersionParams = DraftParams.extend({
  number: z.coerce.number().int().min(1).max(1_000_000).describe('Number of the version, from 1').meta({ example: 1 }),
});

export const FindingView = z
  .object({
    check: z.string().describe('Check that found it').meta({ example: 'absolute_terms' }),
    rule: z.string().describe('Rule of that check').meta({ example: 'absolute_term' }),
    severity: z.enum(SEVERITIES).describe('`block` stops approval').meta({ example: 'block' }),
    part: z.string().describe('Dotted path in the body').meta({ example: 'text' }),
    span: z.string().describe('The words found').meta({ example: '最好的' }),
    start: z.number().int().describe('UTF-16 offset in that part').meta({ example: 12 }),
    end: z.number().int().describe('UTF-16 offset, exclusive').meta({ example: 15 }),
    message: z.string().describe('What is wrong, in Chinese').meta({ example: '广告里不能用“最好的”' }),
    source: z.string().describe('The law or rule it rests on').meta({ example: '《广告法》第九条' }),
    suggestion: z.string().optional().describe('What to do about it, in Chinese').meta({ example: '说说具体好在哪里' }),
    suggests: z
      .array(PhraseView)
      .optional()
      .describe('The suggestion by code, one thing to do each; absent where it was judged before there were codes'),
    replacement: z
      .string()
      .optional()
      .describe('Words that can stand in place of the span as they are; empty takes it out')
      .meta({ example: '早晚各一次' }),
    removal: RemovalView.optional().describe(
      'What can go whole to mend it: the clause with its comma, or the sentence',
    ),
    waivable: z.boolean().describe('Whether a reviewer may let it pass with a reason').meta({ example: false }),
    resembles: ResembledView.optional().describe('The text it is too like, where texts are compared'),
  })
  .meta({ id: 'Finding' });

export const ReasonView = z
  .object({
    about: z.string().describe('What was chosen').meta({ example: 'material' }),
    record: z.string().describe('Slug of the record; a fact as product#fact').meta({ example: '2026-11-18-kiln' }),
    why: z.string().describe('In Chinese').meta({ example: '林夏 2026-11-18 的真事，还没讲过' }),
    phrases: z
      .array(PhraseView)
      .optional()
      .describe('The same by code; absent where it was chosen before there were codes'),
  })
  .meta({ id: 'ChoiceReason' });

export const VersionView = z
  .object({
    number: z.number().int().describe('Counts up from 1 in the draft').meta({ example: 1 }),
    body: Body,
    text: z
      .string()
      .describe('The words alone')
      .meta({ example: '昨晚十点半，小周发来一张素颜照，只打了三个字：敢拍了。' }),
    hash: z.string().describe('Content hash: an approval is bound to it').meta({ example: 'b1946ac9…' }),
    findings: z.array(FindingView).describe('What the checks found, in reading order'),
    reasons: z.array(ReasonView).describe('What it was written from, and why'),
    writer: z.enum(VERSION_WRITERS).describe('Who wrote it: templates, the model or a person').meta({ example: 'llm' }),
    model: z.string().nullable().describe('Model or framework').meta({ example: 'deepseek-chat' }),
    promptHash: z
      .string()
      .nullable()
      .describe('Which state of the prompt it was written by')
      .meta({ example: '9f86d08…' }),
    promptVersion: z
      .string()
      .nullable()
      .describe('Version of the prompt it was written by; null for templates and people')
      .meta({ example: 'moments/own-3' }),
    made: MadeView.describe('How it came about, and the label it carries'),
    authorId: uuid.nullable().describe('The person, when a person wrote it'),
    checkedAt: instant.describe('When the findings were last judged'),
    createdAt: instant.describe('When it was written, UTC'),
  })
  .meta({ id: 'DraftVersionView' });
export type VersionView = z.infer<typeof VersionView>;

const head = {
  id: uuid,
  requestId: uuid.nullable().describe('Id of the request it came from'),
  itemId: uuid.nullable().describe('Id of the item of that request'),
  originId: uuid.nullable().describe('The draft it was written anew from, for another touchpoint'),
  segment: z.string().describe('WHO: slug of a segment').meta({ example: 'office-worker' }),
  touchpoint: z.enum(TOUCHPOINT_IDS).describe('WHERE').meta({ example: 'moments' }),
  persona: z.string().describe('Slug of who speaks').meta({ example: 'linxia' }),
  product: z.string().nullable().describe('Slug of the product it is about').meta({ example: 'serum' }),
  goal: z.enum(GOALS).describe('WHY').meta({ example: 'build_trust' }),
  category: z.enum(CATEGORIES).describe('What kind of content it is').meta({ example: 'life' }),
  publishOn: z.string().describe('The day it was written for').meta({ example: '2026-11-24' }),
  status: z.enum(DRAFT_STATUSES).describe('Kept, or put away').meta({ example: 'kept' }),
  number: z.number().int().describe('Number of the current version').meta({ example: 1 }),
  hash: z.string().describe('Content hash of the current version').meta({ example: 'b1946ac9…' }),
  blocking: z.boolean().describe('Whether a finding stops approval').meta({ example: false }),
  version: z.number().int().describe('For If-Match').meta({ example: 1 }),
  createdBy: uuid.nullable().describe('The person who asked for it; null for the system'),
  createdAt: instant,
  changedAt: instant,
};

export const EvidenceView = z
  .object({
    kind: z.enum(CITED_KINDS).describe('Kind of record').meta({ example: 'fact' }),
    record: z.string().describe('Slug; a fact as product#fact').meta({ example: 'serum#f1' }),
    quotes: z
      .array(z.string())
      .describe('The words that rest on it')
      .meta({ example: ['烟酰胺含量 5%'] }),
    says: z
      .string()
      .nullable()
      .describe('What the record says; null when it is gone')
      .meta({ example: '烟酰胺含量 5%' }),
    proof: z.string().nullable().describe('Where that is written').meta({ example: '检测报告 2026-03' }),
    until: z.string().nullable().describe('How long it may be used').meta({ example: '2027-03-31' }),
    title: z.string().nullable().describe('What people call it; null when it is gone').meta({ example: '烟酰胺精华' }),
    state: z
      .enum(EVIDENCE_STATES)
      .describe(
        '`live` when it may be used at this touchpoint on the day the draft is for; else what stands against it',
      )
      .meta({ example: 'live' }),
    url: z.string().nullable().describe('Where the proof can be read').meta({ example: 'https://example.com/report' }),
    consent: ConsentView.nullable().describe('Of a case: what its customer allowed'),
  })
  .meta({ id: 'Evidence' });
export type EvidenceView = z.infer<typeof EvidenceView>;

export const DraftView = z
  .object({
    ...head,
    current: VersionView,
    previous: VersionView.nullable().describe('The version before, to compare with; null for the first'),
    evidence: z.array(EvidenceView).describe('Records its words rest on'),
    speaker: SpeakerView.nullable().describe('Who speaks, and how they sound; null when the persona is gone'),
  })
  .meta({ id: 'DraftView' });
export type DraftView = z.infer<typeof DraftView>;

export const DraftRowView = z
  .object({
    ...head,
    excerpt: z.string().describe('Its first words').meta({ example: '昨晚十点半，小周发来一张素颜照……' }),
    writer: z
      .enum(VERSION_WRITERS)
      .describe('Who wrote it: templates, the model or a person')
      .meta({ example: 'template' }),
    findings: FindingCounts.describe('How many findings its current version has'),
  })
  .meta({ id: 'DraftRowView' });
export type DraftRowView = z.infer<typeof DraftRowView>;

const slug = z.string().max(SLUG_MAX).regex(SLUG_PATTERN).optional();
export const DraftsQuery = z.strictObject({
  ...PageQuery.shape,
  segment: slug.describe('Slug of a segment').meta({ example: 'office-worker' }),
  persona: slug.describe('Slug of a persona').meta({ example: 'linxia' }),
  product: slug.describe('Slug of a product').meta({ example: 'serum' }),
  touchpoint: z.enum(TOUCHPOINT_IDS).optional().describe('Only for this touchpoint').meta({ example: 'moments' }),
  goal: z.enum(GOALS).optional().describe('Only for this goal').meta({ example: 'build_trust' }),
  category: z.enum(CATEGORIES).optional().describe('Only of this category').meta({ example: 'life' }),
  request: z
    .string()
    .max(100)
    .optional()
    .describe('Id of the request it came from')
    .meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' }),
  status: z.enum(DRAFT_STATUSES).default('kept').describe('Kept ones, or those put away').meta({ example: 'kept' }),
  blocking: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .describe('Only drafts with, or without, a blocking finding')
    .meta({ example: 'false' }),
  cites: z
    .string()
    .max(250)
    .regex(/^(fact|case|offer|material):.+$/, 'kind:record, such as fact:serum#f1')
    .optional()
    .describe('Only drafts whose current version rests on this record')
    .meta({ example: 'fact:serum#f1' }),
  q: z.string().trim().min(1).max(200).optional().describe('Words in the text').meta({ example: '换季' }),
});
export type DraftsQuery = z.infer<typeof DraftsQuery>;
