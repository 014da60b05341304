import { z } from 'zod';
import { AiLabelView } from '../../drafting/index.js';
import { pageOf, PageQuery } from '../../platform/http/index.js';
import { Attachment, CATEGORIES, GOALS, PLACEHOLDERS, TOUCHPOINT_IDS } from '../../library/index.js';
import { Day, Id, Moment, OperationsPath, Slug, words } from '../fields.schema.js';
import { CHANGE_FIELDS } from './reconcile.js';
import { STEP_KINDS } from './step.js';
import { EVIDENCE_GRADES } from './task.entity.js';
import { OPERATOR_ACTIONS, TASK_STATES } from './task-states.js';

export const TasksPath = OperationsPath;
export const TaskPath = TasksPath.extend({ task: Id.describe('Id of the task') });

export const TaskState = z.enum(TASK_STATES).describe('How far it is').meta({ example: 'open' });
const Grade = z
  .enum(EVIDENCE_GRADES)
  .describe('How sure it is: told by the operator, shown by a screenshot, or seen by an interface')
  .meta({ example: 'screenshot' });

export const TasksQuery = PageQuery.extend({
  day: Day.optional(),
  state: TaskState.optional().describe('One state'),
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
  .strictObject({
    note: words(2_000)
      .nullable()
      .default(null)
      .describe('What there is to say about it')
      .meta({ example: '三个人问了链接' }),
  })
  .meta({ id: 'DoneBody' });
const counted = (says: string, example: number) =>
  z.number().int('expected a whole number').min(0).max(1_000_000).describe(says).meta({ example });
export const ResultBody = z
  .strictObject({
    reach: counted('People who saw it; null where the place does not tell', 320).nullable().default(null),
    likes: counted('Likes', 24).default(0),
    replies: counted('Comments, or answers in the chat', 6).default(0),
    orders: counted('Orders that came of it', 2).default(0),
  })
  .meta({ id: 'ResultBody' });
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

const Title = z.string().describe('Words shown for it').meta({ example: '换季清单' });
const EntryId = z
  .string()
  .describe('Entry of the calendar it comes from')
  .meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b10' });
const file = (name: string) => `/api/v1/workspaces/spring-garden/${name}`;

const Change = z
  .object({
    release: z.number().int().describe('Release that changed it').meta({ example: 3 }),
    at: Moment.describe('When that was, in UTC'),
    fields: z
      .array(
        z.object({
          field: z.enum(CHANGE_FIELDS).describe('What is different').meta({ example: 'time' }),
          before: z.string().describe('As it was').meta({ example: '2026-11-24T12:10:00+08:00' }),
          after: z.string().describe('As it is').meta({ example: '2026-11-24T20:30:00+08:00' }),
        }),
      )
      .describe('Each thing that is different'),
  })
  .describe('What a later release made different');

export const TaskRowView = z
  .object({
    id: Id.describe('Id of the task'),
    entryId: EntryId,
    release: z.number().int().describe('Release that last handed it out or changed it').meta({ example: 2 }),
    state: TaskState.describe('Where it stands'),
    actions: z
      .array(z.enum(OPERATOR_ACTIONS as [string, ...string[]]))
      .describe('What you may do with it now')
      .meta({ example: ['start'] }),
    account: z.string().describe('Slug of the account it goes out by').meta({ example: 'linxia-1' }),
    operatorId: z
      .string()
      .nullable()
      .describe('Who works the account, or who finished it')
      .meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b12' }),
    plannedAt: Moment.describe('When the calendar has it, in UTC'),
    dueAt: Moment.describe('When it is due, in UTC: later than planned when postponed'),
    lateAfter: Moment.describe('Undone at this moment it is missed'),
    touchpoint: z.enum(TOUCHPOINT_IDS).describe('Where it goes out').meta({ example: 'moments' }),
    segment: z.string().describe('Slug of the segment it is for').meta({ example: 'office-worker' }),
    group: z.string().nullable().describe('Slug of the group it goes into').meta({ example: null }),
    goal: z.enum(GOALS).describe('What it is for').meta({ example: 'build_trust' }),
    category: z.enum(CATEGORIES).describe('What kind of content it is').meta({ example: 'life' }),
    measure: z.string().describe('The number that will show it').meta({ example: '回复与评论数' }),
    excerpt: z.string().describe('Its first words').meta({ example: '昨晚十点半，小周发来一张素颜照' }),
    reasonCode: z.string().nullable().describe('Why it was skipped or taken back, as a code').meta({ example: null }),
    reason: z.string().nullable().describe('Why it was skipped or taken back, in words').meta({ example: null }),
    evidence: Grade.nullable(),
    changed: Change.nullable(),
    alreadyOut: z.string().nullable().describe('It is out and must be taken down: why').meta({ example: null }),
    startedAt: Moment.nullable().describe('When somebody began it, in UTC'),
    endedAt: Moment.nullable().describe('When it was done, skipped, missed or taken back, in UTC'),
    version: z.number().int().describe('For If-Match').meta({ example: 1 }),
  })
  .meta({ id: 'TaskRowView' });
export type TaskRowView = z.infer<typeof TaskRowView>;
export const TaskPage = pageOf(TaskRowView).meta({ id: 'TaskPage' });

const Part = z.object({
  kind: z.enum(STEP_KINDS).describe('What it is for').meta({ example: 'post' }),
  label: z.string().describe('Whose it is and when it goes out').meta({ example: '正文' }),
  part: z.string().describe('Where it stands in the draft').meta({ example: 'text' }),
  text: z.string().describe('Ready to be copied; blanks are marked').meta({ example: '下雨了。' }),
  attachments: z
    .array(Attachment)
    .describe('What goes with it')
    .meta({ example: [{ kind: 'image', mediaId: 'rainy-window' }] }),
  afterMinutes: z.number().nullable().describe('Minutes after the task begins').meta({ example: 0 }),
  waitMinutes: z.number().nullable().describe('Minutes to leave room for an answer').meta({ example: null }),
  when: z.string().nullable().describe('What the customer says, for an answer held ready').meta({ example: null }),
  role: z.enum(['host', 'assistant']).nullable().describe('Who says it in a group').meta({ example: null }),
});

const Blank = z.object({
  name: z
    .enum(Object.keys(PLACEHOLDERS) as [string, ...string[]])
    .describe('Placeholder it stands for')
    .meta({ example: 'customer.nickname' }),
  label: z.string().describe('What to fill in').meta({ example: '客户昵称' }),
  mark: z.string().describe('Stands in the texts where it belongs').meta({ example: '〔客户昵称〕' }),
});

export const TaskView = TaskRowView.extend({
  draftId: z.string().describe('Draft it says').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b13' }),
  number: z.number().int().describe('Version of the draft').meta({ example: 2 }),
  hash: z
    .string()
    .describe('Content hash of the approved version')
    .meta({ example: 'b1946ac92492d2347c6235b4d2611184' }),
  parts: z.array(Part).describe('What to post or send, in order; empty when it may not go out'),
  blanks: z.array(Blank).describe('What only you know: fill it in before you send'),
  pictures: z
    .array(
      z.object({
        mediaId: z.string().describe('Slug of the media record').meta({ example: 'rainy-window' }),
        url: z
          .string()
          .describe('Where it is')
          .meta({ example: file('library/media/rainy-window/content') }),
      }),
    )
    .describe('Pictures to attach, in order'),
  links: z
    .array(
      z.object({
        title: Title,
        url: z.string().describe('Where it leads').meta({ example: 'https://example.com/guide' }),
      }),
    )
    .describe('Links to attach'),
  label: AiLabelView.nullable().describe('What must be said of AI content; in the texts already where `inText`'),
  result: z
    .object({ ...ResultBody.shape, at: Moment.describe('When it was counted, in UTC') })
    .nullable()
    .describe('What it brought, as somebody counted it'),
  note: z.string().nullable().describe('What the operator noted').meta({ example: '三个人问了链接' }),
  screenshot: z
    .object({
      contentType: z.string().describe('By its bytes').meta({ example: 'image/png' }),
      size: z.number().int().describe('Bytes').meta({ example: 48_213 }),
      url: z
        .string()
        .describe('Where it is')
        .meta({ example: file('tasks/0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11/evidence') }),
    })
    .nullable()
    .describe('What shows that it went out'),
}).meta({ id: 'TaskView' });
export type TaskView = z.infer<typeof TaskView>;

export const TodayView = z
  .object({
    day: Day,
    timeZone: z.string().describe('Zone the day is counted in').meta({ example: 'Asia/Shanghai' }),
    next: z
      .string()
      .nullable()
      .describe('Id of the task to do next')
      .meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' }),
    counts: z
      .record(z.enum(TASK_STATES), z.number().int())
      .describe('Tasks of the day by state')
      .meta({ example: { open: 3, started: 1, postponed: 0, done: 5, skipped: 0, missed: 0, recalled: 0 } }),
    items: z.array(TaskRowView).describe('The day’s tasks in time order'),
  })
  .meta({ id: 'TodayView' });
export type TodayView = z.infer<typeof TodayView>;

export const AlreadyOutView = z
  .object({ items: z.array(TaskRowView).describe('Done tasks to be taken down, the last first') })
  .meta({ id: 'AlreadyOutView' });
