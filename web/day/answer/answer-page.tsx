import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, read, type Schema } from '../../api/client';
import { problemText } from '../../words/problem-text';
import { lineAddress } from '../address';
import { accountsRead, answersRead, type Me, type Membership } from '../reads';
import { leave } from '../use-place';
import { useWords } from '../words';
import { AskForm } from './ask-form';
import { OfferedCard } from './offered-card';
import { RecentAnswers } from './recent-answers';

export type Answer = Schema<'AnswerView'>;

/** 客户刚发了…: paste, choose, send; later, say what came of it. */
export function AnswerPage({ me, workspace }: { me: Me; workspace: Membership }): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const { slug } = workspace;
  const path = { workspace: slug };
  const [given, setGiven] = useState<Answer | null>(null);
  const { data: accounts } = useQuery(accountsRead(slug));
  const own = accounts?.items.filter(({ operatorId, active }) => active && operatorId === me.person.id);
  const ask = useMutation({
    mutationFn: (body: Schema<'AnswerAskInput'>) =>
      read(api.POST('/api/v1/workspaces/{workspace}/answers', { params: { path }, body })),
    meta: { quiet: true },
    networkMode: 'always',
    onSuccess: (answer) => {
      setGiven(answer);
      window.scrollTo(0, 0);
    },
    onSettled: () => client.invalidateQueries({ queryKey: answersRead(slug).queryKey }),
  });
  return (
    <div className="day-page">
      <header className="day-head">
        <button
          type="button"
          className="day-icon-button"
          aria-label={t('back')}
          onClick={() => leave(lineAddress(slug, null))}
        >
          <span aria-hidden>‹</span>
        </button>
        <span className="day-brand day-grow">{workspace.name}</span>
      </header>
      <main>
        <h1>{t('answer.title')}</h1>
        {given === null && (
          <>
            <p className="day-quiet">{t('answer.lead')}</p>
            {own?.length === 0 && <p className="day-notice day-notice-warn">{t('answer.noAccount')}</p>}
            {own && own.length > 0 && (
              <AskForm
                kept={`${slug}/${me.person.id}/day/answer`}
                accounts={own}
                pending={ask.isPending}
                onAsk={(body, done) => ask.mutate(body, { onSuccess: done })}
              />
            )}
            {ask.error && (
              <p className="day-notice day-notice-stop" role="alert">
                {problemText(ask.error)}
              </p>
            )}
            <RecentAnswers workspace={workspace} />
          </>
        )}
        {given && (
          <>
            <p className="day-quiet">{t(given.writer === 'llm' ? 'answer.from_llm' : 'answer.from_template')}</p>
            {given.answers.map((offered, index) => (
              <OfferedCard key={index} workspace={slug} answer={given.id} index={index} offered={offered} />
            ))}
          </>
        )}
      </main>
      {given && (
        <div className="day-bar">
          <button type="button" className="day-button day-grow" onClick={() => setGiven(null)}>
            {t('answer.again')}
          </button>
        </div>
      )}
    </div>
  );
}
