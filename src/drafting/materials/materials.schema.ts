import { z } from 'zod';

const whole = (says: string, example: number) => z.number().int().describe(says).meta({ example });

export const PersonaLifeView = z
  .object({
    persona: z.string().describe('Slug of the persona').meta({ example: 'linxia' }),
    name: z.string().meta({ example: '林夏' }),
    unused: whole('Materials that may be told today and that no draft tells yet', 6),
    perWeek: z
      .number()
      .describe('Life posts needed in a week: one a day, fewer where quota or mix leaves less room')
      .meta({ example: 7 }),
    daysLeft: whole(
      'Days, today included, for which there is something to tell; null when none is needed',
      6,
    ).nullable(),
    nextToExpire: z
      .array(
        z.object({
          slug: z.string().describe('Slug of the material').meta({ example: '2026-11-18-kiln' }),
          title: z.string().meta({ example: '2026-11-18 烤箱坏了一半' }),
          useUntil: z.string().describe('Last day on which it may be told').meta({ example: '2026-12-18' }),
          daysLeft: whole('Days until then', 24),
        }),
      )
      .describe('Unused ones that end first, at most 5'),
  })
  .meta({ id: 'PersonaLife' });

export const DaysLeftView = z
  .object({
    day: z.string().describe('Today in the workspace').meta({ example: '2026-11-24' }),
    items: z.array(PersonaLifeView).describe('Every persona, the one that runs out first at the top'),
  })
  .meta({ id: 'MaterialDaysLeft' });
export type DaysLeftView = z.infer<typeof DaysLeftView>;
