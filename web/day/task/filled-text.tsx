import { Fragment, type ReactNode } from 'react';
import type { TaskView } from '../reads';
import { pieces, type Filling } from './fill';

/** A text as it will be sent, with what is filled in and what is still blank told apart. */
export function FilledText({ text, task, filling }: { text: string; task: TaskView; filling: Filling }): ReactNode {
  return (
    <span className="day-text">
      {pieces(text, task.blanks, filling).map((piece, index) => (
        <Fragment key={index}>
          {piece.kind === 'plain' ? piece.text : <mark className={`day-${piece.kind}`}>{piece.text}</mark>}
        </Fragment>
      ))}
    </span>
  );
}
