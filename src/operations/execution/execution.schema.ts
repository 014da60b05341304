import { z } from 'zod';
import { Day } from '../fields.schema.js';

export const ExecutionQuery = z.strictObject({
  from: Day.optional().describe('First day; today when left out'),
  to: Day.optional().describe('Last day, at most 62 days after the first; the first day when left out'),
});
export type ExecutionQuery = z.infer<typeof ExecutionQuery>;

const count = (says: string, example: number) => z.number().int().describe(says).meta({ example });

export const ExecutionLine = z.object({
  day: Day,
  operatorId: z
    .string()
    .nullable()
    .describe('Who did it, or whose it is; null when nobody works the account')
    .meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' }),
  operator: z.string().nullable().describe('Their name').meta({ example: '阿禾' }),
  due: count('Tasks of the day, those taken back left out', 12),
  done: count('Done, on time or late', 9),
  late: count('Of those: after their time', 1),
  skipped: count('Left undone with a reason', 1),
  missed: count('Left undone without a word', 1),
  waiting: count('Open, started or postponed', 1),
  recalled: count('Taken back', 0),
  evidence: z
    .object({
      apiVerified: count('Seen by an interface', 0),
      screenshot: count('Shown by a screenshot', 6),
      selfReport: count('Told by the operator', 3),
    })
    .describe('How sure the done ones are; the grades are never added up'),
});
export type ExecutionLine = z.infer<typeof ExecutionLine>;
export const ExecutionView = z
  .object({
    from: Day.describe('First local day'),
    to: Day.describe('Last local day'),
    timeZone: z.string().describe('IANA time zone of the workspace').meta({ example: 'Asia/Shanghai' }),
    items: z.array(ExecutionLine).describe('One for each operator and day'),
  })
  .meta({ id: 'ExecutionView' });
export type ExecutionView = z.infer<typeof ExecutionView>;
