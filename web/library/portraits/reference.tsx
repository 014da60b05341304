import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../../app/session';
import type { Kind } from './bodies';
import { titlesQuery } from './queries';

/** Another record, by the name people know it by. */
export function Reference({ kind, slug }: { kind: Kind; slug: string }): ReactNode {
  const workspace = useWorkspace();
  const { data, isError } = useQuery(titlesQuery(workspace.slug, kind));
  return (
    <Link to={`/w/${workspace.slug}/library/${kind}/${slug}`}>{data || isError ? (data?.get(slug) ?? slug) : '…'}</Link>
  );
}
