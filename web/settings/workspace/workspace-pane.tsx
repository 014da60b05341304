import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useSession, useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { useWorkspaceFacts } from '../queries';
import { PaneHead } from '../shared/pane-head';
import { useWords } from '../words';
import { NewWorkspace } from './new-workspace';
import { WorkspaceForm } from './workspace-form';

export function WorkspacePane(): ReactNode {
  const t = useWords();
  const { can } = useWorkspace();
  const { me } = useSession();
  const facts = useWorkspaceFacts();
  return (
    <>
      <PaneHead title={t('pane.workspace')} lead={t('workspace.lead')}>
        {me.person.owner && <NewWorkspace />}
      </PaneHead>
      {facts.error && <ErrorNotice error={facts.error} onRetry={() => void facts.refetch()} />}
      {facts.isPending && <Skeleton active className="paper settings-block" />}
      {facts.data && <WorkspaceForm key={facts.data.version} facts={facts.data} write={can('settings.write')} />}
    </>
  );
}
