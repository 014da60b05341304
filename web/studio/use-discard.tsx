import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api, ifMatch, read } from '../api/client';
import { useWorkspace } from '../app/session';
import { useWords as useShared } from '../ui/words';
import { problemText } from '../words/problem-text';
import type { Draft } from './queries';
import { useRefresh } from './use-refresh';
import { useWords } from './words';

type Discardable = Pick<Draft, 'id' | 'version'>;
/** Seconds in which putting away can be undone from the note. */
const UNDO_FOR = 8;

/** Puts drafts away, with a way back for a while; they can be taken out of the list of those put away at any time. */
export function useDiscard(onDone?: () => void) {
  const t = useWords();
  const shared = useShared();
  const { slug: workspace } = useWorkspace();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const restore = useRestore();
  return useMutation({
    mutationFn: (drafts: readonly Discardable[]) =>
      Promise.allSettled(
        drafts.map(({ id, version }) =>
          read(
            api.POST('/api/v1/workspaces/{workspace}/drafts/{draft}/discard', {
              params: { path: { workspace, draft: id }, header: ifMatch(version) },
            }),
          ),
        ),
      ),
    onSuccess: (answers) => {
      const away = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
      const stuck = answers.find((answer) => answer.status === 'rejected');
      if (stuck) void message.error(problemText(stuck.reason));
      if (away.length === 0) return;
      const key = `away-${away[0]?.id ?? ''}`;
      const undo = () => {
        message.destroy(key);
        restore.mutate(away);
      };
      void message.open({
        key,
        type: 'success',
        duration: UNDO_FOR,
        content: (
          <>
            {t('discarded', { count: away.length })}{' '}
            <Button type="link" size="small" onClick={undo}>
              {shared('undo')}
            </Button>
          </>
        ),
      });
      onDone?.();
    },
    onSettled: refresh,
  });
}

export function useRestore() {
  const { slug: workspace } = useWorkspace();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (drafts: readonly Discardable[]) =>
      Promise.all(
        drafts.map(({ id, version }) =>
          read(
            api.POST('/api/v1/workspaces/{workspace}/drafts/{draft}/restore', {
              params: { path: { workspace, draft: id }, header: ifMatch(version) },
            }),
          ),
        ),
      ),
    onSettled: refresh,
  });
}
