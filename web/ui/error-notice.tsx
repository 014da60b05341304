import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { problemText } from '../words/problem-text';
import { useWords } from './words';

/** What could not be shown, why, and a way to try again. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactNode {
  const t = useWords();
  return (
    <Alert
      type="error"
      showIcon
      className="notice"
      title={problemText(error)}
      action={onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
}
