import { learn, type Row, scoreOf } from './margin.js';

const rowOf = (...places: number[]): Row => ({
  places: Int32Array.from(places),
  values: Float64Array.from(places, () => 1 / Math.sqrt(places.length)),
});

describe('what is learned of two sides', () => {
  const guilty = [rowOf(0, 1), rowOf(0, 2), rowOf(0, 3)];
  const innocent = Array.from({ length: 30 }, (_, at) => rowOf(1 + (at % 3), 4 + (at % 5)));
  const rows = [...guilty, ...innocent];
  const learnt = learn(
    rows,
    rows.map((_, at) => at < guilty.length),
    9,
  );

  it('puts each on its side, however few the guilty are', () => {
    expect(guilty.every((row) => scoreOf(learnt, row) > 0.5)).toBe(true);
    expect(innocent.every((row) => scoreOf(learnt, row) < -0.5)).toBe(true);
  });

  it('lies in what only one side has', () => {
    expect(Math.max(...learnt.weights)).toBe(learnt.weights[0]);
    expect(scoreOf(learnt, rowOf(0, 8))).toBeGreaterThan(0);
    expect(scoreOf(learnt, rowOf(4, 8))).toBeLessThan(0);
  });

  it('is the same each time', () => {
    const again = learn(
      rows,
      rows.map((_, at) => at < guilty.length),
      9,
    );
    expect(again).toEqual(learnt);
  });
});
