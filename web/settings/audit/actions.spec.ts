import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { partsOf } from './actions';

const src = path.resolve(import.meta.dirname, '../../../src');

describe('the audit trail', () => {
  it('has words for every act that the service writes into it', () => {
    const written = readdirSync(src, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .flatMap((file) => [
        ...readFileSync(path.join(src, file), 'utf8').matchAll(
          /(?:\baction: |trail\.record\(tx, \w+, )'([a-z_]+\.[a-z_]+)'/gu,
        ),
      ])
      .map(([, action]) => action ?? '');
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((action) => Object.values(partsOf(action)).includes(null))).toEqual([]);
  });
});
