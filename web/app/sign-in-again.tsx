import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useSyncExternalStore, type ReactNode } from 'react';
import { api, read } from '../api/client';
import { presence } from '../api/presence';
import { problemText } from '../words/problem-text';
import { useSession } from './session';
import { useWords as useSignInWords } from '../sign-in/words';
import { useWords } from './words';

/** Over whatever was being done when the session ended: the same person signs in and what waited goes through. */
export function SignInAgain(): ReactNode {
  const t = useWords();
  const s = useSignInWords();
  const { me } = useSession();
  const open = useSyncExternalStore(presence.subscribe, presence.signedOut);
  const signIn = useMutation({
    mutationFn: (password: string) => read(api.POST('/api/v1/session', { body: { email: me.person.email, password } })),
    meta: { quiet: true },
    onSuccess: presence.signedIn,
  });
  const other = () => {
    presence.gaveUp();
    window.location.assign(`/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`);
  };
  return (
    <Modal
      open={open}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={null}
      title={t('again.title')}
      destroyOnHidden
    >
      <Form<{ password: string }> layout="vertical" onFinish={({ password }) => signIn.mutate(password)}>
        <p>{t('again.text', { name: me.person.name })}</p>
        {signIn.error && <Alert type="error" showIcon title={problemText(signIn.error)} className="gap-below" />}
        <Form.Item name="password" label={s('password')} rules={[{ required: true, message: s('passwordMissing') }]}>
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={signIn.isPending} block>
          {s('signIn')}
        </Button>
        <Button type="link" block onClick={other}>
          {t('again.other')}
        </Button>
      </Form>
    </Modal>
  );
}
