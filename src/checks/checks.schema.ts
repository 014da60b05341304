import { z } from 'zod';
import { SLUG_MAX, SLUG_PATTERN } from '../kernel/index.js';
import { Body, CATEGORIES, GOALS } from '../library/light.js';
import { PhraseView } from '../platform/http/index.js';
import { SEVERITIES } from './finding.js';
import { SOUNDS } from './voice/voice-score.js';
import { CHECKS } from './registry.js';
import { ResembledView } from './resembled.schema.js';

export const WorkspaceParams = z.object({
  workspace: z.string().min(1).max(80).describe('Slug of the workspace').meta({ example: 'nanzhi' }),
});

const Slug = z.string().max(SLUG_MAX).regex(SLUG_PATTERN, 'expected the id of a record, such as office-worker');
const Day = z.iso.date('expected a day as YYYY-MM-DD, such as 2026-11-25').meta({ example: '2026-11-25' });

export const CheckRequest = z
  .strictObject({
    body: Body,
    persona: Slug.optional().describe('Who speaks').meta({ example: 'linxia' }),
    segment: Slug.optional().describe('Who reads').meta({ example: 'office-worker' }),
    products: z
      .array(Slug)
      .max(20)
      .default([])
      .describe('What it is about')
      .meta({ example: ['serum'] }),
    goal: z.enum(GOALS).default('build_trust').describe('WHY: what it is for').meta({ example: 'build_trust' }),
    category: z.enum(CATEGORIES).describe('What kind of content it is').meta({ example: 'expertise' }),
    publishOn: Day.optional().describe('The local day it is to reach people; today when absent'),
    only: z
      .array(z.enum(CHECKS.map(({ id }) => id)))
      .min(1)
      .max(50)
      .optional()
      .describe('Only these checks')
      .meta({ example: ['grounding'] }),
  })
  .meta({ id: 'CheckRequest' });
export type CheckRequest = z.infer<typeof CheckRequest>;

const Severity = z
  .enum(SEVERITIES)
  .describe('block stops approval, warn needs a look, info tells')
  .meta({ example: 'block' });

export const RemovalView = z
  .object({
    start: z.number().int().describe('UTF-16 offset in the part').meta({ example: 8 }),
    end: z.number().int().describe('UTF-16 offset, exclusive').meta({ example: 13 }),
    words: z.string().describe('What stands there').meta({ example: '七天见效，' }),
  })
  .meta({ id: 'Removal' });

const CheckFinding = z
  .object({
    check: z.string().describe('Check that found it').meta({ example: 'grounding' }),
    rule: z.string().describe('Rule of that check').meta({ example: 'unsupported_claim' }),
    severity: Severity,
    part: z.string().describe('Dotted path in the body').meta({ example: 'opening.0.text' }),
    span: z.string().describe('The words found').meta({ example: '10%' }),
    start: z.number().int().describe('UTF-16 offset in the part').meta({ example: 6 }),
    end: z.number().int().describe('UTF-16 offset, exclusive').meta({ example: 9 }),
    message: z
      .string()
      .describe('What is wrong, in Chinese')
      .meta({ example: '「10%」在这篇引用的事实、优惠、案例和产品资料里都找不到。' }),
    source: z
      .string()
      .describe('The law or rule it rests on')
      .meta({ example: '《广告法》第十一条：引用数据应当真实、准确并表明出处' }),
    suggestion: z
      .string()
      .optional()
      .describe('What to do about it, in Chinese')
      .meta({ example: '引用产品的一条事实，或者删掉这个数字' }),
    suggests: z.array(PhraseView).optional().describe('The suggestion by code, one thing to do each'),
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
  .meta({ id: 'CheckFinding' });

export const VoiceView = z
  .object({
    persona: z.string().describe('Name of the persona it is held against').meta({ example: '林夏' }),
    score: z
      .number()
      .int()
      .min(0)
      .max(100)
      .describe('0 = somebody else’s hand, 50 = cannot be told, 100 = this persona’s')
      .meta({ example: 84 }),
    sounds: z
      .enum(SOUNDS)
      .describe('The score in words: `like` from 50, `not_quite` from 25, `unlike` below')
      .meta({ example: 'like' }),
    reasons: z
      .array(z.string())
      .describe('What would bring it closer, in Chinese, the most telling first; at most three')
      .meta({ example: ['感叹号多了，改成句号'] }),
    phrases: z.array(PhraseView).describe('The reasons by code, in the same order'),
  })
  .meta({ id: 'VoiceScore' });

const GroundedView = z
  .object({
    part: z.string().describe('Dotted path in the body').meta({ example: 'text' }),
    span: z.string().describe('The words that are proved').meta({ example: '5%' }),
    start: z.number().int().describe('UTF-16 offset in the part').meta({ example: 6 }),
    end: z.number().int().describe('UTF-16 offset, exclusive').meta({ example: 8 }),
    factId: z
      .string()
      .describe(
        'product#fact, or the slug of an offer, case, material, product or persona; `brand` and `day` for what they say',
      )
      .meta({ example: 'serum#f1' }),
    name: z.string().describe('What people call that record').meta({ example: '烟酰胺精华' }),
  })
  .meta({ id: 'GroundedWords' });

export const CheckReport = z
  .object({
    voice: VoiceView.nullable().describe(
      'How much it sounds like the persona; null when there are fewer than two samples or too few words',
    ),
    blocked: z.boolean().describe('Whether any finding stops approval').meta({ example: true }),
    findings: z.array(CheckFinding).describe('In reading order'),
    grounded: z
      .array(GroundedView)
      .describe('Figures and claims that a live record proves, in reading order: the other side of the findings'),
  })
  .meta({ id: 'CheckReport' });

export const CheckList = z
  .object({
    checks: z
      .array(
        z.object({
          id: z.string().meta({ example: 'consent' }),
          name: z.string().meta({ example: '案例授权' }),
          rules: z
            .array(
              z.object({
                id: z.string().meta({ example: 'consent_withdrawn' }),
                check: z.string().describe('The check it belongs to').meta({ example: 'consent' }),
                name: z.string().meta({ example: '案例授权已撤回' }),
                severity: Severity.describe('As a rule; a single finding may be milder'),
                source: z
                  .string()
                  .describe('The law or rule it rests on')
                  .meta({ example: '《个人信息保护法》第十五条：个人有权撤回同意' }),
                waivable: z
                  .boolean()
                  .describe('Whether a reviewer may let a finding pass with a reason')
                  .meta({ example: false }),
                version: z
                  .string()
                  .optional()
                  .describe('The day of the lists it reads; absent where it reads none')
                  .meta({ example: '2026-11-28' }),
              }),
            )
            .describe('What it holds texts to'),
        }),
      )
      .describe('In the order in which they run'),
  })
  .meta({ id: 'CheckList' });
