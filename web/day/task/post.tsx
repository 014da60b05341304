import type { ReactNode } from 'react';
import type { TaskView } from '../reads';
import { useWords } from '../words';
import { FilledText } from './filled-text';
import type { Copying } from './task-text';

/** A Moments post and the comment that goes under it. */
export function Post({ task, copying }: { task: TaskView; copying: Copying }): ReactNode {
  const t = useWords();
  return (
    <section className="day-card" aria-label={t('post.title')}>
      {task.parts.map((part) => {
        const copied = copying.copied.includes(part.part);
        const kind = part.kind === 'first_comment' ? 'comment' : 'post';
        return (
          <article key={part.part} className={`day-part day-part-${kind}`}>
            <h2>
              {t(`part.${kind}`)} {copied && <span className="day-check">{t('part.copied')}</span>}
            </h2>
            <p>
              <FilledText text={part.text} task={task} filling={copying.filling} />
            </p>
            <button
              type="button"
              className={copied || kind === 'comment' ? 'day-button' : 'day-button day-button-soft'}
              onClick={() => copying.copy([part])}
            >
              {t(`copy.${kind}`)}
            </button>
          </article>
        );
      })}
    </section>
  );
}
