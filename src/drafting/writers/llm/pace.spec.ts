import { corrected, fullAllowance, take, used, type Allowance, type Pace } from './pace.js';

const pace: Pace = { requests: 60, tokens: 6_000 };
const takeMany = (times: number, tokens: number): { waits: number[]; last: Allowance } => {
  let allowance = fullAllowance(pace, 0);
  const waits: number[] = [];
  for (let count = 0; count < times; count += 1) {
    const taken = take(allowance, pace, tokens, 0);
    waits.push(taken.waitMs);
    allowance = taken.allowance;
  }
  return { waits, last: allowance };
};

describe('the pace of calls', () => {
  it('lets a minute’s worth go at once, then asks for the time one takes to come back', () => {
    const { waits } = takeMany(61, 10);
    expect(waits.slice(0, 60)).toEqual(Array(60).fill(0));
    expect(waits[60]).toBe(1_000);
  });

  it('counts tokens as well as requests, whichever is scarcer', () => {
    const { waits, last } = takeMany(4, 2_000);
    expect(waits).toEqual([0, 0, 0, 20_000]);
    expect(take(last, pace, 2_000, 20_000).waitMs).toBe(0);
  });

  it('never saves up more than a minute', () => {
    const { last } = takeMany(60, 10);
    const later = take(last, pace, 10, 3_600_000).allowance;
    expect(later.requests).toBe(59);
  });

  it('lets a call larger than a minute’s worth go when all is there, and has it paid back after', () => {
    const { allowance, waitMs } = take(fullAllowance(pace, 0), pace, 9_000, 0);
    expect(waitMs).toBe(0);
    expect(take(allowance, pace, 1_000, 0).waitMs).toBe(40_000);
  });

  it('gives back what was estimated too high', () => {
    const { last } = takeMany(3, 2_000);
    expect(take(corrected(last, 2_000, 500), pace, 1_500, 0).waitMs).toBe(0);
  });

  it('says what of a minute is used, less as it comes back', () => {
    const { last } = takeMany(3, 2_000);
    expect(used(last, pace, 0)).toEqual({ requests: 3, tokens: 6_000 });
    expect(used(last, pace, 1_500)).toEqual({ requests: 2, tokens: 5_850 });
    expect(used(last, pace, 60_000)).toEqual({ requests: 0, tokens: 0 });
    expect(used(last, { requests: null, tokens: 6_000 }, 0)).toEqual({ requests: null, tokens: 6_000 });
  });

  it('without limits never waits', () => {
    const free: Pace = { requests: null, tokens: null };
    expect(take(fullAllowance(free, 0), free, 1e9, 0).waitMs).toBe(0);
  });
});
