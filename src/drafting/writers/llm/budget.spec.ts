import type { Database } from '../../../platform/database/index.js';
import { toInstant } from '../../../kernel/index.js';
import { ModelBudget } from './budget.service.js';
import type { ModelSettings } from './settings.js';

const settings = { monthlyBudget: 10, price: { input: 1, output: 1, cached: null } } as unknown as ModelSettings;

/** Books that hold `spent`, and take a moment to be read. */
const books = (spent: number): Database => {
  const query = {
    select: () => query,
    where: () => query,
    getRawOne: async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { spent };
    },
  };
  return { fresh: { createQueryBuilder: () => query } } as unknown as Database;
};
const clock = { now: () => toInstant('2026-11-21T00:00:00Z') };

describe('the month’s budget', () => {
  it('is not overrun by many who ask at once', async () => {
    const budget = new ModelBudget(books(4), clock);
    const answers = await Promise.all(Array.from({ length: 20 }, () => budget.reserve(settings, 'w', 2)));
    expect(answers.filter(Boolean)).toHaveLength(3);
    expect(await budget.left(settings, 'w')).toBe(0);
  });

  it('gets back what was set aside and not spent', async () => {
    const budget = new ModelBudget(books(0), clock);
    await budget.reserve(settings, 'w', 8);
    budget.settle(settings, 'w', 8, 1);
    expect(await budget.left(settings, 'w')).toBe(9);
  });
});
