import type { INestApplicationContext } from '@nestjs/common';
import { EntryEntity } from '../../src/calendar/index.js';
import { newId, plusSeconds, type Instant } from '../../src/kernel/index.js';
import { CATEGORIES, GOALS, TOUCHPOINT_IDS } from '../../src/library/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import type { BenchBrand } from './house.js';

/** The month that is filled, in Asia/Shanghai. */
export const MONTH = { from: '2026-11-01', to: '2026-11-30' };

const ROWS_AT_ONCE = 500;

/** Entries spread evenly over the month. */
export async function fillMonth(house: INestApplicationContext, { actor }: BenchBrand, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => entry(actor.workspaceId, index, count));
  await house.get(UnitOfWork).run(async ({ manager }) => {
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
      await manager.insert(EntryEntity, rows.slice(at, at + ROWS_AT_ONCE));
  });
}

const SEGMENTS = ['office-worker', 'sensitive-skin', 'two-kids-mom', 'student'];
const FIRST = '2026-10-31T23:00:00.000Z' as Instant;
const SPAN_SECONDS = 29 * 24 * 3600;

function entry(workspaceId: string, index: number, count: number): EntryEntity {
  const touchpoint = TOUCHPOINT_IDS[index % TOUCHPOINT_IDS.length] ?? 'moments';
  return {
    id: newId<string>(),
    workspaceId,
    segment: SEGMENTS[index % SEGMENTS.length] ?? '',
    groupSlug: touchpoint === 'group' ? `group-${String(index % 40)}` : null,
    startsAt: plusSeconds(FIRST, Math.floor((index / count) * SPAN_SECONDS)),
    touchpoint,
    accountSlug: `linxia-${String(index % 25)}`,
    draftId: newId<string>(),
    number: 1 + (index % 3),
    hash: 'f'.repeat(64),
    persona: 'linxia',
    product: index % 3 === 0 ? 'serum' : null,
    title: '昨晚十点半，小周发来一张素颜照，说第一次没有先道歉。',
    goal: GOALS[index % GOALS.length] ?? 'care',
    category: CATEGORIES[index % CATEGORIES.length] ?? 'life',
    measure: '订单数',
    reasons: ['午休，上班族会看手机', '本周要证明能转首单'],
    phrases: null,
    overrides: null,
    score: 7.2,
    origin: 'plan',
    locked: index % 10 === 0,
    state: 'planned',
    releaseNumber: null,
    stateReason: null,
    createdBy: null,
    createdAt: FIRST,
    changedAt: FIRST,
    version: 1,
  };
}
