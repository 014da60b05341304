import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ErrorNotice } from '../ui/error-notice';
import { number } from '../ui/when';

interface CardProps {
  title: string;
  /** How many wait; null while it is not known. */
  count: number | null;
  /** There are more than were looked at. */
  more?: boolean;
  /** Said instead of a list when nothing waits. */
  quiet: string;
  /** Where to go on. */
  to: string;
  go: string;
  urgent?: boolean;
  error?: unknown;
  onRetry?: () => void;
  children?: ReactNode;
}

/** One kind of work that waits: how much, the first few, and the way there. */
export function Card({ title, count, more, quiet, to, go, urgent, error, onRetry, children }: CardProps): ReactNode {
  return (
    <section className="paper home-card" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {count !== null && (
          <span className={urgent && count > 0 ? 'home-count home-urgent' : 'home-count'}>
            {number(count)}
            {more && '+'}
          </span>
        )}
      </header>
      {error ? (
        <ErrorNotice error={error} {...(onRetry && { onRetry })} />
      ) : count === null ? (
        <Skeleton active title={false} paragraph={{ rows: 3 }} />
      ) : count === 0 ? (
        <p className="quiet">{quiet}</p>
      ) : (
        <ul>{children}</ul>
      )}
      <Link className="home-go" to={to}>
        {go}
      </Link>
    </section>
  );
}

/** A line of a card: what it is, and what there is to know about it. */
export function Line({ to, aside, children }: { to: string; aside?: ReactNode; children: ReactNode }): ReactNode {
  return (
    <li>
      <Link to={to} className="ellipsis">
        {children}
      </Link>
      {aside && <span className="quiet home-aside">{aside}</span>}
    </li>
  );
}
