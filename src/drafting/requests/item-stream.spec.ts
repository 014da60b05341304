import type { Database } from '../../platform/database/index.js';
import type { EventStream } from '../../platform/http/index.js';
import { toInstant, type Instant } from '../../kernel/index.js';
import type { DraftItemEntity } from './draft-item.entity.js';
import { ItemFeed } from './item-feed.service.js';
import type { ItemState } from './item-states.js';
import { ItemStream } from './item-stream.service.js';
import type { RequestViews } from './request-views.service.js';

const NINE = Date.parse('2026-11-24T01:00:00.000Z');
const at = (seconds: number): Instant => toInstant(NINE + seconds * 1_000);
const reply = (text: string) => () => JSON.stringify({ text });

/** Rows of one request, and how often they were read for changes. */
class Rows {
  readonly items = new Map<string, DraftItemEntity>();
  reads = 0;

  is(id: string, state: ItemState, changedAt: Instant): this {
    const plan = { brief: {} };
    this.items.set(id, { id, state, changedAt, plan, round: 0, errorCode: null } as unknown as DraftItemEntity);
    return this;
  }

  /** As much of a database as the stream asks. */
  get database(): Database {
    const find = () => Promise.resolve([...this.items.values()].filter(({ state }) => state === 'writing'));
    const createQueryBuilder = () => {
      let from = '';
      const query = {
        where: () => query,
        andWhere: (_: string, { since }: { since: Instant }) => ((from = since), query),
        orderBy: () => query,
        addOrderBy: () => query,
        getMany: () => {
          this.reads += 1;
          return Promise.resolve([...this.items.values()].filter(({ changedAt }) => changedAt >= from));
        },
      };
      return query;
    };
    return { fresh: { find, createQueryBuilder } } as unknown as Database;
  }
}

describe('a stream of a request', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const open = async (rows: Rows, lastSeen: Instant | null) => {
    const told: { event: string; data: Record<string, unknown> }[] = [];
    const client = { isFull: false, isAllowed: true, closed: false };
    const stream: EventStream = {
      get isFull() {
        return client.isFull;
      },
      send: (event, data) => void told.push({ event, data: data as Record<string, unknown> }),
      close: () => void (client.closed = true),
      onClose: () => undefined,
    };
    const feed = new ItemFeed();
    const views = { request: () => Promise.resolve({}) } as unknown as RequestViews;
    const isAllowed = () => Promise.resolve(client.isAllowed);
    await new ItemStream(rows.database, views, feed).attach(stream, 'w', 'r', { lastSeen, isAllowed });
    const words = () => told.flatMap(({ event, data }) => (event === 'writing' ? [data['items']] : []));
    return { client, told, words, piece: (id: string, text: string) => feed.onlooker('r', id)(reply(text)) };
  };

  it('goes on with words of an item that was begun long before the last change its client knows', async () => {
    const { told, words, piece } = await open(new Rows().is('a', 'writing', at(0)), at(60));
    expect(told.map(({ event }) => event)).toEqual(['snapshot']);
    piece('a', '早上');
    await jest.advanceTimersByTimeAsync(300);
    expect(words()).toEqual([[{ itemId: 'a', from: 0, text: '早上' }]]);
  });

  it('asks once for an item that words come of before it was told of, and shows them when it was', async () => {
    const rows = new Rows();
    const { words, piece } = await open(rows, at(60));
    const before = rows.reads;
    for (let count = 0; count < 15; count += 1) {
      piece('a', '早上'.repeat(count));
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(rows.reads - before).toBe(1);
    rows.is('a', 'writing', at(61));
    await jest.advanceTimersByTimeAsync(1_000); // the next look
    expect(words()).toEqual([[{ itemId: 'a', from: 0, text: '早上'.repeat(14) }]]);
  });

  it('tells at once what has grown of all items', async () => {
    const { words, piece } = await open(new Rows().is('a', 'writing', at(0)).is('b', 'writing', at(0)), null);
    for (const [id, text] of [
      ['a', '早'],
      ['b', '晚'],
      ['a', '早上'],
    ] as const)
      piece(id, text);
    await jest.advanceTimersByTimeAsync(300);
    expect(words()).toEqual([
      [
        { itemId: 'a', from: 0, text: '早上' },
        { itemId: 'b', from: 0, text: '晚' },
      ],
    ]);
  });

  it('keeps words for a client that has not taken the last ones, and tells them when it has', async () => {
    const { client, words, piece } = await open(new Rows().is('a', 'writing', at(0)), null);
    client.isFull = true;
    for (const text of ['早', '早上']) {
      piece('a', text);
      await jest.advanceTimersByTimeAsync(500);
    }
    expect(words()).toEqual([]);
    client.isFull = false;
    await jest.advanceTimersByTimeAsync(300);
    expect(words()).toEqual([[{ itemId: 'a', from: 0, text: '早上' }]]);
  });

  it('ends when its client may not read drafts any more', async () => {
    const { client } = await open(new Rows(), null);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(client.closed).toBe(false);
    client.isAllowed = false;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(client.closed).toBe(true);
  });

  it('hears nothing of late pieces of an item that was settled elsewhere', async () => {
    const rows = new Rows().is('a', 'cancelled', at(0));
    const { words, piece } = await open(rows, null);
    const before = rows.reads;
    for (let count = 0; count < 15; count += 1) {
      piece('a', '早上');
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(rows.reads - before).toBe(0);
    rows.is('a', 'writing', at(70)); // asked for again
    await jest.advanceTimersByTimeAsync(2_500);
    expect(words()).toEqual([]);
    piece('a', '晚上');
    await jest.advanceTimersByTimeAsync(300);
    expect(words()).toEqual([[{ itemId: 'a', from: 0, text: '晚上' }]]);
  });
});
