import type { Schema } from '../api/client';
import { plusDays } from '../ui/days';

export type ExecutionItem = Schema<'ExecutionView'>['items'][number];

/** Days the card looks back, today among them. */
export const LOOK_BACK = 7;

/** How a task can end, in the order of the stack: the good at the bottom. Each task counts once. */
export const ENDS = ['onTime', 'late', 'skipped', 'missed'] as const;
export type End = (typeof ENDS)[number];

export type DayEnds = Readonly<Record<End, number>> & { readonly day: string };

export interface PersonEnds {
  readonly id: string | null;
  readonly name: string | null;
  readonly done: number;
  readonly late: number;
  /** Done, skipped or missed: what still waits says nothing yet. */
  readonly ended: number;
  readonly share: number;
}

export const firstDay = (today: string): string => plusDays(today, 1 - LOOK_BACK);

/** One for each of the days up to today; a day nothing happened on stays, empty. */
export function executionDays(items: readonly ExecutionItem[], today: string): DayEnds[] {
  return Array.from({ length: LOOK_BACK }, (_, index) => {
    const day = plusDays(firstDay(today), index);
    const those = items.filter((item) => item.day === day);
    const late = sum(those, 'late');
    return {
      day,
      onTime: sum(those, 'done') - late,
      late,
      skipped: sum(those, 'skipped'),
      missed: sum(those, 'missed'),
    };
  });
}

/** One for each operator of whom something ended, who had most to do first. */
export function executionPeople(items: readonly ExecutionItem[]): PersonEnds[] {
  const ids = [...new Set(items.map(({ operatorId }) => operatorId))];
  return ids
    .map((id) => {
      const own = items.filter(({ operatorId }) => operatorId === id);
      const done = sum(own, 'done');
      const ended = done + sum(own, 'skipped') + sum(own, 'missed');
      const name = own[0]?.operator ?? null;
      return { id, name, done, late: sum(own, 'late'), ended, share: ended === 0 ? 0 : done / ended };
    })
    .filter(({ ended }) => ended > 0)
    .sort((left, right) => right.ended - left.ended);
}

const sum = (items: readonly ExecutionItem[], field: 'done' | 'late' | 'skipped' | 'missed'): number =>
  items.reduce((total, item) => total + item[field], 0);
