import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../api/problem';
import { problemText } from '../../words/problem-text';
import { useWords } from '../words';

/** Why a record cannot be put away or taken back now. */
export function ArchiveRefused({ error, onClose }: { error: Error; onClose: () => void }): ReactNode {
  const t = useWords();
  const inUse = error instanceof ApiProblem && error.code === 'in_use';
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      closable={{ onClose }}
      title={inUse ? t('archive.inUse') : problemText(error)}
      description={
        inUse && (
          <ul className="library-summary">
            {(error.problem.errors ?? []).map(({ field, message }) => (
              <li key={`${field}${message}`}>{message}</li>
            ))}
          </ul>
        )
      }
    />
  );
}
