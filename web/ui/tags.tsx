import { Tag } from 'antd';
import type { ReactNode } from 'react';
import type { Schema } from '../api/client';
import { useWords } from './words';

type Entry = Schema<'EntryView'>;
export type Touchpoint = Entry['where']['touchpoint'];
export type Category = Entry['why']['category'];
export type Goal = Entry['why']['goal'];
export type ReviewState = Schema<'Review'>['state'];

/** Colours tell touchpoints apart everywhere; the names stand beside them, for nobody has to see colours. */
const TOUCHPOINT_COLOUR: Record<Touchpoint, string> = { moments: 'green', private_chat: 'blue', group: 'gold' };
const STATE_COLOUR: Record<ReviewState, string> = {
  draft: 'default',
  in_review: 'blue',
  changes_requested: 'orange',
  approved: 'green',
  rejected: 'red',
};

export function TouchpointTag({ touchpoint }: { touchpoint: Touchpoint }): ReactNode {
  const t = useWords();
  return <Tag color={TOUCHPOINT_COLOUR[touchpoint]}>{t(`touchpoint.${touchpoint}`)}</Tag>;
}

export function ReviewStateTag({ state }: { state: ReviewState }): ReactNode {
  const t = useWords();
  return <Tag color={STATE_COLOUR[state]}>{t(`reviewState.${state}`)}</Tag>;
}

export function CategoryTag({ category }: { category: Category }): ReactNode {
  const t = useWords();
  return <Tag variant="outlined">{t(`category.${category}`)}</Tag>;
}

export function GoalTag({ goal }: { goal: Goal }): ReactNode {
  const t = useWords();
  return <Tag variant="outlined">{t(`goal.${goal}`)}</Tag>;
}
