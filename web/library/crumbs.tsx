import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePlace } from './use-place';
import { useWords } from './words';

/** The way back, from the library down to here. */
export function Crumbs({
  trail = [],
  here,
}: {
  trail?: readonly { to: string; text: string }[];
  here: string;
}): ReactNode {
  const t = useWords();
  const { home } = usePlace();
  return (
    <nav aria-label={t('crumbs')} className="library-crumbs">
      <Link to={home}>{t('title')}</Link>
      {trail.map(({ to, text }) => (
        <span key={to}>
          <span aria-hidden="true"> / </span>
          <Link to={to}>{text}</Link>
        </span>
      ))}
      <span aria-current="page" className="ellipsis">
        <span aria-hidden="true"> / </span>
        {here}
      </span>
    </nav>
  );
}
