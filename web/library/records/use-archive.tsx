import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api, ifMatch, read } from '../../api/client';
import { useWorkspace } from '../../app/session';
import { useWords as useSharedWords } from '../../ui/words';
import { recordsChanged, type RecordView } from '../queries';
import { useWords } from '../words';

type Act = 'archive' | 'restore';
const ROUTES = {
  archive: '/api/v1/workspaces/{workspace}/library/records/{kind}/{slug}/archive',
  restore: '/api/v1/workspaces/{workspace}/library/records/{kind}/{slug}/restore',
} as const;
const OPPOSITE: Record<Act, Act> = { archive: 'restore', restore: 'archive' };

/** Puts a record away or takes it back, and offers to undo either. */
export function useArchive() {
  const t = useWords();
  const s = useSharedWords();
  const { slug: workspace } = useWorkspace();
  const client = useQueryClient();
  const { message } = App.useApp();
  const done = async (record: RecordView, act: Act, undoable: boolean) => {
    client.setQueryData([workspace, 'records', 'one', record.kind, record.slug], record);
    const key = `archive/${record.kind}/${record.slug}`;
    void message.open({
      key,
      type: 'success',
      duration: 8,
      content: (
        <>
          {t(act === 'archive' ? 'archive.done' : 'archive.restored', { title: record.title })}
          {undoable && (
            <Button
              type="link"
              size="small"
              onClick={() => {
                message.destroy(key);
                change.mutate({ record, act: OPPOSITE[act], undoable: false });
              }}
            >
              {s('undo')}
            </Button>
          )}
        </>
      ),
    });
    await recordsChanged(client, workspace);
  };
  const change = useMutation({
    mutationFn: ({ record, act }: { record: RecordView; act: Act; undoable?: boolean }) =>
      read(
        api.POST(ROUTES[act], {
          params: { path: { workspace, kind: record.kind, slug: record.slug }, header: ifMatch(record.version) },
        }),
      ),
    meta: { quiet: true },
    onSuccess: (record, { act, undoable = true }) => done(record, act, undoable),
  });
  return change;
}
