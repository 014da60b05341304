import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api, read, type Schema } from '../api/client';
import { notePerson } from '../api/last-person';
import { SESSION_KEY } from '../app/session';
import { problemText } from '../words/problem-text';
import { LANGUAGE_NAMES, LANGUAGES, language, speak } from '../words/words';
import { ChoosePassword } from './choose-password';
import './sign-in.css';
import { within } from './within';
import { useWords } from './words';

/** The door: e-mail and password, and the first own password where somebody else handed one out. */
export function SignIn(): ReactNode {
  const t = useWords();
  const go = useNavigate();
  const [query, setQuery] = useSearchParams();
  const choosing = query.get('choose') === 'password';
  const next = within(query.get('next'));
  const enter = (me: Schema<'MeView'>) => {
    if (me.passwordTemporary) setQuery({ next, choose: 'password' }, { replace: true });
    else void go(next, { replace: true });
  };
  const other = LANGUAGES.find((one) => one !== language()) ?? 'en';
  return (
    <main className="sign-in">
      <section className="sign-in-card">
        <img src="/icons/leaf.svg" alt="" width={48} height={48} />
        <h1>{choosing ? t('choose.title') : t('title')}</h1>
        <p className="quiet">{choosing ? t('choose.lead') : t('lead')}</p>
        {choosing ? (
          <ChoosePassword onChosen={() => void go(next, { replace: true })} />
        ) : (
          <Credentials onSignedIn={enter} />
        )}
      </section>
      <Button type="link" onClick={() => void speak(other)} lang={other}>
        {LANGUAGE_NAMES[other]}
      </Button>
    </main>
  );
}

function Credentials({ onSignedIn }: { onSignedIn: (me: Schema<'MeView'>) => void }): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => read(api.POST('/api/v1/session', { body })),
    meta: { quiet: true },
    onSuccess: (me) => {
      notePerson(me.person.id);
      client.setQueryData(SESSION_KEY, me);
      onSignedIn(me);
    },
  });
  return (
    <Form<{ email: string; password: string }>
      layout="vertical"
      requiredMark={false}
      size="large"
      onFinish={({ email, password }) => signIn.mutate({ email: email.trim(), password })}
    >
      {signIn.error && <Alert type="error" showIcon title={problemText(signIn.error)} className="gap-below" />}
      <Form.Item
        name="email"
        label={t('email')}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: t('emailMissing') },
          { type: 'email', transform: (value: string | undefined) => value?.trim(), message: t('emailWrong') },
        ]}
      >
        <Input type="email" autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={signIn.isPending} block>
        {t('signIn')}
      </Button>
      <p className="quiet sign-in-help">{t('help')}</p>
    </Form>
  );
}
