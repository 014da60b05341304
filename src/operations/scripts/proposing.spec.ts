import fc from 'fast-check';
import { changedPercent } from './changed-percent.js';
import { clearlyBetter, shortOf, type ProposalFigures } from './proposing.js';
import { wilsonLowerBound } from './wilson.js';

const GOOD: ProposalFigures = {
  ...{ used: 8, operators: 2, customers: 6, told: 7, answered: 7, changedPercent: 5 },
  ...{ from: '2026-11-01', to: '2026-11-20' },
};

describe('what may be proposed as a script', () => {
  it.each<[string, Partial<ProposalFigures>, string[]]>([
    ['enough of everything', {}, []],
    ['five of five answered', { used: 5, customers: 5, told: 5, answered: 5 }, []],
    ['four sendings, all answered', { used: 4, customers: 4, told: 4, answered: 4 }, ['used']],
    ['one operator with few customers', { operators: 1 }, ['operators']],
    ['one operator, as a team of one has', { operators: 1, customers: 8 }, []],
    ['always the same three customers', { customers: 3 }, ['customers']],
    ['outcomes told of a few', { told: 3, answered: 3 }, ['told', 'answered']],
    ['half of them answered', { told: 8, answered: 4 }, ['answered']],
    ['eight of ten answered, which may be six of fifteen', { used: 10, told: 10, answered: 8 }, ['answered']],
    ['always rewritten', { changedPercent: 35 }, ['changedPercent']],
  ])('%s', (_name, more, short) => expect(shortOf({ ...GOOD, ...more })).toEqual(short));

  it('comes back after a refusal only with clearly better figures', () => {
    expect(clearlyBetter(GOOD, { ...GOOD, used: 10, told: 9, answered: 9 })).toBe(false);
    expect(clearlyBetter(GOOD, { ...GOOD, used: 16, told: 15, answered: 15 })).toBe(true);
    expect(clearlyBetter(GOOD, { ...GOOD, used: 16, told: 15, answered: 9 })).toBe(false);
    expect(clearlyBetter(GOOD, { ...GOOD, used: 14, told: 14, answered: 14 })).toBe(false);
    expect(clearlyBetter({ ...GOOD, told: 10, answered: 8 }, { ...GOOD, used: 15, told: 15, answered: 15 })).toBe(true);
  });
});

describe('the bound', () => {
  it.each([
    [0, 0, 0],
    [5, 5, 0.5655],
    [8, 10, 0.4902],
    [80, 100, 0.7112],
  ])('%d of %d speak for %d', (good, of, bound) => expect(wilsonLowerBound(good, of)).toBeCloseTo(bound, 3));
  it('lies between nothing and the share itself, and rises with what is seen', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (good, bad) => {
        const bound = wilsonLowerBound(good, good + bad);
        const share = good + bad === 0 ? 0 : good / (good + bad);
        return bound >= 0 && bound <= share + 1e-9 && wilsonLowerBound(good + 1, good + bad + 1) > bound;
      }),
    );
  });
});

describe('how much was changed', () => {
  it.each([
    ['嫌贵很正常。你现在用的是哪一种？', '嫌贵很正常。你现在用的是哪一款？', 6],
    ['嫌贵很正常。', '嫌贵很正常。 ', 0],
    ['甲乙', '丙丁', 100],
    ['', '', 0],
  ])('%s → %s', (offered, sent, percent) => expect(changedPercent(offered, sent)).toBe(percent));
  it('is the same both ways, 0 for equals, and never out of 0 to 100', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (one, other) => {
        const percent = changedPercent(one, other);
        return (
          percent >= 0 && percent <= 100 && percent === changedPercent(other, one) && changedPercent(one, one) === 0
        );
      }),
    );
  });
});
