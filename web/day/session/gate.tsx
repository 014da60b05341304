import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { isSomebodyElse, notePerson, onPerson } from '../../api/last-person';
import { presence } from '../../api/presence';
import { ApiProblem } from '../../api/problem';
import { problemText } from '../../words/problem-text';
import { queue } from '../queue/queue';
import { sessionRead, startOver, UNPROVEN, type Me } from '../reads';
import { useWords } from '../words';
import { SignInForm } from './sign-in-form';

/** Milliseconds until the service is asked again who it is, while only this phone says so. */
const AGAIN = 10_000;

/** Lets in who is signed in, and whoever was when the network went; asks the others in place. */
export function Gate({ children }: { children: (me: Me) => ReactNode }): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const {
    data: me,
    dataUpdatedAt,
    error,
    refetch,
  } = useQuery({
    ...sessionRead,
    refetchInterval: ({ state }) => (state.data && state.dataUpdatedAt === UNPROVEN ? AGAIN : false),
  });
  const signedOut = error instanceof ApiProblem && error.status === 401;
  const person = signedOut ? null : (me?.person.id ?? null);
  const proven = dataUpdatedAt !== UNPROVEN;
  useEffect(() => {
    void queue.open(person, proven);
  }, [person, proven]);
  useEffect(
    () =>
      onPerson(() => {
        if (person !== null && isSomebodyElse(person)) void startOver(client);
      }),
    [client, person],
  );

  const enter = async (now: Me) => {
    notePerson(now.person.id);
    if (me && me.person.id !== now.person.id) return startOver(client);
    presence.signedIn();
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
