import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { interviewsQuery } from '../../interview/queries';
import { interviewAddress } from '../address';
import type { Membership } from '../reads';
import { go } from '../use-place';
import { useWords } from '../words';

/** The way to the questions; says how many wait. */
export function InterviewEntry({ workspace }: { workspace: Membership }): ReactNode {
  const t = useWords();
  const mayAnswer = workspace.permissions.includes('interviews.answer');
  const { data } = useQuery({ ...interviewsQuery(workspace.slug), enabled: mayAnswer });
  if (!mayAnswer || data === undefined) return null;
  const waiting = data.flatMap(({ questions }) => questions).filter(({ state }) => state === 'open').length;
  return (
    <button type="button" className="day-button" onClick={() => go(interviewAddress(workspace.slug))}>
      {waiting > 0 ? t('interview.waiting', { count: waiting }) : t('interview.open')}
    </button>
  );
}
