import { AppError } from '../../kernel/index.js';

export const ENTRY_STATES = ['planned', 'released', 'recalled', 'removed'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Who put it there. */
export const ENTRY_ORIGINS = ['hand', 'plan'] as const;
export type EntryOrigin = (typeof ENTRY_ORIGINS)[number];

/**
 * What may be done with an entry and what becomes of it. A released entry that is moved or removed is planned anew: the
 * operators hold to the last release until the next one is published. A recall holds at once, locked or not.
 */
export const ENTRY_MOVES = {
  move: { from: ['planned', 'released'], to: 'planned', ofLocked: false },
  lock: { from: ['planned', 'released'], to: null, ofLocked: true },
  unlock: { from: ['planned', 'released'], to: null, ofLocked: true },
  remove: { from: ['planned', 'released', 'recalled'], to: 'removed', ofLocked: false },
  restore: { from: ['removed'], to: 'planned', ofLocked: true },
  release: { from: ['planned', 'released'], to: 'released', ofLocked: true },
  recall: { from: ['planned', 'released'], to: 'recalled', ofLocked: true },
} as const satisfies Record<string, { from: readonly EntryState[]; to: EntryState | null; ofLocked: boolean }>;
export type EntryMove = keyof typeof ENTRY_MOVES;

/** States that count: quotas, mix and the rest look at these. */
export const LIVE_STATES = ['planned', 'released'] as const satisfies readonly EntryState[];

/** The state after a move. @throws AppError 409 `entry_state` | `entry_locked` */
export function stateAfter(move: EntryMove, entry: { state: EntryState; locked: boolean }): EntryState {
  const { from, to, ofLocked } = ENTRY_MOVES[move];
  if (!(from as readonly EntryState[]).includes(entry.state))
    throw new AppError(
      'conflict',
      'entry_state',
      `The entry is ${entry.state}: only one that is ${from.join(' or ')} can be ${PAST[move]}.`,
      { params: { state: entry.state, allowed: from } },
    );
  if (entry.locked && !ofLocked)
    throw new AppError(
      'conflict',
      'entry_locked',
      `The entry is locked. Unlock it first, then it can be ${PAST[move]}.`,
    );
  return to ?? entry.state;
}

const PAST: Record<EntryMove, string> = {
  move: 'moved',
  lock: 'locked',
  unlock: 'unlocked',
  remove: 'removed',
  restore: 'restored',
  release: 'released',
  recall: 'recalled',
};
