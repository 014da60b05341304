import type { ReactNode } from 'react';
import type { TaskView } from '../reads';
import { useWords } from '../words';
import { Bubble } from './bubble';
import type { Part } from './fill';
import type { Copying } from './task-text';

/** An article or a note: its pieces in order, copied one by one into the editor, each with what its picture should show. */
export function Pieces({ task, copying }: { task: TaskView; copying: Copying }): ReactNode {
  const t = useWords();
  const current = task.parts.find(({ part }) => !copying.copied.includes(part));
  return (
    <section className="day-card" aria-label={t('piece.title')}>
      <h2>{t('piece.title')}</h2>
      <ol className="day-messages">
        {task.parts.map((part) => (
          <Bubble
            key={part.part}
            part={part}
            title={part.label}
            hint={briefOf(part, (brief) => t('piece.attached', { brief }))}
            task={task}
            copying={copying}
            current={part === current}
          />
        ))}
      </ol>
    </section>
  );
}

/** What the pictures of a part should show, where they are still to be made. */
export function briefOf(part: Part, words: (brief: string) => string): string | undefined {
  const briefs = part.attachments.flatMap(({ brief }) => (brief ? [brief] : []));
  return briefs.length === 0 ? undefined : words(briefs.join('；'));
}
