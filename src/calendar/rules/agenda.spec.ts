import fc from 'fast-check';
import { toInstant, type PersonId } from '../../kernel/index.js';
import type { Account } from '../../audience/index.js';
import { buildLibrary, KINDS, type KindId } from '../../library/index.js';
import { calendarSettings } from '../settings.js';
import { Agenda } from './agenda.js';
import { placeBreach } from './conflicts.js';
import { LookAlikes } from './look-alikes.js';
import { localClock } from './local-time.js';
import type { PlacedEntry } from './place.js';

const record = (kind: KindId, body: object) => ({ kind, body: KINDS[kind].schema.parse(body) });
const quotas = { account: { moments: { day: 2, week: 5, month: 8 } }, customer: { day: 1, month: 3 } };
const library = buildLibrary([record('brand', { name: '半檐', quotas })], 1);
const settings = { ...calendarSettings(library.brand, 'Asia/Shanghai'), operatorDay: 3 };
const account: Account = {
  ...{ slug: 'a', name: 'a', personaSlug: 'p', operatorId: 'op' as PersonId, segments: ['s', 't'], groups: [] },
  ...{ quotas: null, active: true },
};
const now = toInstant('2026-11-01T00:00:00Z');
const empty = (own: Account = account) => new Agenda(new Map([['a', own]]), localClock(settings.timeZone));

const anEntry = fc
  .record({
    minutes: fc.integer({ min: 0, max: 40 * 24 * 4 }),
    segment: fc.constantFrom('s', 't'),
    touchpoint: fc.constantFrom('moments' as const, 'private_chat' as const),
  })
  .map(({ minutes, segment, touchpoint }) => ({
    startsAt: toInstant(Date.parse('2026-11-02T00:00:00Z') + minutes * 15 * 60_000),
    ...{ segment, touchpoint, group: null, account: 'a' },
  }));
const entries = fc
  .array(anEntry, { maxLength: 120 })
  .map((list) =>
    list.map((one, index): PlacedEntry => ({ ...one, id: `e${index}`, draftId: `d${index}`, category: 'life' })),
  );

/** Lets in what no rule of the place refuses, as a scheduler dropping items one after the other would. */
function admitted(candidates: readonly PlacedEntry[], agenda = empty()): PlacedEntry[] {
  return candidates.filter((entry) => {
    if (placeBreach(agenda.prepare(entry), { agenda, lookAlikes: new LookAlikes(), library, settings, now }) !== null)
      return false;
    agenda.add(entry);
    return true;
  });
}
const most = (standing: readonly PlacedEntry[], keyOf: (entry: PlacedEntry) => string | null): number => {
  const counts = new Map<string, number>();
  for (const entry of standing) {
    const key = keyOf(entry);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
};

describe('quotas', () => {
  const clock = localClock(settings.timeZone);
  const of = (touchpoint: string, key: (entry: PlacedEntry) => string) => (entry: PlacedEntry) =>
    entry.touchpoint === touchpoint ? key(entry) : null;

  it('are never passed, in whatever order entries come', () => {
    fc.assert(
      fc.property(entries, (candidates) => {
        const standing = admitted(candidates);
        expect(
          most(
            standing,
            of('moments', ({ startsAt }) => clock(startsAt).day),
          ),
        ).toBeLessThanOrEqual(2);
        expect(
          most(
            standing,
            of('moments', ({ startsAt }) => clock(startsAt).week),
          ),
        ).toBeLessThanOrEqual(5);
        expect(
          most(
            standing,
            of('moments', ({ startsAt }) => clock(startsAt).month),
          ),
        ).toBeLessThanOrEqual(8);
        const chat = (part: 'day' | 'month') =>
          of('private_chat', ({ startsAt, segment }) => `${segment} ${clock(startsAt)[part]}`);
        expect(most(standing, chat('day'))).toBeLessThanOrEqual(1);
        expect(most(standing, chat('month'))).toBeLessThanOrEqual(3);
        expect(most(standing, ({ startsAt }) => clock(startsAt).day)).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('are the account’s own where it has some', () => {
    const strict = { ...account, quotas: { moments: { day: 0 } } };
    fc.assert(
      fc.property(entries, (candidates) => {
        const standing = admitted(candidates, empty(strict));
        expect(standing.every(({ touchpoint }) => touchpoint !== 'moments')).toBe(true);
      }),
    );
  });
});

describe('the agenda', () => {
  it('is as before when an entry was put on and taken off again', () => {
    fc.assert(
      fc.property(entries, anEntry, (candidates, extra) => {
        const agenda = empty();
        for (const entry of candidates) agenda.add(entry);
        const state = () => {
          const place = agenda.prepare(extra);
          return [
            ...Object.values<string | null>({ ...place.keys }).map((key) => (key === null ? 0 : agenda.counted(key))),
            agenda.countedOf(place.keys.segmentWeek, 'life'),
            agenda.audience(place).distance(place.at),
            agenda.lane(place).distance(place.at),
            agenda.hasSeen(place, 'extra'),
          ];
        };
        const before = state();
        const entry: PlacedEntry = { ...extra, id: 'extra', draftId: 'extra', category: 'life' };
        agenda.add(entry);
        agenda.remove(entry);
        expect(state()).toEqual(before);
      }),
    );
  });
});
