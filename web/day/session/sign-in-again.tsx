import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { presence } from '../../api/presence';
import { sessionRead, startOver, type Me } from '../reads';
import { Sheet } from '../ui/sheet';
import { useWords } from '../words';
import { SignInForm } from './sign-in-form';

/** Over whatever was being done when the session ended; what waited goes through afterwards. */
export function SignInAgain({ me }: { me: Me }): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const open = useSyncExternalStore(presence.subscribe, presence.signedOut);

  // Somebody may have signed in again in another tab meanwhile: for somebody else, reading the session starts over.
  useEffect(() => {
    if (!open) return;
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      void client.query({ ...sessionRead, staleTime: 0 }).then(
        () => presence.signedIn(),
        () => undefined,
      );
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [open, client]);

  if (!open) return null;
  return (
    <Sheet title={t('again.title')}>
      <p>{t('again.text', { name: me.person.name })}</p>
      <SignInForm
        email={me.person.email}
        onDone={(now) => {
          client.setQueryData(sessionRead.queryKey, now);
          presence.signedIn();
        }}
      />
      <button type="button" className="day-button" onClick={() => void startOver(client)}>
        {t('again.other')}
      </button>
    </Sheet>
  );
}
