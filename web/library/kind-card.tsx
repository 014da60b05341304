import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { number } from '../ui/when';
import type { KindInfo } from './queries';
import { useKindName, usePlace } from './use-place';
import { useWords } from './words';

/** A kind, what it is for, and how many there are. */
export function KindCard({ kind }: { kind: KindInfo }): ReactNode {
  const t = useWords();
  const place = usePlace();
  const name = useKindName()(kind.id);
  return (
    <Link
      to={kind.id === 'brand' && kind.records > 0 ? place.record('brand', 'brand') : place.kind(kind.id)}
      className="library-kind"
    >
      <span className="library-kind-head">
        <strong>{name}</strong>
        {kind.id !== 'brand' && (
          <span className={kind.records === 0 ? 'quiet' : 'library-kind-count'}>
            {kind.records === 0 ? t('card.none') : number(kind.records)}
          </span>
        )}
      </span>
      <span className="quiet library-kind-about">{t(`about.${kind.id}`)}</span>
    </Link>
  );
}
