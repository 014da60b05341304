import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { useWorkspaceFacts } from '../queries';
import { PaneHead } from '../shared/pane-head';
import { useWords } from '../words';
import { PolicyForm } from './policy-form';

/** How many must approve, and within how many hours. */
export function ReviewPolicyPane(): ReactNode {
  const t = useWords();
  const { can } = useWorkspace();
  const facts = useWorkspaceFacts();
  return (
    <>
      <PaneHead title={t('pane.review')} lead={t('policy.lead')} />
      {facts.error && <ErrorNotice error={facts.error} onRetry={() => void facts.refetch()} />}
      {facts.isPending && <Skeleton active className="paper settings-block" />}
      {facts.data && <PolicyForm key={facts.data.version} facts={facts.data} write={can('settings.write')} />}
    </>
  );
}
