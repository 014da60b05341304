import type { ReactNode } from 'react';
import { timeOfDay } from '../../ui/when';
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

/** A live by the clock: its stretches with their minutes, answers held ready, and what is said before and after. */
export function LiveRunDown({ task, copying, timeZone }: Props): ReactNode {
  const t = useWords();
  const begun = task.startedAt !== null && task.state === 'started' ? Date.parse(task.startedAt) : null;
  const now = useNow(begun === null ? 30_000 : 1_000);
  const of = (kind: Part['kind']) => task.parts.filter((part) => part.kind === kind);
  const stretches = of('segment');
  const answers = of('reply');
  const minutesIn = begun === null ? null : (now - begun) / MINUTE;
  const current =
    minutesIn === null ? undefined : stretches.findLast(({ afterMinutes }) => (afterMinutes ?? 0) <= minutesIn);
  const title = ({ label, afterMinutes }: Part) =>
    begun === null
      ? label
      : `${timeOfDay(new Date(begun + (afterMinutes ?? 0) * MINUTE).toISOString(), timeZone)} ${label}`;
  return (
    <>
      <section className="day-card" aria-label={t('live.title')}>
        <h2>{t('live.title')}</h2>
        <p className="day-quiet">{t(begun === null ? 'live.notBegun' : 'live.begun')}</p>
        <ol className="day-messages">
          {stretches.map((part) => (
            <Bubble
              key={part.part}
              part={part}
              title={title(part)}
              task={task}
              copying={copying}
              current={part === current}
            />
          ))}
        </ol>
      </section>
      {answers.length > 0 && (
        <section className="day-card" aria-label={t('live.between')}>
          <h2>{t('live.between')}</h2>
          {answers.map((part) => (
            <details key={part.part} className="day-reply">
              <summary>{part.label}</summary>
              <ul className="day-messages">
                <Bubble part={part} title={t('chat.answer')} task={task} copying={copying} />
              </ul>
            </details>
          ))}
        </section>
      )}
      <section className="day-card" aria-label={t('live.other')}>
        <h2>{t('live.other')}</h2>
        <ul className="day-messages">
          {of('piece').map((part) => (
            <Bubble key={part.part} part={part} title={part.label} task={task} copying={copying} />
          ))}
        </ul>
      </section>
    </>
  );
}
