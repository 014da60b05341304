import { toInstant } from '../../kernel/index.js';
import { answerHours, dueAt, median } from './due.js';

const due = (since: string, publishOn: string) => dueAt({ since: toInstant(since), publishOn }, 24, 'Asia/Shanghai');

describe('waiting', () => {
  it('is overdue after plain hours, whatever day it is', () => {
    expect(due('2026-11-21T10:00:00Z', '2026-12-01')).toBe('2026-11-22T10:00:00.000Z');
  });
  it('is overdue once the day it was written for begins, by the clock of the workspace', () => {
    expect(due('2026-11-30T20:55:00Z', '2026-12-02')).toBe('2026-12-01T16:00:00.000Z');
    expect(due('2026-11-30T10:00:00Z', '2026-12-01')).toBe('2026-11-30T16:00:00.000Z');
  });
  it('is due at once when it comes on that day or later', () => {
    expect(due('2026-11-30T20:55:00Z', '2026-12-01')).toBe('2026-11-30T20:55:00.000Z');
    expect(due('2026-12-05T01:00:00Z', '2026-12-01')).toBe('2026-12-05T01:00:00.000Z');
  });
  it.each([
    [[], null],
    [[4], 4],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
  ])('the median of %j is %s', (figures, middle) => expect(median(figures)).toBe(middle));

  it('ends with the first thing a reviewer decides; withdrawn and edited texts were never answered', () => {
    const step = (draftId: string, action: string, hour: number) => ({
      ...{ draftId, action, createdAt: `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z` },
    });
    expect(
      answerHours([
        ...[step('a', 'submit', 1), step('b', 'submit', 1), step('c', 'submit', 2)],
        ...[step('a', 'approve', 3), step('a', 'approve', 9), step('b', 'withdraw', 4), step('c', 'voided', 5)],
        ...[step('b', 'submit', 6), step('b', 'reject', 10)],
      ]),
    ).toEqual([2, 4]);
  });
});
