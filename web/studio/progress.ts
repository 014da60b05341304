import type { Schema } from '../api/client';

export type DraftRequest = Schema<'DraftRequestView'>;
export type Item = Schema<'DraftItemView'>;

/** What is known of a request: its counts and each item that has been told of. */
export interface Progress {
  readonly request: DraftRequest | null;
  readonly items: Readonly<Record<string, Item>>;
  /** Words of items that are being written, as far as they have come; nobody has checked them. */
  readonly words: Readonly<Record<string, string>>;
}

export const NOTHING_YET: Progress = { request: null, items: {}, words: {} };

/** Words of an item from a place on; what stood there before is gone. */
export interface MoreWords {
  readonly itemId: string;
  readonly from: number;
  readonly text: string;
}

export type News =
  | { readonly kind: 'request'; readonly request: DraftRequest }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'words'; readonly items: readonly MoreWords[] }
  /** A stream begins: what it will show of unfinished words it shows from their beginning. */
  | { readonly kind: 'stream' };

/** Takes in what was told. Streams and polls may cross: of two states of an item the later one stands. */
export function withNews(progress: Progress, news: News): Progress {
  switch (news.kind) {
    case 'request':
      return { ...progress, request: news.request };
    case 'stream':
      return { ...progress, words: {} };
    case 'words': {
      const words = { ...progress.words };
      for (const { itemId, from, text } of news.items) words[itemId] = (words[itemId] ?? '').slice(0, from) + text;
      return { ...progress, words };
    }
    case 'items':
      return withItems(progress, news.items);
  }
}

function withItems(progress: Progress, told: readonly Item[]): Progress {
  const items = { ...progress.items };
  for (const item of told) {
    const known = items[item.id];
    if (!known || known.changedAt <= item.changedAt) items[item.id] = item;
  }
  const words = Object.entries(progress.words).filter(([id]) => items[id]?.state === 'writing');
  return { ...progress, items, words: Object.fromEntries(words) };
}

export const inOrder = ({ items }: Progress): Item[] =>
  Object.values(items).sort((one, other) => one.ordinal - other.ordinal);

/** Share of items on which nothing more happens by itself, 0 to 1. */
export function shareSettled({ total, counts }: DraftRequest): number {
  return total === 0 ? 1 : (total - counts.queued - counts.writing) / total;
}

export const canRetry = ({ counts }: DraftRequest): boolean =>
  counts.failed + counts.needs_material + counts.cancelled > 0;
