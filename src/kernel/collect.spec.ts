import { collect } from './collect.js';

describe('collect', () => {
  it('joins what each gives, in order, as flatMap does', () => {
    const of = (each: number, at: number): number[] => Array.from({ length: each }, () => at);
    expect(collect([2, 0, 1], of)).toEqual([2, 0, 1].flatMap(of));
    expect(collect([], of)).toEqual([]);
  });
});
