import { useCallback, useRef } from 'react';
import type { Command } from './keys';
import type { Deciding } from './use-decide';
import type { Queue } from './use-queue';
import type { Selection } from './use-selection';

/** What the open item does at a key. */
export type ItemCommands = Partial<Record<Command, () => void>>;

interface Desk {
  readonly queue: Queue;
  readonly selection: Selection;
  readonly deciding: Deciding;
  readonly openHelp: () => void;
}

/** Brings each key to whom it belongs: the list, or the item that is open. */
export function useDeskCommands({ queue, selection, deciding, openHelp }: Desk) {
  const item = useRef<ItemCommands>({});
  const register = useCallback((commands: ItemCommands) => {
    item.current = commands;
    return () => {
      if (item.current === commands) item.current = {};
    };
  }, []);

  const step = (by: number) => {
    const at = queue.items.findIndex(({ draftId }) => draftId === queue.current);
    const next = queue.items[at < 0 ? 0 : at + by];
    if (next) queue.open(next.draftId);
    else if (by > 0) queue.more?.();
  };
  const forDesk: Partial<Record<Command, () => void>> = {
    next: () => step(1),
    previous: () => step(-1),
    select: () => {
      if (queue.current !== null) selection.toggle(queue.current);
    },
    undo: deciding.undo,
    filter: () => document.querySelector<HTMLElement>('.review-filters input')?.focus(),
    help: openHelp,
  };
  const obey = (command: Command) => (forDesk[command] ?? item.current[command])?.();
  return { obey, register };
}
