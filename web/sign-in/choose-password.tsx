import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { api, read } from '../api/client';
import { SESSION_KEY } from '../app/session';
import { problemText } from '../words/problem-text';
import { useWords } from './words';

/** Characters; the service holds it to the same. */
const SHORTEST = 10;

interface Passwords {
  currentPassword: string;
  newPassword: string;
  again: string;
}

export function ChoosePassword({ onChosen }: { onChosen: () => void }): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: ({ currentPassword, newPassword }: Passwords) =>
      read(api.POST('/api/v1/session/password', { body: { currentPassword, newPassword } })),
    meta: { quiet: true },
    onSuccess: (me) => {
      client.setQueryData(SESSION_KEY, me);
      onChosen();
    },
  });
  return (
    <Form<Passwords> layout="vertical" requiredMark={false} size="large" onFinish={(values) => choose.mutate(values)}>
      {choose.error && <Alert type="error" showIcon title={problemText(choose.error)} className="gap-below" />}
      <Form.Item
        name="currentPassword"
        label={t('choose.current')}
        rules={[{ required: true, message: t('passwordMissing') }]}
      >
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={t('choose.next')}
        extra={t('choose.rule', { n: SHORTEST })}
        rules={[{ required: true, min: SHORTEST, message: t('choose.rule', { n: SHORTEST }) }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('choose.again')}
        dependencies={['newPassword']}
        rules={[
          { required: true, message: t('choose.different') },
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              !value || value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(t('choose.different'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={choose.isPending} block>
        {t('choose.save')}
      </Button>
    </Form>
  );
}
