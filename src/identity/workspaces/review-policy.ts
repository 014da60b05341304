import { z } from 'zod';

const approvals = (says: string, most: number) =>
  z.number().int('expected a whole number').min(1).max(3).describe(says).meta({ example: most });

const Touchpoint = z
  .string()
  .regex(/^[a-z][a-z_]{0,39}$/, 'expected a touchpoint, such as moments')
  .describe('A touchpoint')
  .meta({ example: 'moments' });

/** How many people must approve, by risk; and how long what is submitted may wait. */
export const ReviewPolicy = z
  .strictObject({
    approvals: z
      .strictObject({
        low: approvals('Approvals a low-risk text needs', 1).default(1),
        medium: approvals('Approvals a medium-risk text needs', 1).default(1),
        high: approvals('Approvals a high-risk text needs, each by another person', 2).default(2),
      })
      .prefault({})
      .describe('Approvals by risk, 1 to 3. Where four eyes are off, one is enough whatever stands here'),
    touchpoints: z
      .record(
        Touchpoint,
        z.strictObject({
          low: approvals('Instead of the general number', 1).optional(),
          medium: approvals('Instead of the general number', 1).optional(),
          high: approvals('Instead of the general number', 2).optional(),
        }),
      )
      .refine((all) => Object.keys(all).length <= 20, 'at most 20 touchpoints')
      .default({})
      .describe('Where a touchpoint asks for another number than the general one')
      .meta({ example: { group: { medium: 2 } } }),
    dueHours: z
      .number()
      .int('expected a whole number')
      .min(1)
      .max(720)
      .default(24)
      .describe(
        'Hours after which a waiting text is overdue, if its day has not begun before. Plain hours: nights and weekends count',
      )
      .meta({ example: 24 }),
  })
  .meta({ id: 'ReviewPolicy' });
export type ReviewPolicy = z.infer<typeof ReviewPolicy>;
