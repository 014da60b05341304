import type { ReactNode } from 'react';
import type { Schema } from '../api/client';
import './tags.css';
import { useWords } from './words';

type Entry = Schema<'EntryView'>;
export type Touchpoint = Entry['where']['touchpoint'];
export type Category = Entry['why']['category'];
export type Goal = Entry['why']['goal'];
export type ReviewState = Schema<'Review'>['state'];

/** Colours tell touchpoints apart everywhere; the names stand beside them, for nobody has to see colours. */
type Tone = 'leaf' | 'sky' | 'straw' | 'clay' | 'plum' | 'sea' | 'rose' | 'iris' | 'stone';
const TOUCHPOINT_TONE: Record<Touchpoint, Tone> = {
  moments: 'leaf',
  private_chat: 'sky',
  group: 'straw',
  official_account: 'plum',
  live: 'clay',
  channels_video: 'sea',
  public_note: 'rose',
  persona_matrix: 'iris',
};
const STATE_TONE: Record<ReviewState, Tone> = {
  draft: 'stone',
  in_review: 'sky',
  changes_requested: 'straw',
  approved: 'leaf',
  rejected: 'clay',
};

/** A small label. The kit's own colours are too faint to read on their grounds; these keep AA in both shades. */
export function Mark({ tone = 'stone', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return <span className={`mark mark-${tone}`}>{children}</span>;
}

export function TouchpointTag({ touchpoint }: { touchpoint: Touchpoint }): ReactNode {
  const t = useWords();
  return <Mark tone={TOUCHPOINT_TONE[touchpoint]}>{t(`touchpoint.${touchpoint}`)}</Mark>;
}

export function ReviewStateTag({ state }: { state: ReviewState }): ReactNode {
  const t = useWords();
  return <Mark tone={STATE_TONE[state]}>{t(`reviewState.${state}`)}</Mark>;
}

export function CategoryTag({ category }: { category: Category }): ReactNode {
  const t = useWords();
  return <Mark>{t(`category.${category}`)}</Mark>;
}

export function GoalTag({ goal }: { goal: Goal }): ReactNode {
  const t = useWords();
  return <Mark>{t(`goal.${goal}`)}</Mark>;
}
