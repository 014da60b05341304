import { useState, type ReactNode } from 'react';
import { plusDays } from '../../ui/days';
import { dayIn, dayName } from '../../ui/when';
import { problemText } from '../../words/problem-text';
import { answerAddress, lineAddress, taskAddress } from '../address';
import { InterviewEntry } from '../interview/interview-entry';
import { Menu } from '../menu/menu';
import { nextTask } from '../queue/shown';
import type { Me, Membership } from '../reads';
import { useNow } from '../ui/use-now';
import { go } from '../use-place';
import { useWords } from '../words';
import { EmptyDay } from './empty-day';
import { NextTask } from './next-task';
import { Notices } from './notices';
import { Summary } from './summary';
import { TaskRow } from './task-row';
import { useDay } from './use-day';
import { WeekStrip } from './week-strip';

interface Props {
  readonly me: Me;
  readonly workspace: Membership;
  readonly choices: readonly Membership[];
  readonly day: string | null;
}

export function LinePage({ me, workspace, choices, day: asked }: Props): ReactNode {
  const t = useWords();
  const now = useNow(30_000);
  const [menu, setMenu] = useState(false);
  const { slug, timeZone } = workspace;
  const today = dayIn(new Date(now), timeZone);
  const day = asked ?? today;
  const { rows, error, refetch, old, dataUpdatedAt } = useDay(slug, day);
  const next = rows && day === today ? nextTask(rows) : undefined;
  const near: Partial<Record<string, string>> = {
    [plusDays(today, -1)]: t('day.yesterday'),
    [today]: t('day.today'),
    [plusDays(today, 1)]: t('day.tomorrow'),
  };
  const turn = (days: number) => {
    const to = plusDays(day, days);
    go(lineAddress(slug, to === today ? null : to));
  };
  return (
    <div className="day-page">
      <header className="day-head">
        {choices.length > 1 ? (
          <select
            className="day-brand day-grow"
            aria-label={t('workspace')}
            value={slug}
            onChange={(event) => go(lineAddress(event.target.value, asked))}
          >
            {choices.map((one) => (
              <option key={one.slug} value={one.slug}>
                {one.name}
              </option>
            ))}
          </select>
        ) : (
          <span className="day-brand day-grow">{workspace.name}</span>
        )}
        <button type="button" className="day-icon-button" aria-label={t('menu.open')} onClick={() => setMenu(true)}>
          <span aria-hidden>☰</span>
        </button>
      </header>
      <main>
        <div className="day-turn">
          <button type="button" className="day-icon-button" aria-label={t('day.before')} onClick={() => turn(-1)}>
            <span aria-hidden>‹</span>
          </button>
          <h1>
            {near[day] && <span className="day-near">{near[day]}</span>} {dayName(day)}
          </h1>
          <button type="button" className="day-icon-button" aria-label={t('day.after')} onClick={() => turn(1)}>
            <span aria-hidden>›</span>
          </button>
        </div>
        <WeekStrip workspace={slug} day={day} today={today} />
        {workspace.permissions.includes('tasks.work') && (
          <button type="button" className="day-button" onClick={() => go(answerAddress(slug))}>
            {t('answer.open')}
          </button>
        )}
        <InterviewEntry workspace={workspace} />
        <Notices workspace={workspace} old={old} readAt={rows ? dataUpdatedAt : 0} />
        {!rows && error && (
          <div className="day-empty">
            <p role="alert">{problemText(error)}</p>
            <button type="button" className="day-button" onClick={() => void refetch()}>
              {t('retry')}
            </button>
          </div>
        )}
        {!rows && !error && <div className="day-skeleton" aria-label={t('loading')} role="status" />}
        {rows?.length === 0 && <EmptyDay workspace={workspace} day={day} today={today} />}
        {next && <NextTask row={next} workspace={workspace} now={now} />}
        {rows && rows.length > 0 && (
          <>
            <Summary rows={rows} past={day < today} />
            <h2>{t('line.all', { n: rows.length })}</h2>
            <ol className="day-line">
              {rows.map((row) => (
                <TaskRow key={row.id} row={row} workspace={workspace} now={now} day={asked} />
              ))}
            </ol>
          </>
        )}
      </main>
      {next && (
        <div className="day-bar">
          <button
            type="button"
            className="day-button day-button-main day-grow"
            onClick={() => go(taskAddress(slug, next.id, asked))}
          >
            {t(next.state === 'started' ? 'line.goOn' : 'line.begin')}
          </button>
        </div>
      )}
      {menu && <Menu me={me} workspace={workspace} onClose={() => setMenu(false)} />}
    </div>
  );
}
