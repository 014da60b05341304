import type { ReactNode } from 'react';
import type { TaskView } from '../reads';
import { useWords } from '../words';
import { Bubble } from './bubble';
import { briefOf } from './pieces';
import type { Copying } from './task-text';

/** A video, shot by shot: what to film, what to say, what stands on it; then the words that go around it. */
export function Shots({ task, copying }: { task: TaskView; copying: Copying }): ReactNode {
  const t = useWords();
  const shots = task.parts.filter(({ part }) => part.startsWith('shots.'));
  const rest = task.parts.filter(({ part }) => !part.startsWith('shots.'));
  const current = shots.find(({ kind, part }) => kind === 'shot' && !copying.copied.includes(part));
  return (
    <>
      <section className="day-card" aria-label={t('video.title')}>
        <h2>{t('video.title')}</h2>
        <ol className="day-messages">
          {shots.map((part) => (
            <Bubble
              key={part.part}
              part={part}
              title={part.label}
              hint={briefOf(part, (picture) => t('video.film', { picture }))}
              task={task}
              copying={copying}
              current={part === current}
            />
          ))}
        </ol>
      </section>
      <section className="day-card" aria-label={t('video.other')}>
        <h2>{t('video.other')}</h2>
        <ul className="day-messages">
          {rest.map((part) => (
            <Bubble key={part.part} part={part} title={part.label} task={task} copying={copying} />
          ))}
        </ul>
      </section>
    </>
  );
}
