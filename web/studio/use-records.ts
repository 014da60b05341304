import { useQueries } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/client';
import { useWorkspace } from '../app/session';

interface Bodies {
  readonly segment: Schema<'Segment'>;
  readonly source: Schema<'Source'>;
}

/** What some records of a kind say, in the order of their slugs; what is still on its way, or gone, is left out. */
export function useRecords<K extends keyof Bodies>(
  kind: K,
  slugs: readonly string[],
): { bodies: Bodies[K][]; loading: boolean } {
  const { slug: workspace } = useWorkspace();
  return useQueries({
    queries: slugs.map((slug) => ({
      queryKey: [workspace, 'records', kind, slug],
      staleTime: 60_000,
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const record = await read(
          api.GET('/api/v1/workspaces/{workspace}/library/records/{kind}/{slug}', {
            params: { path: { workspace, kind, slug } },
            signal,
          }),
        );
        return record.body as unknown as Bodies[K];
      },
    })),
    combine: (results) => ({
      bodies: results.flatMap(({ data }) => (data === undefined ? [] : [data])),
      loading: results.some(({ isPending }) => isPending),
    }),
  });
}
