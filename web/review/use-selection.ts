import { useState } from 'react';
import { type Chosen, chosenIn, chosenItems } from './chosen-items';
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

/** Items chosen to be answered together. */
export function useSelection(list: readonly QueueItem[]): Selection {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [anchor, setAnchor] = useState<string | null>(null);
  const indexOf = (draftId: string | null) => list.findIndex((item) => item.draftId === draftId);
  return {
    items: chosenItems(list, chosen),
    has: (draftId) => chosen.has(draftId),
    toggle: (draftId) => {
      const rest = new Map(chosen);
      const wasChosen = rest.delete(draftId);
      setChosen(wasChosen ? rest : new Map([...rest, ...chosenIn(list.filter((item) => item.draftId === draftId))]));
      setAnchor(draftId);
    },
    range: (draftId) => {
      const from = Math.max(0, indexOf(anchor));
      const to = indexOf(draftId);
      const between = list.slice(Math.min(from, to), Math.max(from, to) + 1);
      setChosen(new Map([...chosenIn(between), ...chosen]));
    },
    all: (on) => setChosen(chosenIn(on ? list : [])),
    clear: () => setChosen(new Map()),
  };
}
