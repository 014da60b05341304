import { Alert, App, Button, Form, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../ui/error-notice';
import type { Touchpoint } from '../../ui/tags';
import { useWords as useVocabulary } from '../../ui/words';
import { problemText } from '../../words/problem-text';
import { useRecord, type RecordView, type TouchpointSetting } from '../queries';
import { EditingNotes } from '../shared/editing-notes';
import { LimitInput } from '../shared/limit-input';
import { useEditing } from '../shared/use-editing';
import { useWords } from '../words';
import { useSaveRecord } from './use-save-record';

const LIMITS = ['characters', 'bytes', 'lines', 'pictures'] as const;
type Values = Record<(typeof LIMITS)[number], number | null>;

export function TouchpointLimits({ touchpoint, write }: { touchpoint: Touchpoint; write: boolean }): ReactNode {
  const record = useRecord('touchpoint', touchpoint);
  if (record.error) return <ErrorNotice error={record.error} onRetry={() => void record.refetch()} />;
  if (record.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 1 }} />;
  return (
    <LimitsForm key={record.data?.version ?? 0} touchpoint={touchpoint} record={record.data ?? null} write={write} />
  );
}

function LimitsForm({
  touchpoint,
  record,
  write,
}: {
  touchpoint: Touchpoint;
  record: RecordView | null;
  write: boolean;
}): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const { message } = App.useApp();
  const setting: TouchpointSetting = record ? (record.body as TouchpointSetting) : { id: touchpoint, limits: {} };
  const { characters = null, bytes = null, lines = null, pictures = null } = setting.limits;
  const editing = useEditing<Values>(`limits/${touchpoint}`, {
    version: record?.version ?? 0,
    values: { characters, bytes, lines, pictures },
  });
  const name = v(`touchpoint.${touchpoint}`);
  const save = useSaveRecord('touchpoint', () => {
    editing.saved();
    void message.success(t('limits.saved', { name }));
  });
  const submit = (values: Values) => {
    const limits = Object.fromEntries(
      LIMITS.flatMap((limit) => (typeof values[limit] === 'number' ? [[limit, values[limit]]] : [])),
    );
    save.mutate({ slug: touchpoint, version: editing.version, body: { ...setting, limits } });
  };
  return (
    <Form<Values> {...editing.formProps} disabled={!write} onFinish={submit} aria-label={name}>
      <EditingNotes restored={editing.restored} clash={editing.clash} onMine={editing.keepMine} onDrop={editing.drop} />
      {save.error && <Alert type="error" showIcon className="gap-below" title={problemText(save.error)} />}
      <div className="settings-limits">
        <strong>{name}</strong>
        {LIMITS.map((limit) => (
          <div key={limit}>
            <span className="quiet" aria-hidden="true">
              {t(`limits.${limit}`)}
            </span>
            <LimitInput
              name={[limit]}
              label={`${name} ${t(`limits.${limit}`)}`}
              placeholder={t('limits.usual')}
              max={limit === 'bytes' ? 400_000 : limit === 'characters' ? 100_000 : limit === 'lines' ? 1_000 : 100}
            />
          </div>
        ))}
        {write && (
          <Button htmlType="submit" loading={save.isPending}>
            {v('save')}
          </Button>
        )}
      </div>
    </Form>
  );
}
