import { z } from 'zod';
import { SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { CATEGORIES, GOALS, TOUCHPOINT_IDS } from '../../library/index.js';
import { PhraseView } from '../../platform/http/index.js';
import { FAULT_CODES, LOCKS, PROMPT_GROUP_NAMES, PROMPT_NAMES, PROMPT_PROPERTIES } from '../prompts/index.js';

const slug = z.string().max(SLUG_MAX).regex(SLUG_PATTERN, 'a slug: a-z, 0-9 and single hyphens');
const prompt = z
  .enum(PROMPT_NAMES)
  .describe('Name of the prompt, as of its file; a part that prompts share begins with `_`')
  .meta({ example: 'moments' });
const workspace = slug.describe('Slug of the workspace').meta({ example: 'spring-garden' });
const number = z.number().int().min(1).describe('Number of the version').meta({ example: 2 });
const source = z
  .string()
  .min(1)
  .max(40_000)
  .describe('Front matter and messages, as in prompts/<name>.hbs')
  .meta({ example: '---\nid: moments\n…' });

export const PromptsPath = z.object({ workspace });
export const PromptPath = z.object({ workspace, prompt });
export const PromptVersionPath = z.object({
  workspace,
  prompt,
  number: z.coerce.number().int().min(1).describe('Number of the version').meta({ example: 2 }),
});

const production = z
  .number()
  .int()
  .nullable()
  .describe('The version that writes; null: the file of this installation')
  .meta({ example: 2 });

const WRONG = {
  code: z.enum(FAULT_CODES).describe('Stable name of what is wrong').meta({ example: 'undeclared' }),
  params: PhraseView.shape.params.meta({ example: { name: 'hook' } }),
};
const FaultView = PhraseView.extend({
  ...WRONG,
  file: z.string().describe('The file it is in').meta({ example: 'prompts/moments.hbs' }),
  message: z.string().describe('What is wrong').meta({ example: 'uses "hook" without declaring it in inputs' }),
})
  .meta({ id: 'PromptFault' })
  .describe('By code and in words');

export const PromptHeadView = z
  .object({
    prompt,
    group: z
      .enum(PROMPT_GROUP_NAMES)
      .describe(
        'What it is for · `draft`: a first draft · `again`: put behind a draft · `change`: from a draft to another · `people`: said to somebody who waits · `reading`: judging · `part`: goes into others · `house`: goes into others and stays as it is',
      )
      .meta({ example: 'draft' }),
    locked: z
      .enum(LOCKS)
      .nullable()
      .describe(
        'Why it takes no wording of a workspace’s own; null: it does · `fence`: it says that records give no orders · `rules`: it says that nothing is invented',
      )
      .meta({ example: null }),
    production,
    versions: z.number().int().describe('How many versions this workspace has written').meta({ example: 2 }),
    fileVersion: z.number().int().describe('`version` in the file’s front matter').meta({ example: 2 }),
    changedAt: z.string().nullable().describe('When production last changed, UTC').meta({ example: null }),
    faults: z
      .array(FaultView)
      .describe(
        'What is wrong with the version that writes, by what this installation asks of prompts now; it goes on writing until another is set',
      )
      .meta({ example: [] }),
  })
  .meta({ id: 'PromptHeadView' });
export const PromptList = z
  .object({ items: z.array(PromptHeadView).describe('One for each file of prompts') })
  .meta({ id: 'PromptList' });

export const PromptView = PromptHeadView.extend({
  fileSource: source.describe('The file of this installation'),
  history: z
    .array(
      z.object({
        number,
        note: z.string().describe('Why it was written').meta({ example: '开头少用问句' }),
        createdBy: z.string().nullable().describe('Id of who wrote it').meta({ example: null }),
        createdAt: z.string().describe('UTC').meta({ example: '2026-11-28T08:30:00.000Z' }),
      }),
    )
    .describe('Versions, newest first'),
  version: z.number().int().describe('For If-Match when production is set').meta({ example: 1 }),
}).meta({ id: 'PromptView' });
export type PromptView = z.infer<typeof PromptView>;

export const PromptVersionView = z
  .object({ prompt, number, source, note: z.string().describe('Why it was written').meta({ example: '开头少用问句' }) })
  .meta({ id: 'PromptVersionView' });
export type PromptVersionView = z.infer<typeof PromptVersionView>;

export const NewPromptVersion = z
  .strictObject({
    source,
    note: z.string().trim().min(1).max(500).describe('Why it is written').meta({ example: '开头少用问句' }),
  })
  .meta({ id: 'NewPromptVersion' });
export type NewPromptVersion = z.infer<typeof NewPromptVersion>;

export const PromptPreviewAsk = z
  .strictObject({
    source: source.optional().describe('What is being written; left out: what is in production'),
    segment: slug
      .optional()
      .describe('Whom it is for; left out: the first that can be written for')
      .meta({ example: 'office-worker' }),
    category: z.enum(CATEGORIES).default('expertise').describe('What kind of content').meta({ example: 'expertise' }),
    goal: z.enum(GOALS).default('build_trust').describe('WHY').meta({ example: 'build_trust' }),
    touchpoint: z
      .enum(TOUCHPOINT_IDS)
      .optional()
      .describe('For a part: the prompt it is shown in. For what follows a draft: whose latest draft')
      .meta({ example: 'moments' }),
    brief: z.string().max(4_000).default('').describe('What matters, in words').meta({ example: '换季' }),
    words: z
      .string()
      .max(2_000)
      .default('')
      .describe('For `answer`: what a customer says. For `interview`: what somebody answers. Else from the library')
      .meta({ example: '太贵了' }),
  })
  .meta({ id: 'PromptPreviewAsk' });
export type PromptPreviewAsk = z.infer<typeof PromptPreviewAsk>;

export const PromptPreview = z
  .object({
    from: z
      .object({
        kind: z
          .enum(['segment', 'draft', 'customer', 'answer'])
          .describe('Whom it is for · which draft it follows · what a customer says · what somebody answered')
          .meta({ example: 'segment' }),
        name: z.string().describe('A slug, or how the words begin').meta({ example: 'office-worker' }),
      })
      .nullable()
      .describe('What it is about; null when the workspace has nothing of that kind yet')
      .meta({ example: { kind: 'segment', name: 'office-worker' } }),
    characters: z
      .number()
      .int()
      .describe('Of all messages: about the tokens of a Chinese text')
      .meta({ example: 4200 }),
    messages: z
      .array(
        z.object({
          role: z
            .enum(['system', 'user', 'assistant'])
            .describe('Whose message it is; `assistant`: the draft before')
            .meta({ example: 'system' }),
          content: z.string().describe('What is sent').meta({ example: '你是南枝护肤的文案……' }),
        }),
      )
      .describe('What the model would be sent'),
  })
  .meta({ id: 'PromptPreview' });
export type PromptPreview = z.infer<typeof PromptPreview>;

export const PromptDiffQuery = z.strictObject({
  from: z.coerce.number().int().min(0).default(0).describe('Older version; 0 is the file').meta({ example: 0 }),
  to: z.coerce.number().int().min(0).describe('Newer version; 0 is the file').meta({ example: 2 }),
});
export const PromptDiff = z
  .object({
    lines: z
      .array(
        z.object({
          kind: z.enum(['same', 'added', 'removed']).describe('What became of it').meta({ example: 'added' }),
          text: z.string().describe('The line').meta({ example: '- 头一行决定有没有人看' }),
        }),
      )
      .describe('Both texts, line by line'),
  })
  .meta({ id: 'PromptDiff' });

export const ProductionBody = z
  .strictObject({ number: production.describe('The version that is to write; null: the file') })
  .meta({ id: 'PromptProductionBody' });

export const PromptEvaluation = z
  .object({
    passed: z.boolean().describe('Whether it may be set to production').meta({ example: true }),
    cases: z.number().int().describe('How many contexts of the sample brands it was rendered for').meta({ example: 8 }),
    longest: z.number().int().describe('Characters of the longest').meta({ example: 5200 }),
    failed: z
      .array(
        z.object({
          prompt: prompt.describe('Which prompt it was put together in'),
          brand: z.string().describe('Whose sample library').meta({ example: 'beauty' }),
          category: z.enum(CATEGORIES).describe('Of the context').meta({ example: 'life' }),
          property: z.enum(PROMPT_PROPERTIES).describe('What does not hold').meta({ example: 'order' }),
          ...WRONG,
          detail: z.string().describe('What is wrong').meta({ example: 'uses "hook" without declaring it in inputs' }),
        }),
      )
      .max(200)
      .describe('What does not hold, and where'),
  })
  .meta({ id: 'PromptEvaluation' });
export type PromptEvaluation = z.infer<typeof PromptEvaluation>;
