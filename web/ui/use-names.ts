import { useQuery } from '@tanstack/react-query';
import { api, read, type Schema } from '../api/client';
import { everyPage } from '../api/every-page';
import { useWorkspace } from '../app/session';

type Kind = Schema<'RecordListItem'>['kind'];

interface Known {
  /** Titles by slug. */
  readonly titles: ReadonlyMap<string, string>;
  /** To choose from. */
  readonly options: { value: string; label: string }[];
  /** The title of a record; its slug until that is known, or when it is gone. */
  readonly nameOf: (slug: string) => string;
}

const known = (records: readonly { slug: string; title: string }[]): Known => {
  const titles = new Map(records.map(({ slug, title }) => [slug, title]));
  return {
    titles,
    options: records.map(({ slug, title }) => ({ value: slug, label: title })),
    nameOf: (slug) => titles.get(slug) ?? slug,
  };
};
const NOTHING = known([]);

/** What people call the live records of a kind: for choosing, and for naming what is stored by its slug. */
export function useNames(kind: Kind): Known & { readonly loading: boolean } {
  const { slug: workspace } = useWorkspace();
  const { data = NOTHING, isPending } = useQuery({
    queryKey: [workspace, 'records', 'names', kind],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      everyPage((page) =>
        read(
          api.GET('/api/v1/workspaces/{workspace}/library/records', {
            params: { path: { workspace }, query: { kind, ...page } },
            signal,
          }),
        ),
      ),
    select: known,
  });
  return { ...data, loading: isPending };
}
