import { z } from 'zod';
import { WEEKDAYS } from '../vocabulary.js';
import { clockTime, line, slug, touchpoint, weekday, words } from './fields.js';

/** When people of a segment look at their phones: days, and hours of the local clock. */
export const sceneSchema = z
  .strictObject({
    id: slug().meta({ example: 'lunch-break' }),
    name: line(60).optional().meta({ example: '午休' }),
    days: z
      .union(
        [z.enum(['workday', 'weekend', 'daily']), z.array(weekday()).min(1).max(7)],
        `expected workday, weekend, daily, or a list of ${WEEKDAYS.join(', ')}`,
      )
      .describe('workday and weekend follow the holidays and make-up workdays of the brand')
      .meta({ example: 'workday' }),
    from: clockTime().describe('It begins, HH:MM').meta({ example: '12:00' }),
    to: clockTime().describe('It ends, HH:MM; later than from').meta({ example: '13:30' }),
    touchpoints: z
      .array(touchpoint())
      .min(1)
      .max(10)
      .optional()
      .describe('Where they look then; absent: anywhere')
      .meta({ example: ['moments'] }),
    note: words(500).optional().describe('What to know of it').meta({ example: '一只手拿筷子，只看前两行' }),
  })
  .refine((scene) => scene.from < scene.to, {
    path: ['to'],
    message: 'must be later than from: write a scene that passes midnight as two',
  })
  .meta({ id: 'Scene' });
export type Scene = z.infer<typeof sceneSchema>;
export type SceneDays = Scene['days'];

/** Minutes since midnight of a "HH:MM". */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The "HH:MM" of minutes since midnight. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The weekday of a local day, `mon` to `sun`. */
export const weekdayOf = (day: string): (typeof WEEKDAYS)[number] =>
  WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';

/** Whether a scene takes place on a local day; `isWorkday` knows holidays and make-up workdays. */
export const sceneIsOn = (days: SceneDays, day: string, isWorkday: (day: string) => boolean): boolean => {
  if (days === 'daily') return true;
  if (days === 'workday') return isWorkday(day);
  if (days === 'weekend') return !isWorkday(day);
  return days.includes(weekdayOf(day));
};
