import fc from 'fast-check';
import type { Price } from '../writers/llm/capabilities.js';
import { estimateBatch, type LikePrompts, type PastReplies, type Terms } from './estimate.js';
import { sharedBeginnings } from './shared-beginnings.js';
import { TYPICAL_REPLY } from './typical-reply.js';

const price: Price = { input: 2, output: 3, cached: 0.2, currency: 'CNY', asOf: '2025-09-29' };
const terms: Terms = {
  ...{ price, cacheTold: true, atOnce: 4, setAsideAtOnce: 64, left: null },
  paces: [{ requests: null, tokens: null }],
};
const moments: LikePrompts = {
  ...{ touchpoint: 'moments', pieces: 10, promptTokens: 3_600, sharedTokens: 2_400, ceiling: 0.02 },
  behindA: false,
};
const seen: PastReplies = { calls: 40, repairShare: 0, tokens: 400, latencyMs: 2_000 };
const nothing = new Map<'moments' | 'group', PastReplies>();
const lately = (more: Partial<PastReplies> = {}) => new Map([['moments' as const, { ...seen, ...more }]]);

describe('what a batch will take', () => {
  it('is its prompts, its replies by what such replies took lately, and the beginning paid for once', () => {
    const { tokens, cost, calls, touchpoints } = estimateBatch([moments], lately(), terms);
    expect(calls).toBe(10);
    expect(tokens).toEqual({ input: 36_000, cached: 21_600, output: 4_000 });
    // 14,400 × 2 + 21,600 × 0.2 + 4,000 × 3, a million tokens each
    expect(cost).toBeCloseTo(0.04512, 8);
    expect(touchpoints).toEqual([
      { touchpoint: 'moments', pieces: 10, promptTokens: 3_600, replyTokens: 400, seenReplies: 40 },
    ]);
  });

  it('takes a typical reply where too few were seen to know better, and says so', () => {
    for (const past of [nothing, lately({ calls: 4 })]) {
      const { touchpoints, tokens, seconds } = estimateBatch([moments], past, terms);
      expect(touchpoints[0]).toMatchObject({ replyTokens: TYPICAL_REPLY.moments, seenReplies: 0 });
      expect(tokens.output).toBe(10 * TYPICAL_REPLY.moments);
      expect(seconds).toBeNull();
    }
  });

  it('never invents a price, nor a cache that nobody reports', () => {
    const unknown = estimateBatch([moments], lately(), { ...terms, price: null, cacheTold: false, left: 5 });
    expect(unknown).toMatchObject({ cost: null, verdict: null, tokens: { cached: null } });
    const uncached = estimateBatch([moments], lately(), { ...terms, cacheTold: false });
    expect(uncached.cost).toBeCloseTo(0.084, 8);
  });

  it('counts no cache for a beginning too short to be kept, nor for a piece alone', () => {
    expect(estimateBatch([{ ...moments, sharedTokens: 900 }], lately(), terms).tokens.cached).toBe(0);
    expect(estimateBatch([{ ...moments, pieces: 1 }], lately(), terms).tokens.cached).toBe(0);
  });

  it('counts for B of a pair what it quotes of A, and A’s prompt as cached, that of the first as well', () => {
    const b = { ...moments, promptTokens: 3_700, sharedTokens: 3_600, behindA: true };
    const { tokens, touchpoints } = estimateBatch([b], lately(), terms);
    expect(tokens).toEqual({ input: 10 * (3_700 + 400), cached: 10 * 3_600, output: 4_000 });
    expect(touchpoints[0]?.promptTokens).toBe(4_100);
    // Set aside for each at once: 64 × what its ceiling is above what it costs, the words it quotes among it.
    const verdict = (one: typeof b, left: number) => estimateBatch([one], lately(), { ...terms, left }).verdict;
    const dear = { ...b, ceiling: 0.02 };
    expect([verdict(dear, 0.208), verdict({ ...dear, behindA: false }, 0.208)]).toEqual(['tight', 'fits']);
  });

  it('adds the repairs that were needed lately', () => {
    const { calls, tokens } = estimateBatch([moments], lately({ repairShare: 0.2 }), terms);
    expect(calls).toBe(12);
    expect(tokens.output).toBe(12 * 400);
    expect(tokens.input).toBe(36_000 + 2 * (3_600 + 400 + 150));
  });

  it('says whether what is left will do, and when it is so near the end that calls may be refused', () => {
    const verdict = (left: number) => estimateBatch([moments], lately(), { ...terms, left }).verdict;
    expect(verdict(0.04)).toBe('short');
    expect(verdict(0.05)).toBe('tight');
    expect(verdict(0.21)).toBe('fits');
  });

  it('takes as long as its calls one beside the other, and longer where a minute may hold only so many', () => {
    // One ahead for the cache, then 10 × 2 s over 4 at once.
    expect(estimateBatch([moments], lately(), terms).seconds).toBe(7);
    expect(estimateBatch([{ ...moments, pieces: 1 }], lately(), terms).seconds).toBe(2);
    const paced = { ...terms, paces: [{ requests: 5, tokens: null }] };
    expect(estimateBatch([moments], lately(), paced).seconds).toBe(62);
    const other = estimateBatch([{ ...moments, touchpoint: 'group' }], lately(), { ...terms, atOnce: 10 });
    expect(other.seconds).toBe(5); // a group's typical reply of 450 at 5 ms a token, once ahead
  });

  it('is nothing for nothing', () => {
    expect(estimateBatch([], nothing, { ...terms, left: 1 })).toEqual({
      ...{ calls: 0, tokens: { input: 0, cached: 0, output: 0 }, touchpoints: [], cost: 0, verdict: 'fits' },
      seconds: null,
    });
  });

  it('grows with every piece and never caches more than is sent', () => {
    const prompts = fc.record({
      touchpoint: fc.constantFrom('moments' as const, 'group' as const),
      pieces: fc.integer({ min: 1, max: 500 }),
      promptTokens: fc.integer({ min: 500, max: 9_000 }),
      sharedTokens: fc.integer({ min: 0, max: 500 }),
      ceiling: fc.constant(0.1),
      behindA: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(prompts, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, repairShare) => {
          const past = lately({ repairShare });
          const one = estimateBatch(all, past, terms);
          const more = estimateBatch(
            all.map((each) => ({ ...each, pieces: each.pieces + 1 })),
            past,
            terms,
          );
          expect(one.tokens.cached).toBeLessThanOrEqual(one.tokens.input);
          expect(more.cost ?? 0).toBeGreaterThan(one.cost ?? 0);
          expect(more.seconds ?? 0).toBeGreaterThanOrEqual(one.seconds ?? 0);
        },
      ),
    );
  });
});

describe('beginnings that are alike', () => {
  it('are those of the text before that is most alike', () => {
    expect(sharedBeginnings(['甲乙丙丁', '甲乙子丑', '甲乙丙辰', '别的'])).toEqual([2, 3, 0]);
    expect(sharedBeginnings(['甲'])).toEqual([]);
    expect(sharedBeginnings(['甲乙', '甲乙丙'])).toEqual([2]);
  });
});
