/** Hours from a moment to now; negative while it is still to come. */
export const hoursBetween = (from: string, now: number): number => (now - Date.parse(from)) / 3_600_000;

/** Hours before it is due from which an item shows how long is left. */
const SOON = 2;

/** Whether something is overdue, due soon or neither, by the hours that are left. */
export const dueness = (left: number): 'late' | 'soon' | 'calm' =>
  left <= 0 ? 'late' : left <= SOON ? 'soon' : 'calm';
