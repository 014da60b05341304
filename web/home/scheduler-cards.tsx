import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { useExcerpt } from '../preview/use-excerpt';
import { plusDays } from '../ui/days';
import { TouchpointTag } from '../ui/tags';
import { dateTime, dayIn, timeOfDay } from '../ui/when';
import { Card, Line } from './card';
import { useAlreadyOut, useDayTasks, useEntries, useLeftOver } from './queries';
import { useWords } from './words';

const FIRST = 5;
/** Days ahead that are looked at for what is planned and not published. */
const AHEAD = 13;

/** What waits for who schedules: approved and on no day, planned and not published, recalled, out and to be taken down, late. */
export function SchedulerCards(): ReactNode {
  const t = useWords();
  const readable = useExcerpt();
  const { slug, timeZone } = useWorkspace();
  const base = `/w/${slug}/calendar`;
  const today = dayIn(new Date(), timeZone);
  const tray = useLeftOver(true);
  const entries = useEntries(today, plusDays(today, AHEAD), true);
  const out = useAlreadyOut(true);
  const tasks = useDayTasks(today, true);
  const unpublished = entries.data?.items.filter(({ state }) => state === 'planned') ?? [];
  const recalled = entries.data?.items.filter(({ state }) => state === 'recalled') ?? [];
  const now = new Date().toISOString();
  const late =
    tasks.data?.items.filter(
      ({ state, lateAfter }) => ['open', 'started', 'postponed'].includes(state) && lateAfter < now,
    ) ?? [];
  return (
    <>
      {(out.data?.items.length ?? 0) > 0 && (
        <Card title={t('out.title')} count={out.data?.items.length ?? 0} quiet="" to={base} go={t('out.go')} urgent>
          {out.data?.items.slice(0, FIRST).map((task) => (
            <Line key={task.id} to={`${base}?entry=${task.entryId}`} aside={task.alreadyOut}>
              {readable(task.excerpt)}
            </Line>
          ))}
        </Card>
      )}
      <Card
        title={t('tray.title')}
        count={tray.data?.items.length ?? null}
        quiet={t('tray.quiet')}
        to={base}
        go={t('tray.go')}
        error={tray.error}
        onRetry={() => void tray.refetch()}
      >
        {tray.data?.items.slice(0, FIRST).map((item) => (
          <Line key={item.draftId} to={`${base}?draft=${item.draftId}`}>
            <TouchpointTag touchpoint={item.touchpoint} />
            {readable(item.title)}
          </Line>
        ))}
      </Card>
      <Card
        title={t('unpublished.title')}
        count={entries.data ? unpublished.length : null}
        quiet={t('unpublished.quiet')}
        to={base}
        go={t('unpublished.go')}
        error={entries.error}
        onRetry={() => void entries.refetch()}
      >
        {unpublished.slice(0, FIRST).map((entry) => (
          <Line key={entry.id} to={`${base}?entry=${entry.id}`} aside={dateTime(entry.startsAt, timeZone)}>
            <TouchpointTag touchpoint={entry.touchpoint} />
            {readable(entry.title)}
          </Line>
        ))}
      </Card>
      {recalled.length > 0 && (
        <Card title={t('recalled.title')} count={recalled.length} quiet="" to={base} go={t('recalled.go')} urgent>
          {recalled.slice(0, FIRST).map((entry) => (
            <Line key={entry.id} to={`${base}?entry=${entry.id}`} aside={dateTime(entry.startsAt, timeZone)}>
              {readable(entry.title)}
            </Line>
          ))}
        </Card>
      )}
      <Card
        title={t('late.title')}
        count={tasks.data ? late.length : null}
        quiet={t('late.quiet', { count: tasks.data?.items.length ?? 0 })}
        to={base}
        go={t('late.go')}
        urgent
        error={tasks.error}
        onRetry={() => void tasks.refetch()}
      >
        {late.slice(0, FIRST).map((task) => (
          <Line key={task.id} to={`${base}?entry=${task.entryId}`} aside={timeOfDay(task.dueAt, timeZone)}>
            {readable(task.excerpt)}
          </Line>
        ))}
      </Card>
    </>
  );
}
