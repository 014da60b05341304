import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read, type Schema } from '../../api/client';
import { dateTime } from '../../ui/when';
import { problemText } from '../../words/problem-text';
import { Segmented } from '../menu/segmented';
import { answersRead, type Membership } from '../reads';
import { toasts } from '../ui/toast-store';
import { useWords } from '../words';

const OUTCOMES = ['replied', 'no_reply', 'bought'] as const;
type Outcome = Schema<'AnswerOutcome'>['outcome'];

/** What was asked lately, and whether the customer came back: only who sent it can say. */
export function RecentAnswers({ workspace: { slug, timeZone } }: { workspace: Membership }): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const { data } = useQuery(answersRead(slug));
  const tell = useMutation({
    mutationFn: ({ answer, outcome }: { answer: string; outcome: Outcome }) =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/answers/{answer}/outcome', {
          params: { path: { workspace: slug, answer } },
          body: { outcome },
        }),
      ),
    meta: { quiet: true },
    onError: (error) => toasts.show({ tone: 'warn', text: problemText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: answersRead(slug).queryKey }),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section className="day-stack" aria-label={t('answer.recent')}>
      <h2>{t('answer.recent')}</h2>
      {data.items.map(({ id, words, alias, used, outcome, createdAt }) => (
        <article key={id} className="day-card">
          <p className="day-quiet">
            {dateTime(createdAt, timeZone)}
            {alias && ` · ${alias}`}
          </p>
          <p className="day-answer">{words ?? t('answer.forgotten')}</p>
          {used === null && <p className="day-quiet">{t('answer.unused')}</p>}
          {used?.text && <p className="day-kept">{used.text}</p>}
          {used && (
            <Segmented
              label={t('answer.reply')}
              options={OUTCOMES.map((value) => ({ value, label: t(`answer.${value}`) }))}
              value={outcome ?? ''}
              onChange={(next) => {
                if (next !== '') tell.mutate({ answer: id, outcome: next });
              }}
            />
          )}
        </article>
      ))}
    </section>
  );
}
