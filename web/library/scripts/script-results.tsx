import { Skeleton, Table, type TableColumnType } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { dateTime } from '../../ui/when';
import { useWords } from '../words';
import { changed, percent } from './percent';
import { useScriptResults, type Figures } from './queries';
import './scripts.css';

type Part = Figures & { readonly scriptVersion: number; readonly scriptAnswer: number | null };

/** What became of one script, by version and by answer. */
export function ScriptResults({ script }: { script: string }): ReactNode {
  const t = useWords();
  const { timeZone } = useWorkspace();
  const { data, error, refetch } = useScriptResults(script);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const { total, days } = data;
  if (total.offered === 0) return <p className="quiet">{t('scripts.never', { n: days })}</p>;
  const name: TableColumnType<Part> = {
    title: t('scripts.version'),
    key: 'name',
    render: (_value, { scriptVersion, scriptAnswer }) =>
      t('proposal.version', { n: scriptVersion }) +
      (scriptAnswer === null ? '' : ` · ${t('scripts.answerNo', { n: scriptAnswer + 1 })}`),
  };
  const table = (title: string, rows: readonly Part[]) => (
    <>
      <h3>{title}</h3>
      <Table<Part>
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowKey={({ scriptVersion, scriptAnswer }) => `${String(scriptVersion)}/${String(scriptAnswer)}`}
        columns={[name, ...figureColumns(t)]}
        dataSource={[...rows]}
      />
    </>
  );
  return (
    <>
      <p>
        {t('scripts.summary', {
          ...{ days, offered: total.offered, used: total.used, unchanged: total.unchanged },
          ...{ answered: total.answered, told: total.told, operators: total.operators },
        })}
        {total.lastUsedAt && ` ${t('scripts.last', { when: dateTime(total.lastUsedAt, timeZone) })}`}
      </p>
      {table(t('scripts.byVersion'), data.versions)}
      {table(t('scripts.byAnswer'), data.answers)}
      <p className="quiet">{t('scripts.explained')}</p>
    </>
  );
}

const figureColumns = (t: ReturnType<typeof useWords>): TableColumnType<Part>[] =>
  [
    { key: 'offered' as const, value: ({ offered }: Part) => String(offered) },
    { key: 'used' as const, value: ({ used, unchanged }: Part) => `${String(used)} (${String(unchanged)})` },
    { key: 'changed' as const, value: ({ changedPercent }: Part) => changed(changedPercent) },
    { key: 'answered' as const, value: ({ answered, told }: Part) => `${String(answered)}/${String(told)}` },
    { key: 'bound' as const, value: ({ answeredBound, told }: Part) => percent(told === 0 ? null : answeredBound) },
    { key: 'operators' as const, value: ({ operators }: Part) => String(operators) },
  ].map(({ key, value }) => ({
    ...{ key, title: t(`scripts.${key}`), align: 'right' as const },
    render: (_value: unknown, row: Part) => value(row),
  }));
