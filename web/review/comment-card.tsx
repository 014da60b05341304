import { Button } from 'antd';
import type { ReactNode } from 'react';
import { partsOf } from '../preview/parts';
import { ago } from '../ui/when';
import { cardId } from './card-id';
import type { Draft, Review } from './queries';
import { usePartName } from './use-part-name';
import { useWords } from './words';

interface Props {
  readonly comment: Review['comments'][number];
  readonly draft: Draft;
  readonly onResolve: ((commentId: string) => void) | null;
}

export function CommentCard({ comment, draft, onResolve }: Props): ReactNode {
  const t = useWords();
  const partName = usePartName();
  const { id, part, start, end, number, text, author, createdAt, resolvedAt } = comment;
  const version = [draft.current, draft.previous].find((each) => each?.number === number);
  const words =
    version && part !== null
      ? partsOf(version.body)
          .find((each) => each.part === part)
          ?.text.slice(start ?? 0, end ?? 0)
      : undefined;
  return (
    <li
      id={cardId(`comment:${id}`)}
      tabIndex={-1}
      className={resolvedAt ? 'review-card review-card-done' : 'review-card'}
    >
      <p className="review-card-head quiet">
        <strong>{author}</strong> {ago(createdAt)}
        {number !== draft.current.number && <span>{t('comments.old', { n: number })}</span>}
      </p>
      {part !== null && (
        <p className="review-quote">
          <span className="quiet">{partName(part)}</span> {words && <q>{words}</q>}
        </p>
      )}
      <p className="review-card-text">{text}</p>
      {resolvedAt ? (
        <p className="quiet">{t('comments.resolved')}</p>
      ) : (
        onResolve && (
          <Button size="small" onClick={() => onResolve(id)}>
            {t('comments.resolve')}
          </Button>
        )
      )}
    </li>
  );
}
