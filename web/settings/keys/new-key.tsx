import { useMutation } from '@tanstack/react-query';
import { Alert, Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { api, read } from '../../api/client';
import { useWorkspace } from '../../app/session';
import { useWords as useVocabulary } from '../../ui/words';
import { problemText } from '../../words/problem-text';
import { HERE, useRefresh, type Role } from '../queries';
import { RolesField } from '../shared/roles-field';
import { useWords } from '../words';

/** Days a key may live. */
const LIVES = ['30', '90', '365', 'never'] as const;
const DAY_MS = 86_400_000;

interface Wanted {
  name: string;
  roles: Role[];
  life: (typeof LIVES)[number];
}

const endOf = (life: Wanted['life']): string | null =>
  life === 'never' ? null : new Date(Date.now() + Number(life) * DAY_MS).toISOString();

export function NewKey({
  onClose,
  onMade,
}: {
  onClose: () => void;
  onMade: (made: { name: string; key: string }) => void;
}): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const { slug: workspace } = useWorkspace();
  const refresh = useRefresh();
  const [form] = Form.useForm<Wanted>();
  const make = useMutation({
    mutationFn: ({ name, roles, life }: Wanted) =>
      read(
        api.POST(`${HERE}/api-keys`, {
          params: { path: { workspace } },
          body: { name: name.trim(), roles, expiresAt: endOf(life) },
        }),
      ),
    meta: { quiet: true },
    onSuccess: (made) => {
      onMade(made);
      void refresh('api-keys');
    },
  });
  return (
    <Modal
      open
      title={t('keys.new')}
      okText={t('keys.make')}
      cancelText={v('cancel')}
      confirmLoading={make.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {make.error && <Alert type="error" showIcon className="gap-below" title={problemText(make.error)} />}
      <Form<Wanted>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ life: '90' }}
        onFinish={(wanted) => make.mutate(wanted)}
      >
        <Form.Item
          name="name"
          label={t('keys.name')}
          rules={[{ required: true, whitespace: true, max: 100, message: t('keys.nameMissing') }]}
        >
          <Input autoFocus autoComplete="off" placeholder={t('keys.nameExample')} />
        </Form.Item>
        <RolesField label={t('keys.roles')} />
        <Form.Item name="life" label={t('keys.life')}>
          <Select options={LIVES.map((life) => ({ value: life, label: t(`keys.lives.${life}`) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
