import { learnLogistic, logisticScore, type LogisticExample } from './logistic.js';

const example = (isTrue: boolean, weight: number, ...traits: number[]): LogisticExample => ({ isTrue, weight, traits });

describe('logistic regression over a few traits', () => {
  it('weighs the trait that tells and not the one that does not', () => {
    const examples = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => example(n >= 4, 1, n, n % 2));
    const model = learnLogistic(examples);
    const [telling = 0, idle = 0] = model.weights;
    expect(telling).toBeGreaterThan(0.3);
    expect(Math.abs(idle)).toBeLessThan(telling);
    for (const { traits, isTrue } of examples) expect(logisticScore(model, traits) > 0).toBe(isTrue);
  });

  it('meets the odds of the examples where no trait tells anything, each counted by its weight', () => {
    const { bias, weights } = learnLogistic([example(true, 3, 1), example(false, 1, 1)]);
    expect(bias + (weights[0] ?? 0)).toBeCloseTo(Math.log(3), 6);
  });

  it('gives the same weights for the same examples', () => {
    const examples = [example(true, 1, 0.9, 2), example(false, 1, 0.2, 1), example(false, 0.5, 0.4, 3)];
    expect(learnLogistic(examples)).toEqual(learnLogistic(examples));
  });
});
