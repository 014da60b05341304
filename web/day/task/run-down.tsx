import type { ReactNode } from 'react';
import { number, timeOfDay } from '../../ui/when';
import type { TaskView } from '../reads';
import { useNow } from '../ui/use-now';
import { useWords } from '../words';
import { Bubble } from './bubble';
import type { Copying } from './task-text';

const MINUTE = 60_000;

interface Props {
  readonly task: TaskView;
  readonly copying: Copying;
  readonly timeZone: string;
}

/** A group's script by the clock: who says what when, and how long until the next line. */
export function RunDown({ task, copying, timeZone }: Props): ReactNode {
  const t = useWords();
  const begun = task.startedAt !== null && task.state === 'started' ? Date.parse(task.startedAt) : null;
  const now = useNow(begun === null ? 30_000 : 1_000);
  const turns = task.parts.filter(({ kind }) => kind === 'turn');
  const rest = task.parts.filter(({ kind }) => kind !== 'turn');
  const current = turns.find(({ part }) => !copying.copied.includes(part));
  const moment = (minutes: number) =>
    begun === null
      ? t('group.after', { minutes: number(minutes) })
      : timeOfDay(new Date(begun + minutes * MINUTE).toISOString(), timeZone);
  const hint = (minutes: number) => {
    if (begun === null) return undefined;
    const left = Math.ceil((begun + minutes * MINUTE - now) / 1000);
    if (left <= 0) return t('group.now');
    return t('group.left', { time: `${String(Math.floor(left / 60))}:${String(left % 60).padStart(2, '0')}` });
  };
  return (
    <>
      <section className="day-card" aria-label={t('group.title')}>
        <h2>{t('group.title')}</h2>
        <p className="day-quiet">{t(begun === null ? 'group.notBegun' : 'group.begun')}</p>
        <ol className="day-messages">
          {turns.map((part) => {
            const minutes = part.afterMinutes ?? 0;
            return (
              <Bubble
                key={part.part}
                part={part}
                title={`${moment(minutes)} ${t(part.role === 'assistant' ? 'group.assistant' : 'group.host')}`}
                hint={part === current ? hint(minutes) : undefined}
                side={part.role === 'assistant' ? 'assistant' : 'own'}
                task={task}
                copying={copying}
                current={part === current}
              />
            );
          })}
        </ol>
      </section>
      {rest.length > 0 && (
        <section className="day-card" aria-label={t('group.between')}>
          <h2>{t('group.between')}</h2>
          <ul className="day-messages">
            {rest.map((part) => (
              <Bubble
                key={part.part}
                part={part}
                title={part.label}
                hint={part.waitMinutes === null ? undefined : t('group.wait', { minutes: number(part.waitMinutes) })}
                task={task}
                copying={copying}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
