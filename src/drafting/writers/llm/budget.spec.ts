import type { Database } from '../../../platform/database/index.js';
import { toInstant } from '../../../kernel/index.js';
import { ModelBudget } from './budget.service.js';
import type { ModelSettings } from './settings.js';

const settings = { monthlyBudget: 10, price: { input: 1, output: 1, cached: null } } as unknown as ModelSettings;

const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Books that hold `spent` and what others set aside, and take a moment to be read: as they stood when that began. */
const booksOf = (held: { spent: number; elsewhere?: number }): Database => {
  const query = {
    select: () => query,
    addSelect: () => query,
    where: () => query,
    setParameters: () => query,
    getRawOne: async () => {
      const { spent, elsewhere = 0 } = held;
      await moment(5);
      return { spent, elsewhere };
    },
  };
  return { fresh: { createQueryBuilder: () => query } } as unknown as Database;
};
const books = (spent: number, elsewhere = 0): Database => booksOf({ spent, elsewhere });
const clock = { now: () => toInstant('2026-11-21T00:00:00Z') };

describe('the month’s budget', () => {
  it('lets only so many go at once as it can pay for, the others when those have cost less', async () => {
    const budget = new ModelBudget(books(4), clock);
    let gone = 0;
    const all = Array.from({ length: 20 }, async () => {
      const may = (await budget.reserve(settings, 'w', 2)) === 'held';
      gone += Number(may);
      return may;
    });
    await moment(20);
    expect([gone, await budget.left(settings, 'w')]).toEqual([3, 0]);
    for (let one = 0; one < 20; one += 1) {
      budget.settle(settings, 'w', 2, 0.3);
      await moment(0);
    }
    expect(await Promise.all(all)).not.toContain(false);
  });

  it('pays for a call alone as long as anything is left, and then for none', async () => {
    const held = { spent: 9.99 };
    const budget = new ModelBudget(booksOf(held), clock);
    expect(await budget.reserve(settings, 'w', 2)).toBe('held');
    const next = budget.reserve(settings, 'w', 2);
    held.spent += 0.1;
    budget.settle(settings, 'w', 2, 0.1);
    expect(await next).toBe('spent');
  });

  it('refuses nobody for a call that was booked, read and then settled', async () => {
    const held = { spent: 4 };
    const budget = new ModelBudget(booksOf(held), clock);
    await budget.reserve(settings, 'w', 4);
    held.spent += 4;
    const next = budget.reserve(settings, 'w', 3);
    await moment(1_050); // who waits reads the books anew
    budget.settle(settings, 'w', 4, 4);
    expect(await next).toBe('held');
    expect(await budget.spentThisMonth('w')).toBe(8);
  });

  it('forgets no call that is booked and settled while the books are read', async () => {
    const held = { spent: 4 };
    const budget = new ModelBudget(booksOf(held), clock);
    const looked = budget.spentThisMonth('w');
    held.spent += 6;
    budget.settle(settings, 'w', 6, 6);
    expect(await looked).toBe(10);
    expect(await budget.reserve(settings, 'w', 1)).toBe('spent');
  });

  it('does not keep one waiting who is called off', async () => {
    const budget = new ModelBudget(books(9), clock);
    await budget.reserve(settings, 'w', 2);
    const stop = new AbortController();
    const next = budget.reserve(settings, 'w', 2, { signal: stop.signal });
    stop.abort();
    expect(await next).toBe('cancelled');
  });

  it('gets back what was set aside and not spent', async () => {
    const budget = new ModelBudget(books(0), clock);
    await budget.reserve(settings, 'w', 8);
    budget.settle(settings, 'w', 8, 1);
    expect(await budget.left(settings, 'w')).toBe(9);
  });

  it('tells who would not wait, and leaves alone what another process has set aside', async () => {
    const budget = new ModelBudget(books(4, 5), clock);
    const told: string[] = [];
    budget.onChange((workspaceId) => told.push(workspaceId));
    expect([await budget.left(settings, 'w'), await budget.reserve(settings, 'w', 2, { waits: false })]).toEqual([
      1,
      'awaited',
    ]);
    expect([budget.isBusy('w'), told]).toEqual([false, []]);
    expect(await budget.reserve(settings, 'w', 1)).toBe('held');
    budget.settle(settings, 'w', 1, 0.5);
    expect(told).toEqual(['w', 'w']);
    expect(await new ModelBudget(books(10), clock).reserve(settings, 'w', 2, { waits: false })).toBe('spent');
  });
});
