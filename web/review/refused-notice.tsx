import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem';
import { problemText } from '../words/problem-text';
import type { Review } from './queries';
import type { Refused } from './use-decide';
import { useAlready } from './use-already';
import { useWords } from './words';

/**
 * Why a decision did not hold. Another's decision and changed words are told by notices of their own; an approval that
 * leaves the text where it was is told here.
 */
export function RefusedNotice({ refused, review }: { refused: Refused | null; review: Review }): ReactNode {
  const t = useWords();
  const already = useAlready();
  if (refused?.move.draft.id !== review.draftId) return null;
  const { error, move } = refused;
  if (error instanceof ApiProblem && error.code === 'decided_meanwhile' && review.state === move.seenIn)
    return (
      <Alert
        type="warning"
        showIcon
        className="gap-below"
        title={already(review) ?? t('decided.none')}
        description={problemText(error)}
      />
    );
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
