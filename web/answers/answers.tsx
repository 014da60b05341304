import { useQuery } from '@tanstack/react-query';
import { App, Skeleton } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { api, read } from '../api/client';
import { useSession, useWorkspace } from '../app/session';
import { AskForm } from '../plain/answering/ask-form';
import { GivenHead } from '../plain/answering/given-head';
import { NoAccount } from '../plain/answering/no-account';
import { OfferedCard, useKey } from '../plain/answering/offered-card';
import type { Tell } from '../plain/answering/queries';
import { RecentAnswers } from '../plain/answering/recent-answers';
import { useAsking } from '../plain/answering/use-asking';
import { useWords as useAnswerWords } from '../plain/answering/words';
import '../plain/plain.css';
import { ErrorNotice } from '../ui/error-notice';
import './answers.css';
import { useWords } from './words';

/** 客户刚发了… beside WeCom on a computer: paste, Enter, 1, 2 or 3. What was asked stands below and is found again. */
export default function Answers(): ReactNode {
  const t = useWords();
  const a = useAnswerWords();
  const { me } = useSession();
  const { slug, timeZone, can } = useWorkspace();
  const { message } = App.useApp();
  const { given, again, ...asking } = useAsking(slug);
  const results = useRef<HTMLElement>(null);
  const own = useOwnAccounts(slug, me.person.id);
  const tell: Tell = (tone, text) => void (tone === 'good' ? message.success(text) : message.warning(text, 6));
  // The digits mean answers only outside of the field that was typed into.
  useEffect(() => {
    if (given) results.current?.focus({ preventScroll: window.innerWidth > 900 });
  }, [given]);
  useKey(given ? 'n' : null, again);
  return (
    <div className="answers">
      <header className="answers-head">
        <h1>{t('title')}</h1>
        <p className="quiet">
          {a('lead')} <span className="answers-keys">{a('keys')}</span>
        </p>
      </header>
      <div className="answers-ask plain-stack">
        {own.error && <ErrorNotice error={own.error} onRetry={own.retry} />}
        {own.accounts === undefined && !own.error && <Skeleton active />}
        {own.accounts?.length === 0 && <NoAccount workspace={slug} mayAssign={can('accounts.write')} />}
        {own.accounts && own.accounts.length > 0 && (
          <AskForm
            key={given?.id ?? 'new'}
            workspace={slug}
            kept={`${slug}/${me.person.id}/day/answer`}
            accounts={own.accounts}
            pending={asking.pending}
            error={asking.error}
            keyboard
            focus={given === null}
            onAsk={asking.ask}
          />
        )}
      </div>
      <section ref={results} tabIndex={-1} className="answers-given plain-stack" aria-label={t('results')}>
        {given === null ? (
          <p className="answers-waiting quiet">{t('waiting')}</p>
        ) : (
          <>
            <div className="plain-buttons">
              <button type="button" className="plain-button" onClick={again}>
                {a('again')}
              </button>
            </div>
            <GivenHead given={given} pending={asking.pending} error={asking.error} onAskAgain={asking.askAgain} />
            {given.answers.map((offered, index) => (
              <OfferedCard
                key={`${given.id}/${String(index)}`}
                workspace={slug}
                answer={given.id}
                index={index}
                offered={offered}
                keyboard
                tell={tell}
              />
            ))}
          </>
        )}
      </section>
      <RecentAnswers workspace={slug} timeZone={timeZone} tell={tell} />
    </div>
  );
}

/** The accounts that somebody works: only theirs may answer. */
function useOwnAccounts(workspace: string, person: string) {
  const { data, error, refetch } = useQuery({
    queryKey: [workspace, 'accounts', 'own', person],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/workspaces/{workspace}/accounts', { params: { path: { workspace } }, signal })),
    select: ({ items }) => items.filter(({ operatorId, active }) => active && operatorId === person),
  });
  return { accounts: data, error, retry: () => void refetch() };
}
