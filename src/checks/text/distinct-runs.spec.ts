import { DistinctRuns } from './distinct-runs.js';
import { eachRun, type Sign } from './runs.js';

const signs = (...of: string[]): Sign[] => of.map((sign, at) => ({ sign, start: at, end: at + 1 }));
const listed = (...texts: readonly Sign[][]): number => {
  const runs = new Set<string>();
  for (const text of texts) eachRun(text, (run) => runs.add(run));
  return runs.size;
};

describe('distinct runs', () => {
  const runs = new DistinctRuns();

  it.each([
    [[signs()]],
    [[signs('最', '好', '最', '好', '最', '好')]],
    [[signs('ab', 'cd', 'abcd', 'a', 'bcd')]],
    [[signs(...'今天早上下雨洗脸水温不要太热'), signs(...'早上下雨再说今天')]],
    [[signs(...'换季两颊起皮先停一周再说'.repeat(200)), signs(...'abcdefghijklmnopqrstuvwxyz'.repeat(30))]],
    [[signs('好')]],
  ])('are as many as a list of them has', (texts) => {
    expect(runs.count(...texts)).toBe(listed(...texts));
  });
});
