import type { Day } from '../../kernel/index.js';
import type { SaidBefore } from './customer-said.js';
import { toldBefore } from './said-before.js';

const said = (words: string, text: string | null): SaidBefore => ({
  ...{ id: words, day: '2026-11-20' as Day, kind: 'question', words },
  sent: text === null ? null : { text, offered: text, script: null },
});
const signs = (text: string): number => [...text].length;

describe('what a customer said before', () => {
  it('is told as it may leave the house: without numbers, and short', () => {
    const { before } = toldBefore(
      [said(`打 138 2743 5569。${'再说一句。'.repeat(100)}`, '我的是 13827435569')],
      100_000,
      signs,
    );
    expect(JSON.stringify([before[0]?.words, before[0]?.sent?.text])).not.toMatch(/2743/u);
    expect(signs(before[0]?.words ?? '')).toBeLessThanOrEqual(200);
  });

  it('has its share of a prompt: the newest that fit, counted with what was sent', () => {
    const all = [said('一二三四五', '六七八九十'), said('一二三四', null), said('一', null)];
    expect(toldBefore(all, 140, signs)).toMatchObject({
      before: [{ id: '一二三四五' }, { id: '一二三四' }],
      tokens: 14,
    });
    expect(toldBefore(all, 99, signs)).toEqual({ before: [], tokens: 0 });
  });
});
