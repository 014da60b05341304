import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords as useShared } from '../../ui/words';
import { dateTime, dayIn } from '../../ui/when';
import { lineAddress } from '../address';
import { nextRead, type Membership } from '../reads';
import { go } from '../use-place';
import { useWords } from '../words';

/** Nothing on this day: says when there is something again. */
export function EmptyDay({
  workspace: { slug, timeZone },
  day,
  today,
}: {
  workspace: Membership;
  day: string;
  today: string;
}): ReactNode {
  const t = useWords();
  const s = useShared();
  const { data } = useQuery(nextRead(slug));
  const [next] = data?.items ?? [];
  return (
    <section className="day-empty">
      <p className="day-empty-leaf" aria-hidden>
        🌿
      </p>
      <h2>{t(day === today ? 'empty.today' : 'empty.day')}</h2>
      {next && (
        <>
          <p>{t('empty.next', { when: dateTime(next.dueAt, timeZone), what: s(`touchpoint.${next.touchpoint}`) })}</p>
          <button
            type="button"
            className="day-button"
            onClick={() => go(lineAddress(slug, dayIn(next.dueAt, timeZone)))}
          >
            {t('empty.look')}
          </button>
        </>
      )}
      {data && !next && <p className="day-quiet">{t('empty.nothing')}</p>}
    </section>
  );
}
