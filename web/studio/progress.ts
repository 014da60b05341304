import type { Schema } from '../api/client';

export type DraftRequest = Schema<'DraftRequestView'>;
export type Item = Schema<'DraftItemView'>;

/** What is known of a request: its counts and each item that has been told of. */
export interface Progress {
  readonly request: DraftRequest | null;
  readonly items: Readonly<Record<string, Item>>;
}

export const NOTHING_YET: Progress = { request: null, items: {} };

export type News =
  | { readonly kind: 'request'; readonly request: DraftRequest }
  | { readonly kind: 'items'; readonly items: readonly Item[] };

/** Takes in what was told. Streams and polls may cross: of two states of an item the later one stands. */
export function withNews(progress: Progress, news: News): Progress {
  if (news.kind === 'request') return { ...progress, request: news.request };
  const items = { ...progress.items };
  for (const item of news.items) {
    const known = items[item.id];
    if (!known || known.changedAt <= item.changedAt) items[item.id] = item;
  }
  return { ...progress, items };
}

export const inOrder = ({ items }: Progress): Item[] =>
  Object.values(items).sort((one, other) => one.ordinal - other.ordinal);

/** Share of items on which nothing more happens by itself, 0 to 1. */
export function shareSettled({ total, counts }: DraftRequest): number {
  return total === 0 ? 1 : (total - counts.queued - counts.writing) / total;
}

export const canRetry = ({ counts }: DraftRequest): boolean =>
  counts.failed + counts.needs_material + counts.cancelled > 0;
