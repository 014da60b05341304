import type { ReactNode } from 'react';
import { useSpan } from '../../ui/use-span';
import type { TaskView } from '../reads';
import { useWords } from '../words';
import { Bubble } from './bubble';
import type { Part } from './fill';
import type { Copying } from './task-text';

/** A private chat, a step at a time: the opening, what to do when nobody answers, answers held ready. */
export function Chat({ task, copying, onNext }: { task: TaskView; copying: Copying; onNext: () => void }): ReactNode {
  const t = useWords();
  const span = useSpan();
  const of = (kind: Part['kind']) => task.parts.filter((part) => part.kind === kind);
  const openings = of('opening');
  const followUps = of('follow_up');
  const replies = of('reply');
  const current = openings.find(({ part }) => !copying.copied.includes(part));
  const later = (minutes: number | null) => {
    return t('chat.later', { after: span(Math.round((minutes ?? 0) / 60)) });
  };
  return (
    <>
      <section className="day-card" aria-label={t('chat.opening')}>
        <h2>{t('chat.opening')}</h2>
        <ol className="day-messages">
          {openings.map((part, index) => (
            <Bubble
              key={part.part}
              part={part}
              title={t('chat.step', { n: index + 1, total: openings.length })}
              task={task}
              copying={copying}
              current={part === current}
            />
          ))}
        </ol>
        <div className="day-buttons">
          {openings.length > 1 && (
            <button type="button" className="day-button" onClick={() => copying.copy(openings)}>
              {t('copy.all')}
            </button>
          )}
          {!current && (
            <button type="button" className="day-button" onClick={onNext}>
              {t('chat.next')}
            </button>
          )}
        </div>
      </section>
      {replies.length > 0 && (
        <section className="day-card" aria-label={t('chat.replies')}>
          <h2>{t('chat.replies')}</h2>
          {replies.map((part) => (
            <details key={part.part} className="day-reply">
              <summary>{t('chat.says', { words: part.when ?? '' })}</summary>
              <ul className="day-messages">
                <Bubble part={part} title={t('chat.answer')} task={task} copying={copying} />
              </ul>
            </details>
          ))}
        </section>
      )}
      {followUps.length > 0 && (
        <section className="day-card" aria-label={t('chat.followUps')}>
          <h2>{t('chat.followUps')}</h2>
          <ol className="day-messages">
            {followUps.map((part) => (
              <Bubble key={part.part} part={part} title={later(part.afterMinutes)} task={task} copying={copying} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
