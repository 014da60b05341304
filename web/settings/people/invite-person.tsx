import { useMutation } from '@tanstack/react-query';
import { App, Alert, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { api, read, type Schema } from '../../api/client';
import { useSession, useWorkspace } from '../../app/session';
import { useKept } from '../../ui/use-kept';
import { useWords as useVocabulary } from '../../ui/words';
import { problemText } from '../../words/problem-text';
import { HERE, useRefresh, type Person } from '../queries';
import { RolesField } from '../shared/roles-field';
import { useWords } from '../words';

export interface Invited {
  readonly person: Pick<Person, 'name' | 'email'>;
  /** Null: the person has one of their own already. */
  readonly password: string | null;
}

type Invitation = Schema<'InviteBody'>;

export function InvitePerson({
  onClose,
  onInvited,
}: {
  onClose: () => void;
  onInvited: (invited: Invited) => void;
}): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const { message } = App.useApp();
  const { slug: workspace } = useWorkspace();
  const { me } = useSession();
  const refresh = useRefresh();
  const [form] = Form.useForm<Invitation>();
  const kept = useKept<Partial<Invitation>>(`${workspace}/${me.person.id}/settings/invitation`, {});
  const invite = useMutation({
    mutationFn: (body: Invitation) => read(api.POST(`${HERE}/people`, { params: { path: { workspace } }, body })),
    meta: { quiet: true },
    onSuccess: (person) => {
      kept.forget();
      void refresh('people');
      if (person.oneTimePassword === null) void message.success(t('people.joined', { name: person.name }), 6);
      onInvited({ person, password: person.oneTimePassword });
    },
  });
  return (
    <Modal
      open
      title={t('people.invite')}
      okText={t('people.send')}
      cancelText={v('cancel')}
      confirmLoading={invite.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {invite.error && <Alert type="error" showIcon title={problemText(invite.error)} className="gap-below" />}
      <Form<Invitation>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={kept.value}
        onValuesChange={(_change, all) => kept.set(all)}
        onFinish={({ email, name, roles }) => invite.mutate({ email: email.trim(), name: name.trim(), roles })}
      >
        <Form.Item
          name="name"
          label={t('people.name')}
          rules={[{ required: true, whitespace: true, max: 100, message: t('people.nameMissing') }]}
        >
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="email"
          label={t('people.email')}
          extra={t('people.emailHelp')}
          validateTrigger="onBlur"
          rules={[
            {
              required: true,
              type: 'email',
              transform: (value: string | undefined) => value?.trim(),
              message: t('people.emailWrong'),
            },
          ]}
        >
          <Input type="email" autoComplete="off" />
        </Form.Item>
        <RolesField label={t('people.roles')} />
      </Form>
    </Modal>
  );
}
