import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DUPLICATE, similarity, verdictOf } from './similarity.js';
import { TextIndex } from './text-index.js';

interface LabelledPair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly verdict: 'duplicate' | 'distinct';
}
const pairs = readFileSync(join(import.meta.dirname, '../../../test/golden/pairs.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as LabelledPair);

describe('the labelled pairs', () => {
  const found = pairs.map((pair) => ({ ...pair, alike: similarity(pair.a, pair.b) }));
  const wrong = found.filter(({ alike, verdict }) => verdictOf(alike) !== verdict);
  const hits = found.filter(({ alike, verdict }) => verdict === 'duplicate' && alike >= DUPLICATE).length;

  it('are many, about as many of each', () => {
    const duplicates = pairs.filter(({ verdict }) => verdict === 'duplicate').length;
    expect(duplicates).toBeGreaterThanOrEqual(60);
    expect(pairs.length - duplicates).toBeGreaterThanOrEqual(60);
  });

  it('are told apart with precision and recall ≥ 0.95', () => {
    const said = found.filter(({ alike }) => alike >= DUPLICATE).length;
    expect(hits / said).toBeGreaterThanOrEqual(0.95);
    expect(hits / pairs.filter(({ verdict }) => verdict === 'duplicate').length).toBeGreaterThanOrEqual(0.95);
    expect(wrong.length).toBeLessThanOrEqual(6);
  });

  it('measure the same through an index, and whichever way they are held', () => {
    for (const { a, b, alike } of found) {
      expect(similarity(b, a)).toBeCloseTo(alike, 9);
      expect(TextIndex.of([b]).nearest(a)?.similarity ?? 0).toBeCloseTo(alike, 9);
    }
  });
});

describe('an index of texts', () => {
  it('finds the nearest, and texts added later', () => {
    const index = TextIndex.of(pairs.filter(({ verdict }) => verdict === 'distinct').map(({ b }) => b));
    const text = '今天把仓库的灯全换了，亮得我妈说像白天，她在门口剥了一下午豆子。';
    expect(index.nearest(text)?.similarity ?? 0).toBeLessThan(0.3);
    index.add('今天把仓库的灯都换了，亮得我妈说像白天，她在门口剥了一个下午豆子。');
    expect(index.nearest(text)).toEqual({ index: index.size - 1, similarity: expect.closeTo(0.8, 0) as number });
  });
});
