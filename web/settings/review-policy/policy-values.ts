import type { WorkspaceFacts } from '../queries';

export type Policy = WorkspaceFacts['settings']['review'];
export const LEVELS = ['low', 'medium', 'high'] as const;

type Own = Policy['touchpoints'][string];

/** What is kept of the form: a touchpoint that asks for nothing of its own is not named. */
export function withoutEmpty({ approvals, touchpoints, dueHours }: Policy): Policy {
  const own = Object.entries(touchpoints).flatMap(([touchpoint, levels]): [string, Own][] => {
    const set = Object.fromEntries(LEVELS.flatMap((level) => (levels[level] ? [[level, levels[level]]] : []))) as Own;
    return Object.keys(set).length === 0 ? [] : [[touchpoint, set]];
  });
  return { approvals, touchpoints: Object.fromEntries(own), dueHours };
}
