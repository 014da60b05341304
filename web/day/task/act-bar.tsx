import { useState, type ReactNode } from 'react';
import { queue } from '../queue/queue';
import type { Act } from '../queue/tap';
import type { Me, Membership, TaskView } from '../reads';
import { toasts } from '../ui/toast-store';
import { useWords } from '../words';
import { FinishSheet } from './finish-sheet';
import { PostponeSheet } from './postpone-sheet';
import { SkipSheet } from './skip-sheet';

interface Props {
  readonly me: Me;
  readonly workspace: Membership;
  /** As it will stand once what waits has been sent. */
  readonly task: TaskView;
  /** The task is over: back to the day. */
  readonly onEnd: () => void;
}

/** What can be done now, under the thumb. */
export function ActBar({ me, workspace, task, onEnd }: Props): ReactNode {
  const t = useWords();
  const [sheet, setSheet] = useState<'finish' | 'postpone' | 'skip' | null>(null);
  const can = (action: TaskView['actions'][number]) => task.actions.includes(action);
  const close = () => setSheet(null);
  const end = async (acts: readonly Act[], said: string) => {
    const batch = await queue.add(workspace.slug, task, acts);
    toasts.show({
      tone: 'good',
      text: said,
      action: { label: t('undo'), run: () => void queue.undo(workspace.slug, task, batch) },
    });
    close();
    onEnd();
  };
  const put = (act: Act) => void queue.add(workspace.slug, task, [act]);
  const addPicture = task.state === 'done' && me.person.id === task.operatorId;
  if (task.actions.length === 0 && !addPicture) return null;
  return (
    <>
      <div className="day-bar">
        {can('skip') && (
          <button type="button" className="day-button" onClick={() => setSheet('skip')}>
            {t('act.skip')}
          </button>
        )}
        {can('postpone') && (
          <button type="button" className="day-button" onClick={() => setSheet('postpone')}>
            {t('act.postpone')}
          </button>
        )}
        {can('reopen') && (
          <button type="button" className="day-button day-grow" onClick={() => put({ kind: 'reopen' })}>
            {t('act.reopen')}
          </button>
        )}
        {addPicture && (
          <button type="button" className="day-button day-grow" onClick={() => setSheet('finish')}>
            {t('act.evidence')}
          </button>
        )}
        {can('done') ? (
          <button type="button" className="day-button day-button-main day-grow" onClick={() => setSheet('finish')}>
            {t('act.done')}
          </button>
        ) : (
          can('start') && (
            <button
              type="button"
              className="day-button day-button-main day-grow"
              onClick={() => put({ kind: 'start' })}
            >
              {t('act.start')}
            </button>
          )
        )}
      </div>
      {sheet === 'finish' && (
        <FinishSheet
          own={`${workspace.slug}/${me.person.id}/day/${task.id}`}
          only={task.state === 'done' ? 'picture' : 'all'}
          onClose={close}
          onEnd={(acts) => {
            if (task.state !== 'done') return void end(acts, t('said.done'));
            acts.forEach(put);
            close();
          }}
        />
      )}
      {sheet === 'postpone' && (
        <PostponeSheet
          dueAt={task.dueAt}
          timeZone={workspace.timeZone}
          onClose={close}
          onChoose={(to, said) => {
            put({ kind: 'postpone', to });
            toasts.show({ tone: 'good', text: said });
            close();
            onEnd();
          }}
        />
      )}
      {sheet === 'skip' && (
        <SkipSheet
          own={`${workspace.slug}/${me.person.id}/day/${task.id}`}
          onClose={close}
          onSkip={(reason) => void end([{ kind: 'skip', reason }], t('said.skipped'))}
        />
      )}
    </>
  );
}
