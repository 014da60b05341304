import type { Body } from '../preview/parts';
import { allReplaced, mendable, replaced, replacementOf, takenOut, type Finding } from './replacement';

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

  it('takes the clause out where no words stand in, but never all there is', () => {
    const { replacement: _, ...advice } = finding;
    const text = '祛痘，早晚一次';
    const cut: Finding = { ...advice, start: 0, end: 2, removal: { start: 0, end: 3, words: '祛痘，' } };
    const other: Finding = {
      ...cut,
      start: 3,
      end: 7,
      span: '早晚一次',
      removal: { start: 2, end: 7, words: '，早晚一次' },
    };
    expect(takenOut(cut)).toBe('祛痘，');
    expect(replaced({ ...body, text }, cut)).toMatchObject({ text: '早晚一次' });
    expect(allReplaced({ ...body, text }, [cut, other])).toMatchObject({ text: '祛痘' });
  });

  it('changes nothing when the words have gone', () => {
    expect(replaced({ ...body, text: '今天祛痘吗' }, finding)).toBeNull();
  });
});
