import type { ReasonCode } from '../../review/index.js';
import { goodTexts, lessons, mediansOf, type Accepted, type SentBack } from './learn.js';
import { meanResult, score } from './result-score.js';

const result = (replies: number) => ({ likes: 0, replies, orders: 0 });
const text = (draftId: string, replies: number | null, over: Partial<Accepted> = {}): Accepted => ({
  ...{ draftId, touchpoint: 'moments', kept: 1, waived: false },
  result: replies === null ? null : result(replies),
  ...over,
});
const ids = (accepted: readonly Accepted[]): string[] => goodTexts(accepted).map(({ draftId }) => draftId);
const FOUR = [text('a', 1), text('b', 2), text('c', 6), text('d', 9)];

describe('which texts are learned from', () => {
  it('are those kept almost as written and answered better than the middle one', () => {
    expect(mediansOf(FOUR).get('moments')).toBe(12);
    expect(ids(FOUR)).toEqual(['d', 'c']);
    expect(goodTexts(FOUR)[1]?.why).toBe('审核通过时保留了 100% 的原文，反响 18 分，高于本工作区朋友圈的中位数 12 分');
  });
  it.each([
    ['was changed by more than a tenth', { kept: 0.89 }],
    ['was written by people', { kept: null }],
    ['passed only with a waiver', { waived: true }],
    ['has no result yet', { result: null }],
  ])('is none that %s', (_how, over) => {
    expect(ids([...FOUR, text('e', 30, over)])).not.toContain('e');
  });
  it('may have had exactly nine tenths kept', () => {
    expect(ids([...FOUR, text('e', 30, { kept: 0.9 })])).toContain('e');
  });
  it('is none as long as a touchpoint has fewer than four results, and each touchpoint is judged by its own', () => {
    expect(ids(FOUR.slice(1))).toEqual([]);
    expect(ids([...FOUR, text('e', 99, { touchpoint: 'group' })])).toEqual(['d', 'c']);
  });
  it('are at most the eight best of a touchpoint', () => {
    const many = Array.from({ length: 40 }, (_, at) => text(`t${String(at)}`, at));
    expect(ids(many)).toEqual(['t39', 't38', 't37', 't36', 't35', 't34', 't33', 't32']);
  });
  it('is none where all were answered alike', () => {
    expect(ids([text('a', 2), text('b', 2), text('c', 2), text('d', 2)])).toEqual([]);
  });
});

describe('what a result is worth', () => {
  it('rises from a tap over words to an order', () => {
    expect(score({ likes: 4, replies: 2, orders: 1 })).toBe(20);
  });
  it('is the mean where a text went out more than once', () => {
    expect(meanResult([result(2), result(5)])).toEqual({ likes: 0, replies: 3.5, orders: 0 });
    expect(meanResult([])).toBeNull();
  });
});

describe('what comes back teaches', () => {
  const back = (times: number, reasonCode: ReasonCode | null, touchpoint: SentBack['touchpoint'] = 'moments') =>
    Array.from({ length: times }, (): SentBack => ({ touchpoint, reasonCode }));
  it('an instruction with its counts, the most frequent first, and no word of a text', () => {
    const taught = lessons([...back(3, 'too_long'), ...back(5, 'pushy'), ...back(4, null)]);
    expect(taught.map(({ reasonCode }) => reasonCode)).toEqual(['pushy', 'too_long']);
    expect(taught[0]?.why).toBe('近 90 天朋友圈被退回 12 次，其中「太硬」5 次');
    expect(taught[0]?.instruction).toMatch(/^少催/u);
  });
  it('nothing from two times, from another touchpoint’s, from a bad time or from “other”', () => {
    expect(lessons([...back(2, 'pushy'), ...back(2, 'pushy', 'group')])).toEqual([]);
    expect(lessons([...back(9, 'bad_time'), ...back(9, 'other')])).toEqual([]);
  });
});
