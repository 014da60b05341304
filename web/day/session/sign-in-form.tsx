import { useMutation } from '@tanstack/react-query';
import type { ReactNode, SubmitEvent } from 'react';
import { api, read } from '../../api/client';
import { problemText } from '../../words/problem-text';
import type { Me } from '../reads';
import { useWords } from '../words';

/** @param email known when the same person has to come back; asked for otherwise */
export function SignInForm({ email, onDone }: { email?: string; onDone: (me: Me) => void }): ReactNode {
  const t = useWords();
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => read(api.POST('/api/v1/session', { body })),
    meta: { quiet: true },
    onSuccess: onDone,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const told = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    signIn.mutate({ email: email ?? told('email').trim(), password: told('password') });
  };
  return (
    <form className="day-form" onSubmit={submit}>
      {signIn.error && (
        <p role="alert" className="day-notice day-notice-stop">
          {problemText(signIn.error)}
        </p>
      )}
      {email === undefined && (
        <label className="day-field">
          {t('signIn.email')}
          <input name="email" type="email" autoComplete="username" inputMode="email" required />
        </label>
      )}
      <label className="day-field">
        {t('signIn.password')}
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit" className="day-button day-button-main" disabled={signIn.isPending}>
        {signIn.isPending ? t('signIn.going') : t('signIn.go')}
      </button>
    </form>
  );
}
