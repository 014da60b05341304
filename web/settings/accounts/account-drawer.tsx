import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Form } from 'antd';
import type { ReactNode } from 'react';
import { api, ifMatch, read } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useWorkspace } from '../../app/session';
import { useWords as useVocabulary } from '../../ui/words';
import { problemText } from '../../words/problem-text';
import { HERE, useRefresh, type Account } from '../queries';
import { EditingNotes } from '../shared/editing-notes';
import { useEditing } from '../shared/use-editing';
import { useWords } from '../words';
import { AccountFields } from './account-fields';
import { bodyOf, valuesOf, type AccountValues } from './account-values';
import type { Choices } from './use-choices';

interface AccountDrawerProps {
  /** Null: a new one. */
  readonly account: Account | null;
  readonly choices: Choices;
  readonly onClose: () => void;
}

export function AccountDrawer({ account, choices, onClose }: AccountDrawerProps): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const { message } = App.useApp();
  const { slug: workspace } = useWorkspace();
  const refresh = useRefresh();
  const editing = useEditing<AccountValues>(`account/${account?.slug ?? 'new'}`, {
    version: account?.version ?? 0,
    values: valuesOf(account),
  });
  const save = useMutation({
    mutationFn: (values: AccountValues) => {
      const { slug, ...patch } = bodyOf(values);
      if (account === null)
        return read(api.POST(`${HERE}/accounts`, { params: { path: { workspace } }, body: { slug, ...patch } }));
      return read(
        api.PATCH(`${HERE}/accounts/{account}`, {
          params: { path: { workspace, account: account.slug }, header: ifMatch(editing.version) },
          body: patch,
        }),
      );
    },
    meta: { quiet: true },
    onSuccess: (saved) => {
      editing.saved();
      void message.success(t('accounts.saved', { name: saved.name }));
      onClose();
      void refresh('accounts', 'entries');
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 412) void refresh('accounts');
      if (error instanceof ApiProblem && error.code === 'slug_taken')
        editing.form.setFields([{ name: 'slug', errors: [problemText(error)] }]);
    },
  });
  return (
    <Drawer
      open
      size={560}
      title={account === null ? t('accounts.add') : t('accounts.editing', { name: account.name })}
      onClose={onClose}
      footer={
        <div className="row">
          <Button type="primary" loading={save.isPending} onClick={() => editing.form.submit()}>
            {v('save')}
          </Button>
          <Button
            onClick={() => {
              editing.drop();
              onClose();
            }}
          >
            {v('cancel')}
          </Button>
        </div>
      }
    >
      <EditingNotes restored={editing.restored} clash={editing.clash} onMine={editing.keepMine} onDrop={editing.drop} />
      {save.error && <Alert type="error" showIcon className="gap-below" title={problemText(save.error)} />}
      <Form<AccountValues>
        {...editing.formProps}
        scrollToFirstError
        onFinish={() => save.mutate(editing.form.getFieldsValue(true) as AccountValues)}
      >
        <AccountFields isNew={account === null} choices={choices} />
      </Form>
    </Drawer>
  );
}
