import { useMutation } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { api, read } from '../../api/client';
import { useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { HERE } from '../queries';
import { useWords } from '../words';
import { TestResult } from './test-result';
import { useSeconds } from './use-seconds';

/** Seconds after which the service gives a provider up. */
const LONGEST = 15;

/** Asks the provider now; costs nothing. */
export function ModelTest({ configured }: { configured: boolean }): ReactNode {
  const t = useWords();
  const { slug: workspace } = useWorkspace();
  const test = useMutation({
    mutationFn: () => read(api.POST(`${HERE}/model/test`, { params: { path: { workspace } } })),
    meta: { quiet: true },
  });
  const seconds = useSeconds(test.isPending);
  return (
    <>
      <div className="row">
        <Button type={configured ? 'primary' : 'default'} disabled={test.isPending} onClick={() => test.mutate()}>
          {t('model.test')}
        </Button>
        <span className="quiet">{t('model.testFree')}</span>
      </div>
      <div aria-live="polite" className="settings-last">
        {test.isPending && (
          <p className="row">
            <Spin size="small" /> {t('model.testing', { seconds, longest: LONGEST })}
          </p>
        )}
        {test.error && <ErrorNotice error={test.error} onRetry={() => test.mutate()} />}
        {test.data && <TestResult result={test.data} />}
      </div>
    </>
  );
}
