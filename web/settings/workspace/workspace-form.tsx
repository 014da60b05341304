import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { api, ifMatch, read } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { SESSION_KEY, useWorkspace } from '../../app/session';
import { useWords as useVocabulary } from '../../ui/words';
import { problemText } from '../../words/problem-text';
import { HERE, useRefresh, type WorkspaceFacts } from '../queries';
import { EditingNotes } from '../shared/editing-notes';
import { useEditing } from '../shared/use-editing';
import { ZoneField } from '../shared/zone-field';
import { useWords } from '../words';

type Values = Pick<WorkspaceFacts, 'name' | 'timeZone'> & {
  settings: Pick<
    WorkspaceFacts['settings'],
    'fourEyes' | 'secondModel' | 'templateFallback' | 'claimJudge' | 'rememberedDays'
  >;
};

export function WorkspaceForm({ facts, write }: { facts: WorkspaceFacts; write: boolean }): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const { message } = App.useApp();
  const { slug: workspace } = useWorkspace();
  const client = useQueryClient();
  const refresh = useRefresh();
  const { name, timeZone, settings, version } = facts;
  const { fourEyes, secondModel, templateFallback, claimJudge, rememberedDays } = settings;
  const editing = useEditing<Values>('workspace', {
    version,
    values: { name, timeZone, settings: { fourEyes, secondModel, templateFallback, claimJudge, rememberedDays } },
  });
  const save = useMutation({
    mutationFn: (values: Values) =>
      read(
        api.PATCH(HERE, {
          params: { path: { workspace }, header: ifMatch(editing.version) },
          body: { ...values, name: values.name.trim() },
        }),
      ),
    meta: { quiet: true },
    onSuccess: () => {
      editing.saved();
      void message.success(t('workspace.saved'));
      void refresh('settings', 'entries');
      return client.invalidateQueries({ queryKey: SESSION_KEY });
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 412) void refresh('settings');
    },
  });
  return (
    <Form<Values>
      {...editing.formProps}
      disabled={!write}
      className="paper settings-block"
      onFinish={(values) => save.mutate(values)}
    >
      <EditingNotes restored={editing.restored} clash={editing.clash} onMine={editing.keepMine} onDrop={editing.drop} />
      {save.error && <Alert type="error" showIcon className="gap-below" title={problemText(save.error)} />}
      <div className="settings-form">
        <Form.Item
          name="name"
          label={t('workspace.name')}
          rules={[{ required: true, whitespace: true, max: 100, message: t('workspace.nameMissing') }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <ZoneField />
        {(['fourEyes', 'secondModel', 'templateFallback', 'claimJudge'] as const).map((key) => (
          <Form.Item key={key} name={['settings', key]} valuePropName="checked" className="settings-choice">
            <Checkbox>
              {t(`workspace.${key}`)}
              <small>{t(`workspace.${key}Help`)}</small>
            </Checkbox>
          </Form.Item>
        ))}
        <Form.Item
          name={['settings', 'rememberedDays']}
          label={t('workspace.rememberedDays')}
          extra={t('workspace.rememberedDaysHelp')}
          rules={[{ required: true, type: 'integer', min: 1, max: 365, message: t('workspace.rememberedDaysRange') }]}
        >
          <InputNumber min={1} max={365} precision={0} />
        </Form.Item>
        {write ? (
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {v('save')}
          </Button>
        ) : (
          <p className="quiet">{t('workspace.readOnly')}</p>
        )}
      </div>
    </Form>
  );
}
