import type { Schema } from '../api/client';

type Segment = Pick<Schema<'Segment'>, 'id' | 'scenes'>;
export type Scene = Segment['scenes'][number];

/** Scenes that all of these segments have by the same id, in the order of the first; a request names one for all. */
export function sharedScenes(segments: readonly Segment[]): Scene[] {
  const [first, ...others] = segments.map(({ scenes }) => scenes);
  return (first ?? []).filter(({ id }) => others.every((scenes) => scenes.some((one) => one.id === id)));
}

/** 午休刷手机 12:00–13:30 */
export const sceneLabel = ({ id, name, from, to }: Pick<Scene, 'id' | 'name' | 'from' | 'to'>): string =>
  `${name ?? id} ${from}–${to}`;
