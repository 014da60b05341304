import type { Body } from '../preview/parts';
import { mendable, replaced, replacementOf, type Finding } from './replacement';

const body: Body = { touchpoint: 'moments', text: '亲，今天祛痘吗', attachments: [], claims: [] };
const finding: Finding = {
  check: 'voice',
  rule: 'replacement',
  severity: 'warn',
  part: 'text',
  span: '祛痘',
  start: 4,
  end: 6,
  message: '换个说法',
  source: '品牌词库',
  suggestion: '改成「清爽」',
  replacement: '清爽',
  waivable: true,
};

describe('putting in what a finding proposes', () => {
  it('takes the words it names', () => {
    expect(replacementOf(finding)).toBe('清爽');
    expect(replaced(body, finding)).toMatchObject({ text: '亲，今天清爽吗' });
  });

  it('takes words out when it names none', () => {
    expect(replaced(body, { ...finding, replacement: '' })).toMatchObject({ text: '亲，今天吗' });
  });

  it('leaves advice to people', () => {
    const { replacement: _, ...advice } = finding;
    expect(replacementOf(advice)).toBeNull();
    expect(replaced(body, advice)).toBeNull();
  });

  it('counts only what it can put in: advice, and words that have gone, are left to people', () => {
    const { replacement: _, ...advice } = finding;
    expect(mendable(body, [finding, advice, { ...finding, span: '祛斑' }])).toEqual([finding]);
  });

  it('changes nothing when the words have gone', () => {
    expect(replaced({ ...body, text: '今天祛痘吗' }, finding)).toBeNull();
  });
});
