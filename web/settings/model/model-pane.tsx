import { Alert, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { useModel } from '../queries';
import { PaneHead } from '../shared/pane-head';
import { useWords } from '../words';
import { ModelFacts } from './model-facts';
import { ModelTest } from './model-test';
import { ModelsBehind } from './models-behind';
import { SetUp } from './set-up';

/** Which model writes here, how to set one up, and whether the connection is right. */
export function ModelPane(): ReactNode {
  const t = useWords();
  const { can } = useWorkspace();
  const model = useModel();
  return (
    <>
      <PaneHead title={t('pane.model')} lead={t('model.lead')} />
      {model.error && <ErrorNotice error={model.error} onRetry={() => void model.refetch()} />}
      {model.isPending && <Skeleton active className="paper settings-block" />}
      {model.data && (
        <>
          <section className="paper settings-block" aria-label={t('model.now')}>
            {model.data.configured ? (
              <ModelFacts model={model.data} />
            ) : (
              <Alert
                type="info"
                showIcon
                className="gap-below"
                title={t('model.template')}
                description={t('model.templateText')}
              />
            )}
            {can('settings.write') ? (
              <ModelTest configured={model.data.configured} />
            ) : (
              <p className="quiet">{t('model.testByAdmin')}</p>
            )}
          </section>
          {model.data.models.length > 0 && <ModelsBehind models={model.data.models} />}
          <SetUp />
        </>
      )}
    </>
  );
}
