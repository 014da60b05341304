import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { useWorkspace } from '../../app/session';
import { recordsChanged } from '../queries';

/** Tries a zip, or brings it in. */
export function useImport() {
  const { slug: workspace } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, trial }: { file: File; trial: boolean }) =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/library/import', {
          params: { path: { workspace }, query: { dry_run: trial ? 'true' : 'false' } },
          // The document says how a file travels, not how a browser holds it.
          body: { file: file as never },
          bodySerializer: () => {
            const form = new FormData();
            form.append('file', file);
            return form;
          },
        }),
      ),
    meta: { quiet: true },
    onSuccess: (_outcome, { trial }) => (trial ? undefined : recordsChanged(client, workspace)),
  });
}
