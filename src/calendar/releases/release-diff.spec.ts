import type { Instant } from '../../kernel/index.js';
import { heldAfter, isEmpty, releaseDiff } from './release-diff.js';
import type { ReleasedEntry, ReleaseSnapshot } from './release-snapshot.js';

const entry = (entryId: string, day: string, hash = 'h', account = 'linxia-1'): ReleasedEntry => ({
  entryId,
  who: { segment: 'office', group: null },
  when: `${day}T12:10:00+08:00`,
  startsAt: `${day}T04:10:00.000Z` as Instant,
  where: { touchpoint: 'moments', account },
  what: {
    ...{ draftId: `draft-${entryId}`, version: 1, hash, text: '', claims: [] },
    body: { touchpoint: 'moments', text: 'x', attachments: [], claims: [] },
  },
  why: { goal: 'care', category: 'life', measure: '问题解决数' },
  ...{ persona: 'linxia', product: null, reasons: [] },
});
const release = (fromDay: string, toDay: string, ...entries: ReleasedEntry[]): ReleaseSnapshot => ({
  ...{ timeZone: 'Asia/Shanghai', fromDay, toDay, entries },
});
const week = (...entries: ReleasedEntry[]) => release('2026-11-23', '2026-11-29', ...entries);

describe('the difference a release makes', () => {
  it('is empty against itself', () => {
    const same = week(entry('a', '2026-11-24'));
    expect(isEmpty(releaseDiff(same, heldAfter([{ number: 1, snapshot: same }])))).toBe(true);
  });

  it('tells what is new, what is other and in which part, and what is gone', () => {
    const held = heldAfter([
      { number: 1, snapshot: week(entry('a', '2026-11-24'), entry('b', '2026-11-25'), entry('c', '2026-11-26')) },
    ]);
    const next = week(
      entry('a', '2026-11-24', 'other', 'linxia-2'),
      entry('b', '2026-11-25'),
      entry('d', '2026-11-27'),
    );
    const diff = releaseDiff(next, held);
    expect(diff.added.map(({ entryId }) => entryId)).toEqual(['d']);
    expect(diff.changed).toMatchObject([{ entryId: 'a', parts: ['where', 'what'], before: { account: 'linxia-1' } }]);
    expect(diff.removed.map(({ entryId }) => entryId)).toEqual(['c']);
  });

  it('counts what was released last for a day, whatever the order releases are read in', () => {
    const held = heldAfter([
      { number: 2, snapshot: release('2026-11-24', '2026-11-24', entry('b', '2026-11-24')) },
      { number: 1, snapshot: week(entry('a', '2026-11-24'), entry('c', '2026-11-26')) },
    ]);
    expect([...held.keys()].sort()).toEqual(['b', 'c']);
  });

  it('follows an entry that moved to days of another release', () => {
    const held = heldAfter([{ number: 1, snapshot: week(entry('a', '2026-11-24')) }]);
    const next = release('2026-11-30', '2026-12-06', entry('a', '2026-12-01'));
    expect(releaseDiff(next, held)).toMatchObject({ added: [], changed: [{ parts: ['when'] }], removed: [] });
  });
});
