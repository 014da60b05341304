import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api, read, type Schema } from '../api/client';
import { SESSION_KEY } from '../app/session';
import { problemText } from '../words/problem-text';
import { useWords } from './words';

export function SignIn(): ReactNode {
  const t = useWords();
  const go = useNavigate();
  const [query] = useSearchParams();
  const client = useQueryClient();
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => read(api.POST('/api/v1/session', { body })),
    meta: { quiet: true },
    onSuccess: (me: Schema<'MeView'>) => {
      client.setQueryData(SESSION_KEY, me);
      void go(within(query.get('next')), { replace: true });
    },
  });
  return (
    <main className="sign-in">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {signIn.error && <Alert type="error" showIcon title={problemText(signIn.error)} className="gap-below" />}
      <Form<{ email: string; password: string }>
        layout="vertical"
        onFinish={(values) => signIn.mutate(values)}
        requiredMark={false}
      >
        <Form.Item name="email" label={t('email')} rules={[{ required: true, message: t('emailMissing') }]}>
          <Input type="email" autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={signIn.isPending} block size="large">
          {t('signIn')}
        </Button>
      </Form>
    </main>
  );
}

/** Only addresses of this house: `//elsewhere` would lead out of it. */
const within = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');
