import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import type { Author } from '../preview/body-preview';

/** How the persona appears to customers: nickname and picture. */
export function useAuthor(persona: string): Author {
  const { slug: workspace } = useWorkspace();
  const { data } = useQuery(personaQuery(workspace, persona));
  const file = data?.matrix.avatar?.replace(/^media\//u, '');
  return {
    name: data?.matrix.nickname ?? data?.name ?? persona,
    avatar: file
      ? `/api/v1/workspaces/${encodeURIComponent(workspace)}/library/media/files/${encodeURIComponent(file)}`
      : null,
  };
}

/** Where the browser finds a picture of the library. */
export function usePictures(): (mediaId: string) => { src: string } {
  const { slug: workspace } = useWorkspace();
  return (mediaId) => ({
    src: `/api/v1/workspaces/${encodeURIComponent(workspace)}/library/media/${encodeURIComponent(mediaId)}/content`,
  });
}

const personaQuery = (workspace: string, slug: string) =>
  queryOptions({
    queryKey: [workspace, 'records', 'persona', slug],
    queryFn: async ({ signal }) => {
      const record = await read(
        api.GET('/api/v1/workspaces/{workspace}/library/records/{kind}/{slug}', {
          params: { path: { workspace, kind: 'persona', slug } },
          signal,
        }),
      );
      return record.body as Schema<'Persona'>;
    },
    staleTime: 60_000,
  });
