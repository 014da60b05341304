import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Form, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { api, ifMatch, read } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useWorkspace } from '../../app/session';
import { TOUCHPOINTS } from '../../ui/vocabulary';
import { useWords as useVocabulary } from '../../ui/words';
import { problemText } from '../../words/problem-text';
import { HERE, useRefresh, type WorkspaceFacts } from '../queries';
import { EditingNotes } from '../shared/editing-notes';
import { useEditing } from '../shared/use-editing';
import { useWords } from '../words';
import { LEVELS, withoutEmpty, type Policy } from './policy-values';

export function PolicyForm({ facts, write }: { facts: WorkspaceFacts; write: boolean }): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const { message } = App.useApp();
  const { slug: workspace } = useWorkspace();
  const refresh = useRefresh();
  const { settings, version } = facts;
  const editing = useEditing<Policy>('review-policy', { version, values: settings.review });
  const save = useMutation({
    mutationFn: (policy: Policy) =>
      read(
        api.PATCH(HERE, {
          params: { path: { workspace }, header: ifMatch(editing.version) },
          body: { settings: { review: withoutEmpty(policy) } },
        }),
      ),
    meta: { quiet: true },
    onSuccess: () => {
      editing.saved();
      void message.success(t('policy.saved'));
      void refresh('settings', 'review');
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 412) void refresh('settings');
    },
  });
  const counts = [1, 2, 3].map((count) => ({ value: count, label: t('policy.people', { count }) }));
  return (
    <Form<Policy>
      {...editing.formProps}
      disabled={!write}
      className="paper settings-block"
      onFinish={() => save.mutate(editing.form.getFieldsValue(true) as Policy)}
    >
      <EditingNotes restored={editing.restored} clash={editing.clash} onMine={editing.keepMine} onDrop={editing.drop} />
      {save.error && <Alert type="error" showIcon className="gap-below" title={problemText(save.error)} />}
      {!settings.fourEyes && <Alert type="info" showIcon className="gap-below" title={t('policy.twoEyes')} />}
      <div className="settings-form">
        {LEVELS.map((level) => (
          <Form.Item
            key={level}
            name={['approvals', level]}
            label={t(`policy.${level}`)}
            extra={t(`policy.${level}Help`)}
          >
            <Select options={counts} />
          </Form.Item>
        ))}
        <h3>{t('policy.touchpoints')}</h3>
        <p className="quiet">{t('policy.touchpointsHelp')}</p>
        {TOUCHPOINTS.map((touchpoint) => (
          <fieldset key={touchpoint} className="settings-policy">
            <legend>{v(`touchpoint.${touchpoint}`)}</legend>
            {LEVELS.map((level) => (
              <Form.Item key={level} name={['touchpoints', touchpoint, level]} label={t(`policy.${level}`)}>
                <Select allowClear placeholder={t('policy.general')} options={counts} />
              </Form.Item>
            ))}
          </fieldset>
        ))}
        <Form.Item name="dueHours" label={t('policy.dueHours')} extra={t('policy.dueHoursHelp')}>
          <InputNumber min={1} max={720} precision={0} />
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
