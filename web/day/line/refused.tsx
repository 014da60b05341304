import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemText } from '../../words/problem-text';
import { queue } from '../queue/queue';
import type { Tap, Taps } from '../queue/tap';
import { taskRead } from '../reads';
import { Notice } from '../ui/notice';
import { toasts } from '../ui/toast-store';
import { useWords } from '../words';

/** What the house said no to: told with the reason, what was written, and what can be done. */
export function Refused({ workspace, taps }: { workspace: string; taps: Taps }): ReactNode {
  const refused = taps.filter(({ refusal }) => refusal !== null);
  const batches = [...new Set(refused.map(({ batch }) => batch))];
  return batches.map((batch) => (
    <RefusedBatch key={batch} workspace={workspace} batch={refused.filter((tap) => tap.batch === batch)} />
  ));
}

function RefusedBatch({ workspace, batch }: { workspace: string; batch: readonly Tap[] }): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const [first] = batch;
  const again = useMutation({
    mutationFn: async (tap: Tap) => {
      const { version } = await client.query({ ...taskRead(workspace, tap.task), staleTime: 0 });
      await queue.again(tap.batch, version);
    },
    meta: { quiet: true },
    onError: (error) => toasts.show({ tone: 'warn', text: problemText(error) }),
  });
  if (!first) return null;
  const cause = batch.find(({ refusal }) => refusal?.code !== 'follows_refused') ?? first;
  const code = cause.refusal?.code ?? '';
  const note = batch.map(({ act }) => (act.kind === 'done' ? act.note : act.kind === 'skip' ? act.reason : null));
  const words = note.find((one) => one !== null);
  return (
    <Notice
      tone="stop"
      title={t('refused.title', { what: batch.map(({ act }) => t(`act.${act.kind}`)).join(' + '), about: first.about })}
    >
      <p>
        {code === 'task_recalled' && t('refused.recalled')}{' '}
        {code === 'follows_refused' ? t('refused.follows') : cause.refusal?.text}
      </p>
      {words && <p className="day-kept">{t('refused.kept', { words })}</p>}
      <div className="day-buttons">
        {code !== 'task_recalled' && (
          <button type="button" className="day-button" disabled={again.isPending} onClick={() => again.mutate(first)}>
            {t('refused.again')}
          </button>
        )}
        <button type="button" className="day-button" onClick={() => void queue.forget(first.batch)}>
          {t(code === 'task_recalled' ? 'refused.read' : 'refused.drop')}
        </button>
      </div>
    </Notice>
  );
}
