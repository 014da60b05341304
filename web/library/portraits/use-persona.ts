import { useQuery } from '@tanstack/react-query';
import { useWorkspace } from '../../app/session';
import { recordsOf, type Bodies } from './bodies';
import { neighboursQuery } from './queries';

/** The persona a record names, once it is known. */
export function usePersona(slug: string | undefined): Bodies['persona'] | undefined {
  const workspace = useWorkspace();
  const { data = [] } = useQuery({ ...neighboursQuery(workspace.slug, 'persona'), enabled: slug !== undefined });
  return recordsOf('persona', data).find((record) => record.slug === slug)?.body;
}
