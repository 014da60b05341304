import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { recordsOf } from './bodies';
import { Lines } from './lines';
import { neighboursQuery } from './queries';

/** Scenes belong to segments; people know them by name. */
export function SceneNames({ ids }: { ids: readonly string[] }): ReactNode {
  const { slug } = useWorkspace();
  const { data = [] } = useQuery(neighboursQuery(slug, 'segment'));
  const names = new Map(
    recordsOf('segment', data).flatMap(({ body }) => body.scenes.map(({ id, name }) => [id, name ?? id] as const)),
  );
  return <Lines of={ids.map((id) => names.get(id) ?? id)} look="chips" />;
}
