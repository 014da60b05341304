import { useState } from 'react';
import type { QueueItem } from './queue-filters';

export interface Selection {
  readonly items: readonly QueueItem[];
  readonly has: (draftId: string) => boolean;
  readonly toggle: (draftId: string) => void;
  /** From the one chosen last to this one. */
  readonly range: (draftId: string) => void;
  readonly all: (on: boolean) => void;
  readonly clear: () => void;
}

/** Items chosen for a bulk approval. Those that left the list are not chosen any more. */
export function useSelection(list: readonly QueueItem[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const indexOf = (draftId: string | null) => list.findIndex((item) => item.draftId === draftId);
  return {
    items: list.filter(({ draftId }) => chosen.has(draftId)),
    has: (draftId) => chosen.has(draftId),
    toggle: (draftId) => {
      const next = new Set(chosen);
      if (!next.delete(draftId)) next.add(draftId);
      setChosen(next);
      setAnchor(draftId);
    },
    range: (draftId) => {
      const from = Math.max(0, indexOf(anchor));
      const to = indexOf(draftId);
      const between = list.slice(Math.min(from, to), Math.max(from, to) + 1);
      setChosen(new Set([...chosen, ...between.map((item) => item.draftId)]));
    },
    all: (on) => setChosen(new Set(on ? list.map(({ draftId }) => draftId) : [])),
    clear: () => setChosen(new Set()),
  };
}
