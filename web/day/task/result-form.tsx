import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, ifMatch, read } from '../../api/client';
import { dateTime } from '../../ui/when';
import { problemText } from '../../words/problem-text';
import { taskRead, type TaskView } from '../reads';
import { toasts } from '../ui/toast-store';
import { useWords } from '../words';

const COUNTED = ['likes', 'replies', 'orders'] as const;
type Counts = Record<(typeof COUNTED)[number], number>;

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
  const [counts, setCounts] = useState<Counts>(task.result ?? { likes: 0, replies: 0, orders: 0 });
  const save = useMutation({
    mutationFn: ({ likes, replies, orders }: Counts) =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/tasks/{task}/result', {
          params: { path: { workspace, task: task.id }, header: ifMatch(task.version) },
          body: { reach: task.result?.reach ?? null, likes, replies, orders },
        }),
      ),
    onSuccess: (saved) => {
      client.setQueryData(taskRead(workspace, task.id).queryKey, saved);
      toasts.show({ tone: 'good', text: t('result.saved') });
    },
  });
  return (
    <form
      className="day-card day-stack"
      aria-label={t('result.title')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(counts);
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
              max={1_000_000}
              required
              value={counts[name]}
              onChange={(event) =>
                setCounts({ ...counts, [name]: Math.max(0, Math.trunc(Number(event.target.value))) })
              }
            />
          </label>
        ))}
      </div>
      {save.error && <p role="alert">{problemText(save.error)}</p>}
      <button type="submit" className="day-button" disabled={save.isPending}>
        {t('result.save')}
      </button>
    </form>
  );
}
