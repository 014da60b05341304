import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { useWorkspaceFacts } from '../queries';
import { PaneHead } from '../shared/pane-head';
import { useWords } from '../words';
import { AiLabelForm } from './ai-label-form';

/** Where and how what a model wrote is labelled. */
export function AiLabelPane(): ReactNode {
  const t = useWords();
  const { can } = useWorkspace();
  const facts = useWorkspaceFacts();
  return (
    <>
      <PaneHead title={t('pane.ai-label')} lead={t('aiLabel.lead')} />
      {facts.error && <ErrorNotice error={facts.error} onRetry={() => void facts.refetch()} />}
      {facts.isPending && <Skeleton active className="paper settings-block" />}
      {facts.data && <AiLabelForm key={facts.data.version} facts={facts.data} write={can('settings.write')} />}
    </>
  );
}
