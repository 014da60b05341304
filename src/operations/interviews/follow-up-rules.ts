/** However many answers there are: an interview takes minutes, not an evening. */
export const FOLLOW_UPS_IN_AN_INTERVIEW = 4;

/**
 * `waiting`: a model is looking whether something is worth asking · `unpaid`: it will, when money set aside for others
 * comes free · `done`: it was looked at · `spent`: nobody looked, the month's money is used up.
 */
export const FOLLOW_UP_STATES = ['waiting', 'unpaid', 'done', 'spent'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];
/** Still to be looked at. */
export const TO_LOOK_AT = ['waiting', 'unpaid'] as const satisfies readonly FollowUpState[];

interface Asked {
  readonly id: string;
  readonly ordinal: number;
  readonly followsId: string | null;
}

/** How many more questions may follow in an interview. A question that follows is itself followed by none. */
export const followUpsLeft = (questions: readonly Pick<Asked, 'followsId'>[]): number =>
  Math.max(0, FOLLOW_UPS_IN_AN_INTERVIEW - questions.filter(({ followsId }) => followsId !== null).length);

/** Questions as they are read: each with those that follow it behind it. */
export function inOrder<T extends Asked>(questions: readonly T[]): T[] {
  const sorted = [...questions].sort((one, other) => one.ordinal - other.ordinal);
  const following = (id: string): T[] => sorted.filter(({ followsId }) => followsId === id);
  return sorted.filter(({ followsId }) => followsId === null).flatMap((one) => [one, ...following(one.id)]);
}
