import { createContext, use } from 'react';
import type { Act, Wish } from './use-acts';
import type { Account, EntryRow, Opening, TrayItem } from './queries';

/** Something in the hand: an approved draft from the tray, or an entry that is on the calendar already. */
export interface Held {
  readonly draftId: string;
  readonly title: string;
  readonly segment: string;
  readonly touchpoint: EntryRow['touchpoint'];
  readonly persona: string;
  readonly entry: EntryRow | null;
}

export const heldItem = ({ draftId, title, segment, touchpoint, persona }: TrayItem): Held => ({
  ...{ draftId, title, segment, touchpoint, persona },
  entry: null,
});
export const heldEntry = (entry: EntryRow): Held => {
  const { draftId, title, segment, touchpoint, persona } = entry;
  return { draftId, title, segment, touchpoint, persona, entry };
};

/** A place that was said no to. `again` tries once more, with a reason, where rules allow that. */
export interface Refusal {
  readonly held: Held;
  readonly where: string;
  readonly conflicts: readonly { readonly rule: string; readonly message: string }[];
  readonly again: ((reason: string) => void) | null;
}

export type To = Pick<Opening, 'startsAt' | 'account' | 'group'>;

export interface CalendarDesk {
  readonly accounts: readonly Account[];
  readonly mayWrite: boolean;
  readonly accountName: (slug: string) => string;
  readonly segmentName: (slug: string) => string;
  readonly groupName: (slug: string) => string;
  /** 11月24日 周二 12:10 · 林夏 */
  readonly whereText: (to: Pick<To, 'startsAt' | 'account'>) => string;
  /** Puts what is held somewhere; entries move. */
  readonly put: (held: Held, to: To, reason?: string) => Promise<void>;
  readonly move: (entry: EntryRow, wish: Wish, title: string) => Promise<void>;
  readonly act: (entry: Pick<EntryRow, 'id' | 'version' | 'title'>, act: Act) => Promise<void>;
  readonly refuse: (refusal: Refusal) => void;
  /** Opens the list of places something may go to. */
  readonly offer: (held: Held, day?: string) => void;
  readonly undoable: (text: string, undo: () => Promise<unknown>) => void;
  readonly failed: (error: unknown) => void;
}

export const DeskContext = createContext<CalendarDesk | null>(null);

export function useDesk(): CalendarDesk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('useDesk outside the calendar');
  return desk;
}
