import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, ifMatch, read } from '../../api/client';
import { dateTime } from '../../ui/when';
import { problemText } from '../../words/problem-text';
import { taskRead, type TaskView } from '../reads';
import { toasts } from '../ui/toast-store';
import { useWords } from '../words';

const COUNTED = ['likes', 'replies', 'orders'] as const;
/** As typed: a field that was emptied is empty, and counts as none. */
type Typed = Record<(typeof COUNTED)[number], string>;
const MOST = 1_000_000;

const countOf = (typed: string): number => Math.min(MOST, Math.max(0, Math.trunc(Number(typed))));

/** What a done task brought. Counted hours later, so it needs the network and is not kept for when there is none. */
export function ResultForm({
  task,
  workspace,
  timeZone,
}: {
  task: TaskView;
  workspace: string;
  timeZone: string;
}): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const said = (count: number | undefined) => (count === undefined ? '' : String(count));
  const [typed, setTyped] = useState<Typed>({
    likes: said(task.result?.likes),
    replies: said(task.result?.replies),
    orders: said(task.result?.orders),
  });
  const save = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/tasks/{task}/result', {
          params: { path: { workspace, task: task.id }, header: ifMatch(task.version) },
          body: {
            reach: task.result?.reach ?? null,
            likes: countOf(typed.likes),
            replies: countOf(typed.replies),
            orders: countOf(typed.orders),
          },
        }),
      ),
    onSuccess: (saved) => {
      client.setQueryData(taskRead(workspace, task.id).queryKey, saved);
      toasts.show({ tone: 'good', text: t('result.saved') });
    },
  });
  const nothing = COUNTED.every((name) => typed[name] === '');
  return (
    <form
      className="day-card day-stack"
      aria-label={t('result.title')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <strong>{t('result.title')}</strong>
      <p className="day-quiet">
        {task.result === null ? t('result.none') : t('result.counted', { when: dateTime(task.result.at, timeZone) })}
      </p>
      <div className="day-counts">
        {COUNTED.map((name) => (
          <label key={name} className="day-field">
            {t(`result.${name}`)}
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={MOST}
              placeholder="0"
              value={typed[name]}
              onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
            />
          </label>
        ))}
      </div>
      {save.error && <p role="alert">{problemText(save.error)}</p>}
      <button type="submit" className="day-button" disabled={save.isPending || nothing}>
        {t('result.save')}
      </button>
    </form>
  );
}
