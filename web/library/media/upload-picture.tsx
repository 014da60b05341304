import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Modal, Select } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { api, read } from '../../api/client';
import { useWorkspace } from '../../app/session';
import { useWords as useSharedWords } from '../../ui/words';
import { problemText } from '../../words/problem-text';
import { proposedId } from '../forms/body';
import { recordsChanged } from '../queries';
import { useWords } from '../words';

interface Fields {
  readonly id: string;
  readonly alt: string;
  readonly rights: string;
  readonly expires?: string;
  readonly tags?: string[];
}

/** A picture, what is to be seen in it, and what allows its use: nothing is used that lacks either. */
export function UploadPicture({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords();
  const s = useSharedWords();
  const { slug: workspace } = useWorkspace();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<{ file: File; url: string } | null>(null);
  useEffect(() => () => (chosen ? URL.revokeObjectURL(chosen.url) : undefined), [chosen]);
  const choose = (file: File | undefined) => {
    if (!file) return;
    setChosen({ file, url: URL.createObjectURL(file) });
    const stem = file.name.replace(/\.[^.]+$/, '');
    if (!form.getFieldValue('id')) form.setFieldValue('id', proposedId('picture', stem, Date.now() % 100_000));
  };
  const upload = useMutation({
    mutationFn: ({ file, fields }: { file: File; fields: Fields }) =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/library/media', {
          params: { path: { workspace } },
          body: {} as never,
          bodySerializer: () => formOf(fields, file),
        }),
      ),
    meta: { quiet: true },
    onSuccess: async ({ title }) => {
      void message.success(t('edit.saved', { title }));
      onClose();
      await recordsChanged(client, workspace);
    },
  });
  return (
    <Modal
      open
      title={t('media.upload')}
      onCancel={onClose}
      okText={t('media.upload')}
      cancelText={s('cancel')}
      okButtonProps={{ loading: upload.isPending, disabled: chosen === null }}
      onOk={() => form.submit()}
    >
      {upload.error && <Alert type="error" showIcon className="gap-below" title={problemText(upload.error)} />}
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif,video/mp4,application/pdf"
        className="library-file"
        aria-label={t('media.choose')}
        tabIndex={-1}
        onChange={({ target }) => choose(target.files?.[0])}
      />
      <div className="library-upload">
        {chosen?.file.type.startsWith('image/') && <img src={chosen.url} alt="" />}
        <Button onClick={() => input.current?.click()}>{chosen ? chosen.file.name : t('media.choose')}</Button>
      </div>
      <Form<Fields>
        form={form}
        layout="vertical"
        onFinish={(fields) => chosen && upload.mutate({ file: chosen.file, fields })}
      >
        <Form.Item
          name="alt"
          label={t('media.alt')}
          extra={t('media.altHelp')}
          rules={[{ required: true, whitespace: true, message: t('media.altMissing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
        <Form.Item
          name="rights"
          label={t('media.rights')}
          extra={t('media.rightsHelp')}
          rules={[{ required: true, whitespace: true, message: t('media.rightsMissing') }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="expires" label={t('media.expires')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="tags" label={t('media.tags')}>
          <Select mode="tags" open={false} suffix={null} tokenSeparators={[',', '，', '、']} />
        </Form.Item>
        <Form.Item
          name="id"
          label={t('media.id')}
          extra={t('media.idHelp')}
          rules={[{ required: true, pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/, message: t('media.idWrong') }]}
        >
          <Input maxLength={80} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** The service reads the fields before the file: they go first. */
function formOf({ id, alt, rights, expires, tags }: Fields, file: File): FormData {
  const form = new FormData();
  form.append('id', id);
  form.append('alt', alt);
  form.append('rights', rights);
  if (expires) form.append('expires', expires);
  if (tags && tags.length > 0) form.append('tags', tags.join(','));
  form.append('file', file);
  return form;
}
