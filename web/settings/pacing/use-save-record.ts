import { useMutation } from '@tanstack/react-query';
import { api, ifMatch, read, type Schema } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useWorkspace } from '../../app/session';
import { HERE, useRefresh } from '../queries';

/** Writes the same library records that the library's own forms write: version 0 makes one. */
export function useSaveRecord(kind: 'brand' | 'touchpoint', onSaved: () => void) {
  const { slug: workspace } = useWorkspace();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ slug, version, body }: { slug: string; version: number; body: Schema<'RecordBody'> }) =>
      version === 0
        ? read(api.POST(`${HERE}/library/records/{kind}`, { params: { path: { workspace, kind } }, body }))
        : read(
            api.PUT(`${HERE}/library/records/{kind}/{slug}`, {
              params: { path: { workspace, kind, slug }, header: ifMatch(version) },
              body,
            }),
          ),
    meta: { quiet: true },
    onSuccess: () => {
      onSaved();
      void refresh('records', 'entries', 'plans', 'drafts');
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 412) void refresh('records');
    },
  });
}
