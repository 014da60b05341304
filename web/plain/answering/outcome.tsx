import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read, type Schema } from '../../api/client';
import { problemText } from '../../words/problem-text';
import { Segmented } from '../segmented';
import { answersKey, type Answer, type Tell } from './queries';
import { useWords } from './words';

export const OUTCOMES = ['replied', 'no_reply', 'bought'] as const;
type Outcome = Schema<'AnswerOutcome'>['outcome'];

interface Props {
  readonly workspace: string;
  readonly answer: Pick<Answer, 'id' | 'outcome'>;
  readonly tell: Tell;
  readonly onTold?: (answer: Answer) => void;
}

/** Whether the customer came back: only who sent it can say. */
export function OutcomeAsked({ workspace, answer: { id, outcome }, tell, onTold }: Props): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (told: Outcome) =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/answers/{answer}/outcome', {
          params: { path: { workspace, answer: id } },
          body: { outcome: told },
        }),
      ),
    meta: { quiet: true },
    onSuccess: onTold,
    onError: (error) => tell('warn', problemText(error)),
    onSettled: () => client.invalidateQueries({ queryKey: answersKey(workspace) }),
  });
  return (
    <Segmented
      label={t('reply')}
      options={OUTCOMES.map((value) => ({ value, label: t(value) }))}
      value={outcome ?? ''}
      onChange={(next) => {
        if (next !== '') mutate(next);
      }}
    />
  );
}
