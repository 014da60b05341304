import { z } from 'zod';
import { CATEGORIES } from '../../library/index.js';
import { PhraseView } from '../../platform/http/index.js';
import { Id, Moment, OperationsPath, Slug } from '../fields.schema.js';
import { FOLLOW_UP_STATES } from './follow-up-rules.js';
import { INTERVIEW_ORIGINS } from './interview.entity.js';
import { QUESTION_STATES } from './question-states.js';
import { QUESTION_SCENES } from './questions.js';

const Day = (says: string, example: string) => z.string().describe(says).meta({ example });
const count = (says: string, example: number) => z.number().int().describe(says).meta({ example });
const Category = z.enum(CATEGORIES).describe('Kind of content').meta({ example: 'life' });
const State = z
  .enum(QUESTION_STATES)
  .describe('`open` waits · `answered` · `skipped`, may be answered after all · `expired`, its week is over')
  .meta({ example: 'open' });

export const InterviewsPath = OperationsPath;
export const InterviewPath = OperationsPath.extend({ interview: Id.describe('Id of the interview') });
export const QuestionPath = InterviewPath.extend({ question: Id.describe('Id of the question') });

export const InterviewsQuery = z.strictObject({
  persona: Slug.optional().describe('Slug of a persona').meta({ example: 'linxia' }),
  state: State.optional(),
});
export type InterviewsQuery = z.infer<typeof InterviewsQuery>;

export const AskInterviewBody = z
  .strictObject({ persona: Slug.describe('Slug of the persona who is asked').meta({ example: 'linxia' }) })
  .meta({ id: 'InterviewAsk' });

const offset = (says: string, example: number) =>
  z.number().int().min(0).max(10_000).describe(`${says}, a UTF-16 offset in the text`).meta({ example });
export const AnswerQuestionBody = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(5_000)
      .regex(/^(?:\P{Cc}|[\n\r\t])*$/u, 'must not contain control characters')
      .refine((text) => text.trim() !== '', 'must not be empty')
      .describe('What was said, whole')
      .meta({ example: '柿子又掉了三个，女儿小满捡了一个去上学。' }),
    private: z
      .strictObject({
        whole: z.boolean().default(false).describe('Keep all of it to oneself').meta({ example: false }),
        spans: z
          .array(z.strictObject({ start: offset('First character', 12), end: offset('Behind the last', 14) }))
          .max(100)
          .default([])
          .describe('Parts that are kept and never leave: not into drafts, prompts, searches or exports'),
      })
      .prefault({})
      .describe('What only whoever answers may read'),
  })
  .meta({ id: 'InterviewAnswer' });
export type AnswerQuestionBody = z.infer<typeof AnswerQuestionBody>;

const NeedView = z
  .object({
    category: Category,
    due: count('Pieces that programmes, the rhythm of Moments and the mix ask for', 7),
    planned: count('Of them, those on the calendar', 2),
    ready: count('Records to write the rest from', 2),
    missing: count('What is left', 3),
  })
  .meta({ id: 'CategoryNeed' });

export const PersonaNeedView = z
  .object({
    persona: z.string().describe('Slug of the persona').meta({ example: 'linxia' }),
    name: z.string().describe('Name of the persona').meta({ example: '林夏' }),
    missing: count('Pieces that nothing can be written for', 3),
    items: z.array(NeedView).describe('By category'),
  })
  .meta({ id: 'PersonaNeed' });
export type PersonaNeedView = z.infer<typeof PersonaNeedView>;

export const WeekNeedsView = z
  .object({
    from: Day('First of the seven days', '2026-11-25'),
    items: z.array(PersonaNeedView).describe('Personas you answer for, whoever lacks most first'),
  })
  .meta({ id: 'WeekNeeds' });
export type WeekNeedsView = z.infer<typeof WeekNeedsView>;

const AnswerView = z
  .object({
    mine: z.boolean().describe('Whether you gave it').meta({ example: true }),
    by: z.string().describe('Name of who gave it').meta({ example: '何苗' }),
    at: Moment,
    text: z.string().nullable().describe('All of it; null for everybody but who gave it').meta({
      example: '柿子又掉了三个，女儿小满捡了一个去上学。',
    }),
    told: z.string().nullable().describe('What may be written from; null when all of it is private').meta({
      example: '柿子又掉了三个，女儿……捡了一个去上学。',
    }),
    hasPrivate: z.boolean().describe('Whether something of it is private').meta({ example: true }),
    whole: z.boolean().describe('Whether all of it is private').meta({ example: false }),
    material: z.string().nullable().describe('Slug of the material it became').meta({
      example: '2026-11-24-iv-1c0e4b11',
    }),
  })
  .meta({ id: 'InterviewAnswerView' });

export const InterviewView = z
  .object({
    id: Id,
    persona: z.string().describe('Slug of the persona').meta({ example: 'linxia' }),
    personaName: z.string().describe('Name of the persona').meta({ example: '林夏' }),
    origin: z
      .enum(INTERVIEW_ORIGINS)
      .describe('`weekly`: the house asks what a week lacks · `asked`: somebody wanted questions')
      .meta({ example: 'weekly' }),
    state: State,
    fromDay: Day('First of the seven days it is for', '2026-11-25'),
    expiresOn: Day('Last day on which it may be answered', '2026-11-30'),
    needs: z.array(NeedView).describe('What was missing when it was asked'),
    questions: z
      .array(
        z.object({
          id: Id,
          category: Category,
          scene: z.enum(QUESTION_SCENES).describe('When in the day it is thought of').meta({ example: 'morning' }),
          text: z
            .string()
            .describe('The question')
            .meta({ example: '今天早上到院子，第一眼看见的是什么？停下来多看的那一下，说两句就行。' }),
          asks: z
            .array(PhraseView)
            .describe('The same by code: its template with what fills its gaps; empty where a model worded it')
            .meta({ example: [{ code: 'life-first-sight', params: { place: '院子' } }] }),
          why: z
            .string()
            .describe('Why it is asked, in Chinese')
            .meta({ example: '未来七天要 7 条生活，手上够写 2 条，还差 5 条' }),
          because: z
            .array(PhraseView)
            .describe('The same by code')
            .meta({ example: [{ code: 'lacking', params: { due: 7, category: 'life', ready: 2, missing: 5 } }] }),
          state: State,
          follows: Id.nullable().describe(
            'The question whose answer it asks further about; null for those of the week',
          ),
          followUps: z
            .enum(FOLLOW_UP_STATES)
            .nullable()
            .describe(
              "`waiting`: a model looks whether something is worth asking about the answer · `unpaid`: it will, when money set aside for others comes free · `done` · `spent`: nobody looked, the month's money is used up · null: nothing will follow",
            )
            .meta({ example: 'done' }),
          version: count('For If-Match', 1),
          answer: AnswerView.nullable().describe('null while there is none'),
        }),
      )
      .describe('Three to five; behind each, up to two that a model asks further about its answer, four in all'),
    createdAt: Moment,
  })
  .meta({ id: 'InterviewView' });
export type InterviewView = z.infer<typeof InterviewView>;
export const InterviewList = z
  .object({ items: z.array(InterviewView).describe('Newest first, at most 50') })
  .meta({ id: 'InterviewList' });
