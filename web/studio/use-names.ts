import { useQuery } from '@tanstack/react-query';
import { useWorkspace } from '../app/session';
import { namesQuery } from './queries';

type Named = 'segment' | 'persona' | 'product';

/** What people call a record; its slug until that is known, or when it is gone. */
export function useNames(kind: Named): {
  nameOf: (slug: string) => string;
  options: { value: string; label: string }[];
  loading: boolean;
} {
  const { slug: workspace } = useWorkspace();
  const { data, isPending } = useQuery(namesQuery(workspace, kind));
  const known = new Map(data?.map(({ slug, title }) => [slug, title]));
  return {
    nameOf: (slug) => known.get(slug) ?? slug,
    options: data?.map(({ slug, title }) => ({ value: slug, label: title })) ?? [],
    loading: isPending,
  };
}
