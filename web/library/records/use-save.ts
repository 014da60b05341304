import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, read } from '../../api/client';
import { useWorkspace } from '../../app/session';
import { recordsChanged, type Kind, type RecordView } from '../queries';

/** The service reads a body by the schema of its kind; which of them it is, is not known here. */
type SentBody = RecordView['body'];

/** Writes a record: a new one, or the next version of the one that was seen. */
export function useSave(kind: Kind, slug: string | null, onSaved: (record: RecordView) => void) {
  const { slug: workspace } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: unknown; version: number }) =>
      slug === null
        ? read(
            api.POST('/api/v1/workspaces/{workspace}/library/records/{kind}', {
              params: { path: { workspace, kind } },
              body: body as SentBody,
            }),
          )
        : read(
            api.PUT('/api/v1/workspaces/{workspace}/library/records/{kind}/{slug}', {
              params: { path: { workspace, kind, slug }, header: ifMatch(version) },
              body: body as SentBody,
            }),
          ),
    meta: { quiet: true },
    onSuccess: async (record) => {
      client.setQueryData([workspace, 'records', 'one', kind, record.slug], record);
      onSaved(record);
      await recordsChanged(client, workspace);
    },
  });
}
