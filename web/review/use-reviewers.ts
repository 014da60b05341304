import { useQuery } from '@tanstack/react-query';
import { useWorkspace } from '../app/session';
import { reviewersQuery } from './queries';

/** Everybody who may decide, by name. */
export function useReviewers() {
  const { slug } = useWorkspace();
  const { data = [] } = useQuery(reviewersQuery(slug));
  return {
    options: data.map(({ id, name }) => ({ value: id, label: name })),
    nameOf: (id: string | null) => data.find((person) => person.id === id)?.name ?? null,
  };
}
