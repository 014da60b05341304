/** States of one work item, and every way from one to the next. Guards, queries and buttons read this table. */
export const ITEM_STATES = ['queued', 'writing', 'done', 'failed', 'needs_material', 'cancelled'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

interface Move {
  readonly from: readonly ItemState[];
  readonly to: ItemState;
}

export const ITEM_MOVES = {
  /** A worker takes it, under a lease. */
  claim: { from: ['queued'], to: 'writing' },
  /** The lease ran out: the worker is gone. */
  reclaim: { from: ['writing'], to: 'writing' },
  /** The worker stops in order and hands it back. */
  release: { from: ['writing'], to: 'queued' },
  /** Its brand's money is set aside for others: it gives its place back and is taken up when that is settled. */
  put_off: { from: ['writing'], to: 'queued' },
  finish: { from: ['writing'], to: 'done' },
  fail: { from: ['writing'], to: 'failed' },
  lack: { from: ['queued', 'writing'], to: 'needs_material' },
  cancel: { from: ['queued', 'writing'], to: 'cancelled' },
  /** A person asks again, once the cause is gone. */
  retry: { from: ['failed', 'needs_material', 'cancelled'], to: 'queued' },
} as const satisfies Record<string, Move>;
export type ItemMove = keyof typeof ITEM_MOVES;

export const mayMove = (state: ItemState, move: ItemMove): boolean =>
  (ITEM_MOVES[move].from as readonly ItemState[]).includes(state);

/** States in which nothing more happens by itself. */
export const isSettled = (state: ItemState): boolean => state !== 'queued' && state !== 'writing';
/** States that keep a reserved material: it is told, or about to be. */
export const holdsMaterial = (state: ItemState): boolean =>
  state === 'queued' || state === 'writing' || state === 'done';

export type ItemCounts = Readonly<Record<ItemState, number>>;
export const noItems: ItemCounts = { queued: 0, writing: 0, done: 0, failed: 0, needs_material: 0, cancelled: 0 };

export const REQUEST_STATES = ['running', 'finished', 'cancelled'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** A request has no state of its own that could disagree with its items. */
export const requestState = (counts: ItemCounts, cancelled: boolean): RequestState =>
  counts.queued + counts.writing > 0 ? 'running' : cancelled ? 'cancelled' : 'finished';
