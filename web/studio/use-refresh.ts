import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useWorkspace } from '../app/session';

/** After a draft was changed or moved: everything in the house that shows it. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  const { slug } = useWorkspace();
  return useCallback(async () => {
    await Promise.all(
      ['drafts', 'review', 'entries'].map((noun) => client.invalidateQueries({ queryKey: [slug, noun] })),
    );
  }, [client, slug]);
}
