import type { Schema } from '../api/client';
import { toldTogether } from './told-together';

type Finding = Schema<'Finding'>;
const found = (rule: string, start: number, end: number, more: Partial<Finding> = {}) => ({
  finding: {
    ...{ check: 'c', rule, severity: 'block', part: 'text', span: '字'.repeat(end - start), start, end },
    ...{ message: '', source: '', waivable: true },
    ...more,
  } satisfies Finding,
});
const rules = (...all: ReturnType<typeof found>[]) =>
  toldTogether(all).map((group) => group.map(({ finding }) => finding.rule));

describe('findings told together', () => {
  it('touch the same words and are mended by the same change, the gravest first', () => {
    const removal = { start: 0, end: 5, words: '永久祛斑，' };
    const all = [
      found('never_say', 0, 2, { severity: 'warn', removal }),
      found('industry', 0, 4, { removal }),
      found('unsupported', 2, 4, { removal }),
      found('phone', 6, 17),
    ];
    expect(rules(...all)).toEqual([['industry', 'unsupported', 'never_say'], ['phone']]);
  });

  it('stay apart where words differ, parts differ, or one has words to put in', () => {
    expect(rules(found('a', 0, 2), found('b', 2, 4))).toEqual([['a'], ['b']]);
    expect(rules(found('a', 0, 2), found('b', 0, 2, { part: 'firstComment' }))).toEqual([['a'], ['b']]);
    expect(rules(found('a', 0, 2), found('b', 0, 2, { replacement: '很好' }))).toEqual([['a'], ['b']]);
    expect(rules(found('a', 0, 2), found('b', 0, 2, { check: 'privacy' }))).toEqual([['a'], ['b']]);
  });
});
