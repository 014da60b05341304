import type { Scene, Segment, TouchpointId } from '../../library/index.js';
import { openScenes } from '../context/index.js';

/** The scene to go on to: the next one in which these people look there, after the present one; null when there is no other. */
export function nextScene(
  segment: Pick<Segment, 'scenes'> | undefined,
  touchpoint: TouchpointId,
  present: string | null,
): Scene | null {
  const scenes = segment?.scenes ?? [];
  const at = scenes.findIndex(({ id }) => id === present);
  const others = [...scenes.slice(at + 1), ...scenes.slice(0, Math.max(0, at))];
  const open = new Set(openScenes({ scenes }, touchpoint));
  return others.find((scene) => open.has(scene)) ?? others[0] ?? null;
}
