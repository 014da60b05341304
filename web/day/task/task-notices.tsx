import type { ReactNode } from 'react';
import { dateTime } from '../../ui/when';
import type { TaskView } from '../reads';
import { Notice } from '../ui/notice';
import { useWords } from '../words';

/** When nothing is to be posted any more, nothing is to be minded when posting. */
const ENDED: ReadonlySet<TaskView['state']> = new Set(['done', 'skipped', 'recalled']);

/** What happened to the task since it was handed out. */
export function TaskNotices({ task, timeZone }: { task: TaskView; timeZone: string }): ReactNode {
  const t = useWords();
  const said = (field: string, value: string) =>
    field === 'time' ? dateTime(value, timeZone) : value || t('changed.nothing');
  return (
    <>
      {task.alreadyOut !== null && (
        <Notice tone="stop" title={t('out.title')}>
          <p>{task.alreadyOut}</p>
          <p>{t('out.text')}</p>
        </Notice>
      )}
      {task.state === 'recalled' && (
        <Notice tone="stop" title={t('recalled.title')}>
          {task.reason && <p>{task.reason}</p>}
          <p>{t('recalled.text')}</p>
        </Notice>
      )}
      {task.label && !ENDED.has(task.state) && (
        <Notice tone="quiet" title={t(task.label.inText ? 'label.inText' : 'label.beside')}>
          <p>{t(task.label.inText ? 'label.inTextText' : 'label.besideText', { words: task.label.words })}</p>
        </Notice>
      )}
      {task.changed && (
        <Notice
          tone="warn"
          title={t('changed.title', { n: task.changed.release, when: dateTime(task.changed.at, timeZone) })}
        >
          <dl className="day-changes">
            {task.changed.fields.map(({ field, before, after }) => (
              <div key={field}>
                <dt>{t(`changed.${field}`)}</dt>
                <dd>
                  <del>{said(field, before)}</del>
                </dd>
                <dd>
                  <ins>{said(field, after)}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </Notice>
      )}
    </>
  );
}
