import type { ReactNode } from 'react';
import type { TaskView } from '../reads';
import { useWords } from '../words';
import type { Part } from './fill';
import { FilledText } from './filled-text';
import type { Copying } from './task-text';

interface Props {
  readonly part: Part;
  readonly title: string;
  readonly task: TaskView;
  readonly copying: Copying;
  /** The one to send now: its button is the large one. */
  readonly current?: boolean;
  readonly side?: 'own' | 'assistant';
  readonly hint?: string | undefined;
}

/** One message as it will hang in the chat, with its button. */
export function Bubble({ part, title, task, copying, current = false, side = 'own', hint }: Props): ReactNode {
  const t = useWords();
  const copied = copying.copied.includes(part.part);
  return (
    <li
      className={`day-message day-message-${side}${copied ? ' day-message-copied' : ''}`}
      aria-current={current ? 'step' : undefined}
    >
      <p className="day-message-head">
        <span>{title}</span>
        {hint && <span className="day-message-hint">{hint}</span>}
        {copied && <span className="day-check">{t('part.copied')}</span>}
      </p>
      <p className="day-bubble">
        <FilledText text={part.text} task={task} filling={copying.filling} />
      </p>
      {part.attachments.length > 0 && (
        <p className="day-quiet">{t('part.attached', { count: part.attachments.length })}</p>
      )}
      <button
        type="button"
        className={current ? 'day-button day-button-soft' : 'day-button day-button-small'}
        aria-label={`${t('copy.this')}: ${title}`}
        onClick={() => copying.copy([part])}
      >
        {t(copied ? 'copy.again' : 'copy.this')}
      </button>
    </li>
  );
}
