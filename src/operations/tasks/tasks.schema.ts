import { z } from 'zod';
import { pageOf, PageQuery } from '../../platform/http/index.js';
import { SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { Attachment, CATEGORIES, GOALS, PLACEHOLDERS, TOUCHPOINT_IDS } from '../../library/index.js';
import { CHANGE_FIELDS } from './reconcile.js';
import { STEP_KINDS } from './step.js';
import { EVIDENCE_GRADES } from './task.entity.js';
import { OPERATOR_ACTIONS, TASK_STATES } from './task-states.js';

export const Slug = z.string().max(SLUG_MAX).regex(SLUG_PATTERN, 'a slug: a-z, 0-9 and single hyphens');
const Id = z.uuid().describe('UUID, sortable by time').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' });
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

export const TasksPath = z.object({
  workspace: Slug.describe('Slug of the workspace').meta({ example: 'spring-garden' }),
});
export const TaskPath = TasksPath.extend({ task: Id.describe('Id of the task') });

export const TaskState = z.enum(TASK_STATES).describe('How far it is').meta({ example: 'open' });
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
  .strictObject({
    note: words(2_000)
      .nullable()
      .default(null)
      .describe('What there is to say about it')
      .meta({ example: '三个人问了链接' }),
  })
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
    release: z.number().int().describe('Number of that release').meta({ example: 3 }),
    at: Moment.describe('When it was published, UTC'),
    fields: z
      .array(
        z.object({
          field: z.enum(CHANGE_FIELDS).describe('What is different').meta({ example: 'time' }),
          before: z.string().describe('As it was').meta({ example: '2026-11-24T12:10:00+08:00' }),
          after: z.string().describe('As it is').meta({ example: '2026-11-24T20:30:00+08:00' }),
        }),
      )
      .describe('Field by field'),
  })
  .describe('What a later release made different');

export const TaskRowView = z
  .object({
    id: Id,
    entryId: Id.describe('Id of the entry on the calendar'),
    release: z.number().int().describe('Release that last handed it out or changed it').meta({ example: 2 }),
    state: TaskState,
    actions: z
      .array(z.enum(OPERATOR_ACTIONS as [string, ...string[]]))
      .describe('What may be done now')
      .meta({ example: ['start'] }),
    account: z.string().describe('Slug of the account that posts or sends it').meta({ example: 'linxia-1' }),
    operatorId: Id.nullable().describe('Who works the account, or who finished it'),
    plannedAt: Moment.describe('When the calendar has it'),
    dueAt: Moment.describe('When it is due: later than planned when postponed'),
    lateAfter: Moment.describe('Undone at this moment it is missed'),
    touchpoint: z.enum(TOUCHPOINT_IDS).describe('WHERE it is posted or sent').meta({ example: 'moments' }),
    segment: z.string().describe('Slug of the segment it is for').meta({ example: 'office-worker' }),
    group: z
      .string()
      .nullable()
      .describe('Slug of the group, for the touchpoint group; else null')
      .meta({ example: 'vip-1' }),
    goal: z.enum(GOALS).describe('WHY').meta({ example: 'build_trust' }),
    category: z.enum(CATEGORIES).describe('What kind of content it is').meta({ example: 'life' }),
    measure: z.string().describe('The number that will show it').meta({ example: '回复与评论数' }),
    excerpt: z.string().describe('Its first words').meta({ example: '昨晚十点半，小周发来一张素颜照' }),
    reasonCode: z.string().nullable().describe('Stable name of why it was taken back').meta({ example: null }),
    reason: z.string().nullable().describe('Why it was skipped or taken back').meta({ example: null }),
    evidence: Grade.nullable(),
    changed: Change.nullable(),
    alreadyOut: z.string().nullable().describe('It is out and must be taken down: why').meta({ example: null }),
    startedAt: Moment.nullable().describe('When it was begun, UTC'),
    endedAt: Moment.nullable().describe('When it was done, skipped, missed or taken back, UTC'),
    version: z.number().int().meta({ example: 1 }),
  })
  .meta({ id: 'TaskRowView' });
export type TaskRowView = z.infer<typeof TaskRowView>;
export const TaskPage = pageOf(TaskRowView).meta({ id: 'TaskPage' });

const Part = z.object({
  kind: z.enum(STEP_KINDS).describe('What to do with it').meta({ example: 'post' }),
  label: z.string().describe('Whose it is and when it goes out').meta({ example: '正文' }),
  part: z.string().describe('Where it stands in the draft').meta({ example: 'text' }),
  text: z.string().describe('Ready to be copied; blanks are marked').meta({ example: '下雨了。' }),
  attachments: z.array(Attachment).describe('What goes with the words'),
  afterMinutes: z.number().nullable().describe('Minutes after the task begins').meta({ example: 0 }),
  waitMinutes: z.number().nullable().describe('Minutes to leave room for an answer').meta({ example: null }),
  when: z.string().nullable().describe('What the customer says, for an answer held ready').meta({ example: null }),
  role: z.enum(['host', 'assistant']).nullable().describe('Who speaks in a group; else null').meta({ example: 'host' }),
});

export const TaskView = TaskRowView.extend({
  draftId: Id.describe('Id of the draft'),
  number: z.number().int().describe('Version of the draft').meta({ example: 2 }),
  hash: z.string().describe('Content hash of the approved version').meta({ example: '9f2c…' }),
  parts: z.array(Part).describe('What to post or send, in order; empty when it may not go out'),
  blanks: z
    .array(
      z.object({
        name: z
          .enum(Object.keys(PLACEHOLDERS) as [string, ...string[]])
          .describe('What is missing')
          .meta({ example: 'customer.nickname' }),
        label: z.string().describe('In Chinese').meta({ example: '客户昵称' }),
        mark: z.string().describe('Stands in the texts where it belongs').meta({ example: '【客户昵称】' }),
      }),
    )
    .describe('What only you know: fill it in before you send'),
  pictures: z
    .array(
      z.object({
        mediaId: z.string().describe('Slug of the media record').meta({ example: 'rainy-window' }),
        url: z
          .string()
          .describe('Where the bytes are')
          .meta({ example: '/api/v1/workspaces/spring-garden/library/media/rainy-window/content' }),
      }),
    )
    .describe('Pictures to save and post'),
  links: z
    .array(
      z.object({
        title: z.string().describe('What stands on it').meta({ example: '换季清单' }),
        url: z.string().describe('Its address').meta({ example: 'https://example.com/guide' }),
      }),
    )
    .describe('Links to send'),
  note: z.string().nullable().describe('What the operator said about it').meta({ example: '三个人问了链接' }),
  screenshot: z
    .object({
      contentType: z.string().describe('Read from the bytes').meta({ example: 'image/png' }),
      size: z.number().int().describe('Bytes').meta({ example: 182_044 }),
      url: z
        .string()
        .describe('Where the bytes are')
        .meta({ example: '/api/v1/workspaces/spring-garden/tasks/0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11/evidence' }),
    })
    .nullable()
    .describe('What shows that it went out'),
}).meta({ id: 'TaskView' });
export type TaskView = z.infer<typeof TaskView>;

export const TodayView = z
  .object({
    day: Day,
    timeZone: z.string().describe('IANA time zone of the workspace').meta({ example: 'Asia/Shanghai' }),
    next: z
      .string()
      .nullable()
      .describe('Id of the task to do next')
      .meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' }),
    counts: z
      .record(z.enum(TASK_STATES), z.number().int())
      .describe('Tasks of the day by state')
      .meta({ example: { open: 5, done: 3 } }),
    items: z.array(TaskRowView).describe('The day’s tasks in time order'),
  })
  .meta({ id: 'TodayView' });
export type TodayView = z.infer<typeof TodayView>;

export const AlreadyOutView = z
  .object({ items: z.array(TaskRowView).describe('What is still out, the oldest first') })
  .meta({ id: 'AlreadyOutView' });
