import { DownloadOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { nothing } from '../../ui/address-change';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { useAddress } from '../../ui/use-address';
import { useWords as useVocabulary } from '../../ui/words';
import { useAudit } from '../queries';
import { PaneHead } from '../shared/pane-head';
import { useWords } from '../words';
import { AuditFilters } from './audit-filters';
import { AuditRow } from './audit-row';
import { filterOf } from './filters';
import { useDownload } from './use-download';

/** Who changed what, the newest first, with what it was and what it became. */
export function AuditPane(): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const [search, change] = useAddress();
  const filter = filterOf(search);
  const audit = useAudit(filter);
  const entries = audit.data?.pages.flatMap(({ items }) => items) ?? [];
  const download = useDownload();
  return (
    <>
      <PaneHead title={t('pane.audit')} lead={t('audit.lead')}>
        <Button icon={<DownloadOutlined />} disabled={entries.length === 0} onClick={() => download(entries)}>
          {t('audit.export')}
        </Button>
      </PaneHead>
      <AuditFilters filter={filter} onChange={(filters) => change({ ...filters })} onClear={() => change(nothing)} />
      {audit.error && <ErrorNotice error={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.isPending && <Skeleton active className="paper settings-block" />}
      {audit.data && entries.length === 0 && <EmptyState title={t('audit.none')} text={t('audit.noneText')} />}
      {entries.length > 0 && (
        <ul className="settings-list" aria-label={t('pane.audit')}>
          {entries.map((entry) => (
            <AuditRow
              key={entry.id}
              entry={entry}
              onSubject={() => change({ subjectType: entry.subject.type, subjectId: entry.subject.id })}
            />
          ))}
        </ul>
      )}
      {audit.hasNextPage && (
        <div className="settings-more">
          <Button loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            {v('more')}
          </Button>
        </div>
      )}
    </>
  );
}
