import { Skeleton } from 'antd';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { ErrorNotice } from '../ui/error-notice';
import { dayIn, dayName, number, percent } from '../ui/when';
import { ENDS, executionDays, executionPeople, firstDay, type DayEnds, type End } from './execution-days';
import { useExecution } from './queries';
import { useWords } from './words';

/** Drawing is heavy, and only who schedules looks at it: it comes by itself, after the rest. */
const ExecutionChart = lazy(() => import('./execution-chart'));

/** Was it done, and in time? The last seven days, by day and by operator. */
export function ExecutionCard(): ReactNode {
  const t = useWords();
  const { timeZone } = useWorkspace();
  const today = dayIn(new Date(), timeZone);
  const execution = useExecution(firstDay(today), today);
  const items = execution.data?.items;
  const days = useMemo(() => executionDays(items ?? [], today), [items, today]);
  const people = useMemo(() => executionPeople(items ?? []), [items]);
  const names = useMemo(
    () => ({
      onTime: t('execution.onTime'),
      late: t('execution.late'),
      skipped: t('execution.skipped'),
      missed: t('execution.missed'),
    }),
    [t],
  );
  return (
    <section className="paper home-card home-execution" aria-label={t('execution.title')}>
      <header>
        <h2>{t('execution.title')}</h2>
      </header>
      {execution.error ? (
        <ErrorNotice error={execution.error} onRetry={() => void execution.refetch()} />
      ) : !items ? (
        <Skeleton active title={false} paragraph={{ rows: 5 }} />
      ) : people.length === 0 ? (
        <p className="quiet">{t('execution.quiet')}</p>
      ) : (
        <>
          <Suspense fallback={<div className="home-execution-chart" />}>
            <ExecutionChart days={days} names={names} description={t('execution.picture')} />
          </Suspense>
          <Figures days={days} names={names} />
          <ul>
            {people.map(({ id, name, done, ended, share, late }) => (
              <li key={id ?? ''}>
                <span className="ellipsis">{name ?? t('execution.nobody')}</span>
                <span className="home-execution-share">{t('execution.share', { share: percent(share) })}</span>
                <span className="quiet">{t('execution.of', { done: number(done), ended: number(ended) })}</span>
                {late > 0 && <span>{t('execution.lateOnes', { count: late })}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The same figures for who cannot see the picture. */
function Figures({ days, names }: { days: readonly DayEnds[]; names: Readonly<Record<End, string>> }): ReactNode {
  const t = useWords();
  return (
    <div className="home-unseen">
      <table>
        <caption>{t('execution.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('execution.day')}</th>
            {ENDS.map((end) => (
              <th key={end} scope="col">
                {names[end]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row">{dayName(day.day)}</th>
              {ENDS.map((end) => (
                <td key={end}>{number(day[end])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
