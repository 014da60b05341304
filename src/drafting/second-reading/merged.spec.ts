import type { Finding } from '../../checks/index.js';
import { merged } from './merged.js';

const finding = (more: Partial<Finding>): Finding => ({
  ...{ check: 'grounding', rule: 'unsupported_claim', severity: 'block', part: 'text', span: '三天', start: 6, end: 8 },
  ...{ message: '', source: '', waivable: true },
  ...more,
});
const like = (draftId: string, more: Partial<Finding> = {}): Finding =>
  finding({
    ...{ check: 'sameness', rule: 'near_duplicate', severity: 'warn', start: 0, end: 9 },
    resembles: { draftId, entryId: null, on: null, similarity: 0.9 },
    ...more,
  });

describe('what second readers add', () => {
  const rules = [finding({}), like('a')];

  it('stands behind what the rules found, which stays as it is', () => {
    const added = finding({ severity: 'warn', start: 12, end: 15 });
    expect(merged(rules, [added])).toEqual([...rules, added]);
    expect(merged(rules, [])).toEqual(rules);
    const ofTheWhole = finding({ check: 'voice', rule: 'off_voice', start: 0, end: 40 });
    expect(merged([ofTheWhole], [added])).toEqual([ofTheWhole, added]);
  });

  it('is not said twice: neither about the same words nor about the same other text', () => {
    expect(merged(rules, [finding({ severity: 'warn', start: 7, end: 20 })])).toEqual(rules);
    expect(merged(rules, [like('a', { rule: 'near_paraphrase' })])).toEqual(rules);
    expect(merged(rules, [like('b', { rule: 'near_paraphrase' })])).toHaveLength(3);
  });
});
