import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { CommentCard } from './comment-card';
import type { Draft, Review } from './queries';
import { useWords } from './words';

interface Props {
  readonly draft: Draft;
  readonly review: Review;
  readonly onResolve: ((commentId: string) => void) | null;
  readonly onAdd: (() => void) | null;
  /** The comment that is being written. */
  readonly children: ReactNode;
}

/** What was said about the draft; what was dealt with is folded away. */
export function CommentList({ draft, review, onResolve, onAdd, children }: Props): ReactNode {
  const t = useWords();
  const [all, setAll] = useState(false);
  const open = review.comments.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = review.comments.length - open.length;
  const shown = all ? review.comments : open;
  return (
    <section aria-label={t('comments.title')}>
      <div className="review-tools">
        <h3>{t('comments.title')}</h3>
        <span className="grow" />
        {onAdd && (
          <Button size="small" type="text" onClick={onAdd}>
            {t('comments.add')}
          </Button>
        )}
      </div>
      {children}
      {review.comments.length === 0 && !children && <p className="quiet">{t('comments.none')}</p>}
      <ul className="review-cards">
        {shown.map((comment) => (
          <CommentCard key={comment.id} comment={comment} draft={draft} onResolve={onResolve} />
        ))}
      </ul>
      {resolved > 0 && !all && (
        <Button size="small" type="link" onClick={() => setAll(true)}>
          {t('comments.showResolved', { count: resolved })}
        </Button>
      )}
    </section>
  );
}
