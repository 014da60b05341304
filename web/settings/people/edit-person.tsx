import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { api, ifMatch, read } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { SESSION_KEY, useSession, useWorkspace } from '../../app/session';
import { useWords as useVocabulary } from '../../ui/words';
import { problemText } from '../../words/problem-text';
import { HERE, useRefresh, type Person } from '../queries';
import { EditingNotes } from '../shared/editing-notes';
import { RolesField } from '../shared/roles-field';
import { useEditing } from '../shared/use-editing';
import { useWords } from '../words';

type Values = Pick<Person, 'name' | 'roles'>;

/** Name and roles. Whoever gives up their own keys is asked whether they mean it. */
export function EditPerson({ person, onClose }: { person: Person; onClose: () => void }): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const { message } = App.useApp();
  const { slug: workspace } = useWorkspace();
  const { me } = useSession();
  const client = useQueryClient();
  const refresh = useRefresh();
  const { name, roles, version } = person;
  const editing = useEditing<Values>(`person/${person.id}`, { version, values: { name, roles } });
  const save = useMutation({
    mutationFn: ({ values, confirmOwnAdmin }: { values: Values; confirmOwnAdmin: boolean }) =>
      read(
        api.PATCH(`${HERE}/people/{person}`, {
          params: { path: { workspace, person: person.id }, header: ifMatch(editing.version) },
          body: { name: values.name.trim(), roles: values.roles, confirmOwnAdmin },
        }),
      ),
    meta: { quiet: true },
    onSuccess: async (saved) => {
      editing.saved();
      void message.success(t('people.saved', { name: saved.name }));
      onClose();
      if (person.id === me.person.id) await client.invalidateQueries({ queryKey: SESSION_KEY });
      await refresh('people');
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 412) void refresh('people');
    },
  });
  const submit = (confirmOwnAdmin: boolean) => (values: Values) => save.mutate({ values, confirmOwnAdmin });
  const ownKeys = save.error instanceof ApiProblem && save.error.code === 'own_admin_role';
  return (
    <Modal
      open
      title={t('people.edit', { name })}
      okText={v('save')}
      cancelText={v('cancel')}
      confirmLoading={save.isPending}
      onOk={() => editing.form.submit()}
      onCancel={() => {
        editing.drop();
        onClose();
      }}
    >
      <EditingNotes restored={editing.restored} clash={editing.clash} onMine={editing.keepMine} onDrop={editing.drop} />
      {save.error && (
        <Alert
          type={ownKeys ? 'warning' : 'error'}
          showIcon
          className="gap-below"
          title={problemText(save.error)}
          action={
            ownKeys && (
              <Button danger size="small" onClick={() => submit(true)(editing.form.getFieldsValue())}>
                {t('people.giveUpKeys')}
              </Button>
            )
          }
        />
      )}
      <Form<Values> {...editing.formProps} onFinish={submit(false)}>
        <Form.Item
          name="name"
          label={t('people.name')}
          rules={[{ required: true, whitespace: true, max: 100, message: t('people.nameMissing') }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <RolesField label={t('people.roles')} />
      </Form>
    </Modal>
  );
}
