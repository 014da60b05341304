import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api, ifMatch, read } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useWorkspace } from '../../app/session';
import { useWords as useVocabulary } from '../../ui/words';
import { HERE, useRefresh, type Account } from '../queries';
import { useWords } from '../words';

/** Seconds in which an account that was put away can be taken back in one tap. */
const UNDO_FOR = 8;

export function useArchive() {
  const t = useWords();
  const v = useVocabulary();
  const { message } = App.useApp();
  const { slug: workspace } = useWorkspace();
  const refresh = useRefresh();
  const change = useMutation({
    mutationFn: ({ account, to }: { account: Account; to: 'archive' | 'restore' }) => {
      const params = { path: { workspace, account: account.slug }, header: ifMatch(account.version) };
      return read(
        to === 'archive'
          ? api.POST(`${HERE}/accounts/{account}/archive`, { params })
          : api.POST(`${HERE}/accounts/{account}/restore`, { params }),
      );
    },
    onSuccess: (after, { to }) => {
      void refresh('accounts', 'entries');
      if (to === 'restore') {
        void message.success(t('accounts.restored', { name: after.name }));
        return;
      }
      const key = `archived-${after.id}`;
      const undo = () => {
        message.destroy(key);
        change.mutate({ account: after, to: 'restore' });
      };
      void message.success({
        key,
        duration: UNDO_FOR,
        content: (
          <>
            {t('accounts.archivedNow', { name: after.name })}{' '}
            <Button type="link" size="small" onClick={undo}>
              {v('undo')}
            </Button>
          </>
        ),
      });
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 412) void refresh('accounts');
    },
  });
  return {
    pending: change.isPending,
    archive: (account: Account) => change.mutate({ account, to: 'archive' }),
    restore: (account: Account) => change.mutate({ account, to: 'restore' }),
  };
}
