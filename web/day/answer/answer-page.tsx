import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { AskForm } from '../../plain/answering/ask-form';
import { GivenHead } from '../../plain/answering/given-head';
import { NoAccount } from '../../plain/answering/no-account';
import { OfferedCard } from '../../plain/answering/offered-card';
import { OutcomeAsked } from '../../plain/answering/outcome';
import type { Tell } from '../../plain/answering/queries';
import { RecentAnswers } from '../../plain/answering/recent-answers';
import { useAsking } from '../../plain/answering/use-asking';
import { useWords as useAnswerWords } from '../../plain/answering/words';
import { accountsRead, type Me, type Membership } from '../reads';
import { PageHead } from '../ui/page-head';
import { toasts } from '../ui/toast-store';
import { useWords } from '../words';

const tell: Tell = (tone, text) => toasts.show({ tone, text });

/** 客户刚发了…: paste, choose, send; later, say what came of it. */
export function AnswerPage({ me, workspace }: { me: Me; workspace: Membership }): ReactNode {
  const d = useWords();
  const t = useAnswerWords();
  const { slug, timeZone } = workspace;
  const { given, again, heard, ...asking } = useAsking(slug);
  const { data: accounts } = useQuery(accountsRead(slug));
  const own = accounts?.items.filter(({ operatorId, active }) => active && operatorId === me.person.id);
  useEffect(() => window.scrollTo(0, 0), [given?.id]);
  return (
    <div className="day-page">
      <PageHead workspace={workspace} />
      <main>
        <h1>{d('answer.title')}</h1>
        {given === null && (
          <>
            <p className="day-quiet">{t('lead')}</p>
            <a className="day-wide-only" href={`/w/${slug}/answers`}>
              {t('atDesk')}
            </a>
            {own?.length === 0 && (
              <NoAccount workspace={slug} mayAssign={workspace.permissions.includes('accounts.write')} />
            )}
            {own && own.length > 0 && (
              <AskForm
                workspace={slug}
                kept={`${slug}/${me.person.id}/day/answer`}
                accounts={own}
                pending={asking.pending}
                error={asking.error}
                onAsk={asking.ask}
              />
            )}
            <RecentAnswers workspace={slug} timeZone={timeZone} tell={tell} />
          </>
        )}
        {given && (
          <>
            <GivenHead given={given} pending={asking.pending} error={asking.error} onAskAgain={asking.askAgain} />
            {given.answers.map((offered, index) => (
              <OfferedCard
                key={index}
                workspace={slug}
                answer={given.id}
                index={index}
                offered={offered}
                tell={tell}
                onUsed={heard}
              />
            ))}
            {given.used && <OutcomeAsked workspace={slug} answer={given} tell={tell} onTold={heard} />}
          </>
        )}
      </main>
      {given && (
        <div className="day-bar">
          <button type="button" className="day-button day-grow" onClick={again}>
            {t('again')}
          </button>
        </div>
      )}
    </div>
  );
}
