import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, InputNumber, Radio } from 'antd';
import type { ReactNode } from 'react';
import { api, ifMatch, read } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useWorkspace } from '../../app/session';
import { useWords as useVocabulary } from '../../ui/words';
import { problemText } from '../../words/problem-text';
import { HERE, useRefresh, type WorkspaceFacts } from '../queries';
import { EditingNotes } from '../shared/editing-notes';
import { useEditing } from '../shared/use-editing';
import { useWords } from '../words';

type Policy = WorkspaceFacts['settings']['aiLabel'];
/** The share as people write it: 0 to 100. */
type Values = Omit<Policy, 'threshold'> & { percent: number };

const PLACES = ['none', 'to_operators', 'in_text'] as const;

export function AiLabelForm({ facts, write }: { facts: WorkspaceFacts; write: boolean }): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const { message } = App.useApp();
  const { slug: workspace } = useWorkspace();
  const refresh = useRefresh();
  const { settings, version } = facts;
  const { show, words, threshold } = settings.aiLabel;
  const values = { show, words, percent: Math.round(threshold * 100) };
  const editing = useEditing<Values>('ai-label', { version, values });
  const save = useMutation({
    mutationFn: ({ percent, ...policy }: Values) =>
      read(
        api.PATCH(HERE, {
          params: { path: { workspace }, header: ifMatch(editing.version) },
          body: { settings: { aiLabel: { ...policy, threshold: percent / 100 } } },
        }),
      ),
    meta: { quiet: true },
    onSuccess: () => {
      editing.saved();
      void message.success(t('aiLabel.saved'));
      void refresh('settings', 'drafts');
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
      onFinish={(form) => save.mutate(form)}
    >
      <EditingNotes restored={editing.restored} clash={editing.clash} onMine={editing.keepMine} onDrop={editing.drop} />
      {save.error && <Alert type="error" showIcon className="gap-below" title={problemText(save.error)} />}
      <div className="settings-form">
        <Form.Item name="show" label={t('aiLabel.show')}>
          <Radio.Group className="ai-label-places" aria-label={t('aiLabel.show')}>
            {PLACES.map((place) => (
              <Radio key={place} value={place}>
                <strong>{t(`aiLabel.${place}`)}</strong>
                <span className="quiet">{t(`aiLabel.${place}Help`)}</span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item
          name="words"
          label={t('aiLabel.words')}
          extra={t('aiLabel.wordsHelp')}
          rules={[{ required: true, whitespace: true, min: 2, max: 40, message: t('aiLabel.wordsMissing') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name="percent"
          label={t('aiLabel.threshold')}
          extra={t('aiLabel.thresholdHelp')}
          rules={[{ required: true }]}
        >
          <InputNumber min={0} max={100} precision={0} suffix="%" />
        </Form.Item>
        <p className="quiet">{t('aiLabel.scope')}</p>
        {write ? (
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {v('save')}
          </Button>
        ) : (
          <p className="quiet">{t('workspace.readOnly')}</p>
        )}
        <p className="quiet">{t('aiLabel.source')}</p>
      </div>
    </Form>
  );
}
