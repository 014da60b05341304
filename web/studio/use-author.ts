import { useQuery } from '@tanstack/react-query';
import { useWorkspace } from '../app/session';
import type { Author } from '../preview/body-preview';
import { personaQuery } from './queries';

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
