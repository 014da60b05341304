import { EditOutlined, InboxOutlined, RollbackOutlined } from '@ant-design/icons';
import { Alert, Button, Skeleton, Tabs, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useWorkspace } from '../../app/session';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { dateTime } from '../../ui/when';
import { Crumbs } from '../crumbs';
import { LinkButton } from '../link-button';
import { Portrait } from '../portraits/portraits';
import { FindingList } from '../finding-list';
import { useFindings, useRecord, type Kind } from '../queries';
import { ScriptResults } from '../scripts/script-results';
import { useKindName, usePlace } from '../use-place';
import { useWords } from '../words';
import { ArchiveRefused } from './archive-refused';
import { History } from './history';
import { Raw } from './raw';
import { useArchive } from './use-archive';
import { Usage } from './usage';

const TABS = ['read', 'results', 'usage', 'history', 'raw'] as const;

/** One record: how it reads, where it is used, how it came about. */
export default function RecordPage({ kind }: { kind: Kind }): ReactNode {
  const t = useWords();
  const place = usePlace();
  const kindName = useKindName();
  const { can, timeZone } = useWorkspace();
  const { slug = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const { data: record, error, refetch } = useRecord(kind, slug);
  const archive = useArchive();
  const { data: said = [] } = useFindings();
  if (error instanceof ApiProblem && error.status === 404)
    return (
      <EmptyState title={t('record.none')} text={t('record.noneText', { kind: kindName(kind), id: slug })}>
        <Link to={place.kind(kind)}>{t('record.back', { kind: kindName(kind) })}</Link>
      </EmptyState>
    );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!record) return <Skeleton active />;
  const writable = can('library.write');
  const archived = record.archivedAt !== null;
  const findings = said.filter((finding) => finding.kind === kind && finding.id === slug);
  const blocked = findings.some(({ severity }) => severity === 'block');
  // Only scripts are offered, sent and answered.
  const tabs = TABS.filter((tab) => tab !== 'results' || kind === 'script');
  const drawn = {
    read: () => <Portrait record={record} />,
    results: () => <ScriptResults script={record.slug} />,
    usage: () => <Usage record={record} />,
    history: () => <History record={record} />,
    raw: () => <Raw record={record} />,
  };
  return (
    <article className="library-page">
      <Crumbs trail={[{ to: place.kind(kind), text: kindName(kind) }]} here={record.title} />
      <header className="library-head">
        <div className="grow library-title">
          <h1>{record.title}</h1>
          <p className="quiet">
            {archived && <Tag>{t('record.archived')}</Tag>}
            {t('record.changed', { id: record.slug, n: record.version, who: record.updatedBy })} ·{' '}
            {dateTime(record.updatedAt, timeZone)}
          </p>
        </div>
        {writable && !archived && (
          <LinkButton to={`${place.record(kind, slug)}/edit`} icon={<EditOutlined />} primary>
            {t('record.edit')}
          </LinkButton>
        )}
        {writable && kind !== 'brand' && (
          <Button
            icon={archived ? <RollbackOutlined /> : <InboxOutlined />}
            loading={archive.isPending}
            onClick={() => archive.mutate({ record, act: archived ? 'restore' : 'archive' })}
          >
            {t(archived ? 'archive.restore' : 'archive.archive')}
          </Button>
        )}
      </header>
      {archive.error && <ArchiveRefused error={archive.error} onClose={archive.reset} />}
      {archived && <Alert type="info" showIcon className="gap-below" title={t('record.archivedText')} />}
      {findings.length > 0 && (
        <Alert
          type={blocked ? 'warning' : 'info'}
          showIcon
          className="gap-below"
          title={t(blocked ? 'finding.ofOne' : 'finding.ofOneLook')}
          description={<FindingList findings={findings} records="none" />}
        />
      )}
      <Tabs
        activeKey={tabs.find((tab) => tab === query.get('tab')) ?? 'read'}
        onChange={(tab) => setQuery(tab === 'read' ? {} : { tab })}
        destroyOnHidden
        items={tabs.map((tab) => ({ key: tab, label: t(`tab.${tab}`), children: drawn[tab]() }))}
      />
    </article>
  );
}
