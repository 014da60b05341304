import { placedKnowing, withOverrides } from './overrides.js';
import { breach, inWords } from './rules/conflict.js';

const alike = (draft: string, words: string) =>
  inWords(
    breach('look_alike', { told: '2026-11-24 朋友圈', percent: 80, words, draft, on: '2026-11-24', day: '2026-11-26' }),
  );
const spacing = inWords(breach('spacing', { account: '林夏', touchpoint: '朋友圈', minutes: 90 }));

describe('soft rules overridden when an entry is placed', () => {
  it('are kept one by one, each with its rule, the text it named and the reason', () => {
    expect(withOverrides(null, [alike('a', '「昨晚」'), spacing], '老客专场')).toEqual([
      { rule: 'look_alike', draft: 'a', words: '「昨晚」', reason: '老客专场' },
      { rule: 'spacing', draft: null, words: null, reason: '老客专场' },
    ]);
  });

  it('stay when the entry is moved to where nothing is broken, and gather when something is', () => {
    const first = withOverrides(null, [alike('a', '「昨晚」')], '特意');
    expect(withOverrides(first, [], '用不上')).toBe(first);
    expect(withOverrides(first, [spacing], undefined)).toBe(first);
    expect(withOverrides(first, [alike('b', '「今早」')], '再讲一遍')).toHaveLength(2);
  });

  it('are known again by the draft and how it began, whatever the reason says', () => {
    const said = withOverrides(null, [alike('a', '「昨晚」')], '和「今早」那篇不同');
    expect(placedKnowing(said, { draft: 'a', words: '「昨晚」' })).toBe(true);
    expect(placedKnowing(said, { draft: 'a', words: '「改过的」' })).toBe(false);
    expect(placedKnowing(said, { draft: 'b', words: '「今早」' })).toBe(false);
    expect(placedKnowing(null, { draft: 'a', words: '「昨晚」' })).toBe(false);
  });

  it('of another rule do not pass for a likeness', () => {
    const said = withOverrides(null, [{ ...spacing, params: { draft: 'a', words: '「昨晚」' } }], '赶时间');
    expect(placedKnowing(said, { draft: 'a', words: '「昨晚」' })).toBe(false);
  });
});
