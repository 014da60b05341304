import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem';
import { problemText } from '../words/problem-text';
import type { Refused } from './use-decide';
import { useWords } from './words';

/** Why a decision did not hold. Another's decision and changed words are told by notices of their own. */
export function RefusedNotice({ refused, draftId }: { refused: Refused | null; draftId: string }): ReactNode {
  const t = useWords();
  if (refused?.move.draft.id !== draftId) return null;
  const { error, move } = refused;
  if (error instanceof ApiProblem && ['wrong_state', 'decided_meanwhile', 'stale_content'].includes(error.code))
    return null;
  return (
    <Alert
      type="error"
      showIcon
      className="gap-below"
      title={t(`refused.${move.action}`)}
      description={problemText(error)}
    />
  );
}
