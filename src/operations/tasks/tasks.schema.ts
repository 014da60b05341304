import { z } from 'zod';
import { pageOf, PageQuery } from '../../platform/http/index.js';
import { SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { Attachment, CATEGORIES, GOALS, PLACEHOLDERS, TOUCHPOINT_IDS } from '../../library/index.js';
import { CHANGE_FIELDS } from './reconcile.js';
import { STEP_KINDS } from './step.js';
import { EVIDENCE_GRADES } from './task.entity.js';
import { OPERATOR_ACTIONS, TASK_STATES } from './task-states.js';

export const Slug = z.string().max(SLUG_MAX).regex(SLUG_PATTERN, 'a slug: a-z, 0-9 and single hyphens');
const Id = z.uuid().meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' });
const Moment = z.string().describe('UTC').meta({ example: '2026-11-24T04:10:00.000Z' });
export const Day = z.iso.date().describe('Local day of the workspace').meta({ example: '2026-11-24' });
/** Words of a person: several lines, no control characters, which databases choke on. */
const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^(?:\P{Cc}|[\n\r\t])*$/u, 'must not contain control characters');

export const TasksPath = z.object({ workspace: Slug.meta({ example: 'spring-garden' }) });
export const TaskPath = TasksPath.extend({ task: Id.describe('Id of the task') });

export const TaskState = z.enum(TASK_STATES).meta({ example: 'open' });
const Grade = z
  .enum(EVIDENCE_GRADES)
  .describe('How sure it is: told by the operator, shown by a screenshot, or seen by an interface')
  .meta({ example: 'screenshot' });

export const TasksQuery = PageQuery.extend({
  day: Day.optional(),
  state: TaskState.optional(),
  account: Slug.optional().describe('Slug of an account').meta({ example: 'linxia-1' }),
  operator: Id.optional().describe('Person whose accounts are meant'),
}).strict();
export type TasksQuery = z.infer<typeof TasksQuery>;

export const DayQuery = z.strictObject({
  day: Day.optional().describe('Today when left out'),
  operator: Id.optional().describe('Person whose accounts are meant; all that you may see when left out'),
});
export type DayQuery = z.infer<typeof DayQuery>;

export const DoneBody = z
  .strictObject({ note: words(2_000).nullable().default(null).meta({ example: '三个人问了链接' }) })
  .meta({ id: 'DoneBody' });
export const PostponeBody = z
  .strictObject({
    to: z.iso
      .datetime({ offset: true })
      .describe('New moment, with its offset; within 7 days and outside of quiet hours')
      .meta({ example: '2026-11-24T20:30:00+08:00' }),
  })
  .meta({ id: 'PostponeBody' });
export const SkipBody = z
  .strictObject({ reason: words(500).describe('Why it is not done').meta({ example: '群里刚有人投诉，今天不合适' }) })
  .meta({ id: 'SkipBody' });

const Change = z
  .object({
    release: z.number().int().meta({ example: 3 }),
    at: Moment,
    fields: z.array(
      z.object({
        field: z.enum(CHANGE_FIELDS).meta({ example: 'time' }),
        before: z.string().meta({ example: '2026-11-24T12:10:00+08:00' }),
        after: z.string().meta({ example: '2026-11-24T20:30:00+08:00' }),
      }),
    ),
  })
  .describe('What a later release made different');

export const TaskRowView = z
  .object({
    id: Id,
    entryId: z.string(),
    release: z.number().int().describe('Release that last handed it out or changed it').meta({ example: 2 }),
    state: TaskState,
    actions: z
      .array(z.enum(OPERATOR_ACTIONS as [string, ...string[]]))
      .describe('What may be done now')
      .meta({ example: ['start'] }),
    account: z.string().meta({ example: 'linxia-1' }),
    operatorId: z.string().nullable().describe('Who works the account, or who finished it'),
    plannedAt: Moment.describe('When the calendar has it'),
    dueAt: Moment.describe('When it is due: later than planned when postponed'),
    lateAfter: Moment.describe('Undone at this moment it is missed'),
    touchpoint: z.enum(TOUCHPOINT_IDS).meta({ example: 'moments' }),
    segment: z.string().meta({ example: 'office-worker' }),
    group: z.string().nullable().meta({ example: null }),
    goal: z.enum(GOALS).meta({ example: 'build_trust' }),
    category: z.enum(CATEGORIES).meta({ example: 'life' }),
    measure: z.string().describe('The number that will show it').meta({ example: '回复与评论数' }),
    excerpt: z.string().meta({ example: '昨晚十点半，小周发来一张素颜照' }),
    reasonCode: z.string().nullable().meta({ example: null }),
    reason: z.string().nullable().describe('Why it was skipped or taken back').meta({ example: null }),
    evidence: Grade.nullable(),
    changed: Change.nullable(),
    alreadyOut: z.string().nullable().describe('It is out and must be taken down: why').meta({ example: null }),
    startedAt: Moment.nullable(),
    endedAt: Moment.nullable(),
    version: z.number().int().meta({ example: 1 }),
  })
  .meta({ id: 'TaskRowView' });
export type TaskRowView = z.infer<typeof TaskRowView>;
export const TaskPage = pageOf(TaskRowView).meta({ id: 'TaskPage' });

const Part = z.object({
  kind: z.enum(STEP_KINDS).meta({ example: 'post' }),
  label: z.string().describe('Whose it is and when it goes out').meta({ example: '正文' }),
  part: z.string().describe('Where it stands in the draft').meta({ example: 'text' }),
  text: z.string().describe('Ready to be copied; blanks are marked').meta({ example: '下雨了。' }),
  attachments: z.array(Attachment),
  afterMinutes: z.number().nullable().describe('Minutes after the task begins').meta({ example: 0 }),
  waitMinutes: z.number().nullable().describe('Minutes to leave room for an answer').meta({ example: null }),
  when: z.string().nullable().describe('What the customer says, for an answer held ready').meta({ example: null }),
  role: z.enum(['host', 'assistant']).nullable().meta({ example: null }),
});

export const TaskView = TaskRowView.extend({
  draftId: z.string(),
  number: z.number().int().describe('Version of the draft').meta({ example: 2 }),
  hash: z.string().describe('Content hash of the approved version'),
  parts: z.array(Part).describe('What to post or send, in order; empty when it may not go out'),
  blanks: z
    .array(
      z.object({
        name: z.enum(Object.keys(PLACEHOLDERS) as [string, ...string[]]).meta({ example: 'customer.nickname' }),
        label: z.string().meta({ example: '客户昵称' }),
        mark: z.string().describe('Stands in the texts where it belongs').meta({ example: '【客户昵称】' }),
      }),
    )
    .describe('What only you know: fill it in before you send'),
  pictures: z.array(
    z.object({
      mediaId: z.string().meta({ example: 'rainy-window' }),
      url: z.string().meta({ example: '/api/v1/workspaces/spring-garden/library/media/rainy-window/content' }),
    }),
  ),
  links: z.array(z.object({ title: z.string().meta({ example: '换季清单' }), url: z.string() })),
  note: z.string().nullable().meta({ example: null }),
  screenshot: z
    .object({ contentType: z.string().meta({ example: 'image/png' }), size: z.number().int(), url: z.string() })
    .nullable(),
}).meta({ id: 'TaskView' });
export type TaskView = z.infer<typeof TaskView>;

export const TodayView = z
  .object({
    day: Day,
    timeZone: z.string().meta({ example: 'Asia/Shanghai' }),
    next: z.string().nullable().describe('Id of the task to do next'),
    counts: z.record(z.enum(TASK_STATES), z.number().int()).describe('Tasks of the day by state'),
    items: z.array(TaskRowView).describe('The day’s tasks in time order'),
  })
  .meta({ id: 'TodayView' });
export type TodayView = z.infer<typeof TodayView>;

export const AlreadyOutView = z.object({ items: z.array(TaskRowView) }).meta({ id: 'AlreadyOutView' });
