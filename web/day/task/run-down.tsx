import type { ReactNode } from 'react';
import { number, timeOfDay } from '../../ui/when';
import type { TaskView } from '../reads';
import { useNow } from '../ui/use-now';
import { useWords } from '../words';
import { Bubble } from './bubble';
import type { Part } from './fill';
import type { Copying } from './task-text';

const MINUTE = 60_000;

interface Props {
  readonly task: TaskView;
  readonly copying: Copying;
  readonly timeZone: string;
}

/** A group's script by the clock: who says or asks what when, and how long until the next line. */
export function RunDown({ task, copying, timeZone }: Props): ReactNode {
  const t = useWords();
  const begun = task.startedAt !== null && task.state === 'started' ? Date.parse(task.startedAt) : null;
  const now = useNow(begun === null ? 30_000 : 1_000);
  const current = task.parts.find(({ part }) => !copying.copied.includes(part));
  const who = ({ kind, role, label }: Part) =>
    kind === 'turn' ? t(role === 'assistant' ? 'group.assistant' : 'group.host') : label;
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
    <section className="day-card" aria-label={t('group.title')}>
      <h2>{t('group.title')}</h2>
      <p className="day-quiet">{t(begun === null ? 'group.notBegun' : 'group.begun')}</p>
      <ol className="day-messages">
        {task.parts.map((part) => {
          const minutes = part.afterMinutes ?? 0;
          return (
            <Bubble
              key={part.part}
              part={part}
              title={`${moment(minutes)} ${who(part)}`}
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
  );
}
