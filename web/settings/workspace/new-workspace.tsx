import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { api, read } from '../../api/client';
import { SESSION_KEY } from '../../app/session';
import { useWords as useVocabulary } from '../../ui/words';
import { problemText } from '../../words/problem-text';
import { ZoneField } from '../shared/zone-field';
import { useWords } from '../words';

interface Founded {
  name: string;
  slug: string;
  timeZone: string;
}

/** For owners of the installation: another brand, another workspace; nothing crosses between them. */
export function NewWorkspace(): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const go = useNavigate();
  const client = useQueryClient();
  const [form] = Form.useForm<Founded>();
  const [open, setOpen] = useState(false);
  const found = useMutation({
    mutationFn: (body: Founded) => read(api.POST('/api/v1/workspaces', { body })),
    meta: { quiet: true },
    onSuccess: async ({ slug }) => {
      await client.invalidateQueries({ queryKey: SESSION_KEY });
      setOpen(false);
      void go(`/w/${slug}`);
    },
  });
  return (
    <>
      <Button icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {t('workspace.new')}
      </Button>
      <Modal
        open={open}
        title={t('workspace.new')}
        okText={t('workspace.create')}
        cancelText={v('cancel')}
        confirmLoading={found.isPending}
        destroyOnHidden
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <p className="quiet">{t('workspace.newText')}</p>
        {found.error && <Alert type="error" showIcon className="gap-below" title={problemText(found.error)} />}
        <Form<Founded>
          form={form}
          name="new-workspace"
          layout="vertical"
          requiredMark={false}
          preserve={false}
          initialValues={{ timeZone: 'Asia/Shanghai' }}
          onFinish={({ name, slug, timeZone }) => found.mutate({ name: name.trim(), slug: slug.trim(), timeZone })}
        >
          <Form.Item
            name="name"
            label={t('workspace.name')}
            rules={[{ required: true, whitespace: true, max: 100, message: t('workspace.nameMissing') }]}
          >
            <Input autoFocus autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="slug"
            label={t('slug.label')}
            extra={t('slug.help')}
            validateTrigger="onBlur"
            rules={[{ required: true, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, message: t('slug.wrong') }]}
          >
            <Input autoComplete="off" placeholder="spring-garden" />
          </Form.Item>
          <ZoneField />
        </Form>
      </Modal>
    </>
  );
}
