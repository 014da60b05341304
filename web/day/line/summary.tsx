import type { ReactNode } from 'react';
import { tally } from '../queue/shown';
import type { Row } from '../queue/tap';
import { useWords } from '../words';

/** How far the day is; at its end, what it came to. */
export function Summary({ rows, past }: { rows: readonly Row[]; past: boolean }): ReactNode {
  const t = useWords();
  const { total, done, skipped, missed, left } = tally(rows);
  if (total === 0) return null;
  const over = left === 0 || past;
  return (
    <section className={over ? 'day-summary day-summary-over' : 'day-summary'} aria-label={t('summary.title')}>
      {over && <h2>{t(left + missed > 0 ? 'summary.overLeft' : 'summary.over')}</h2>}
      <progress max={total} value={done + skipped} aria-label={t('summary.progress', { done, total })} />
      <p>
        {t('summary.done', { done, total })}
        {skipped > 0 && ` · ${t('summary.skipped', { n: skipped })}`}
        {missed > 0 && ` · ${t('summary.missed', { n: missed })}`}
        {left > 0 && ` · ${t('summary.left', { n: left })}`}
      </p>
    </section>
  );
}
