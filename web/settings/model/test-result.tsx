import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { number } from '../../ui/when';
import type { ModelTest } from '../queries';
import { useWords } from '../words';
import { knownCode } from './test-answer';

/** What the provider answered: how fast, what it said, and what to do where it refused. */
export function TestResult({ result }: { result: ModelTest }): ReactNode {
  const t = useWords();
  const { ok, code, message, latencyMs, models, answer } = result;
  const known = knownCode(code);
  const unset = known === 'not_configured';
  return (
    <Alert
      type={ok ? 'success' : unset ? 'info' : 'error'}
      showIcon
      title={ok ? t('model.works') : known ? t(`model.wrong.${known}`) : message}
      description={
        <>
          {!unset && <p className="settings-line">{t('model.latency', { ms: number(latencyMs) })}</p>}
          {answer !== null && (
            <>
              <p className="settings-line">{t('model.answer')}</p>
              <pre className="settings-code">{answer}</pre>
            </>
          )}
          {models.length > 0 && (
            <details open={!ok || models.length <= 8}>
              <summary>{t('model.offers', { count: models.length })}</summary>
              <pre className="settings-code">{models.join('\n')}</pre>
            </details>
          )}
        </>
      }
    />
  );
}
