import { useMemo, useSyncExternalStore } from 'react';
import { queue } from './queue';
import type { Taps } from './tap';

/** The touches of a workspace that the house has not answered yet, and those it refused. */
export function useTaps(workspace: string): Taps {
  const taps = useSyncExternalStore(queue.subscribe, queue.taps);
  return useMemo(() => taps.filter((tap) => tap.workspace === workspace), [taps, workspace]);
}
