import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { presence } from '../../api/presence';
import { ApiProblem } from '../../api/problem';
import { problemText } from '../../words/problem-text';
import { queue } from '../queue/queue';
import { forgetReads, sessionRead, type Me } from '../reads';
import { useWords } from '../words';
import { SignInForm } from './sign-in-form';

/** Lets in who is signed in, and whoever was when the network went; asks the others in place. */
export function Gate({ children }: { children: (me: Me) => ReactNode }): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const { data: me, error, refetch } = useQuery(sessionRead);
  const signedOut = error instanceof ApiProblem && error.status === 401;
  const person = signedOut ? null : (me?.person.id ?? null);
  useEffect(() => {
    void queue.open(person);
  }, [person]);

  const enter = async (now: Me) => {
    if (me && me.person.id !== now.person.id) {
      presence.gaveUp();
      await forgetReads(client);
    } else presence.signedIn();
    client.setQueryData(sessionRead.queryKey, now);
  };
  if (me?.passwordTemporary)
    return (
      <main className="day-door">
        <h1>{t('signIn.temporary')}</h1>
        <a className="day-button day-button-main" href="/sign-in?choose=password&next=%2Fday">
          {t('signIn.choose')}
        </a>
      </main>
    );
  if (signedOut)
    return (
      <main className="day-door">
        <h1>{t('signIn.title')}</h1>
        <p className="day-quiet">{t('signIn.lead')}</p>
        <SignInForm onDone={(now) => void enter(now)} />
      </main>
    );
  if (me) return children(me);
  if (error)
    return (
      <main className="day-door">
        <h1>{t('title')}</h1>
        <p role="alert">{problemText(error)}</p>
        <button type="button" className="day-button day-button-main" onClick={() => void refetch()}>
          {t('retry')}
        </button>
      </main>
    );
  return (
    <main className="day-door" aria-busy>
      <h1>{t('title')}</h1>
      <p className="day-quiet">{t('loading')}</p>
    </main>
  );
}
