import type { Body } from '../../library/index.js';
import { type AbPart, whyText } from '../context/index.js';
import { beyond as changedBeyond } from './beyond.js';

const post = (text: string, quotes: Readonly<Record<string, string>> = {}): Body => ({
  touchpoint: 'moments',
  text,
  attachments: [],
  claims: Object.entries(quotes).map(([quote, factId]) => ({ quote, factId })),
});
const A =
  '傍晚的窗边，她把脸凑近镜子。\n不是东西不好，是用的次序反了。\n先停两天，再从最少的开始。\n你停过吗？回一个字。';

const NAMES: Readonly<Record<string, string>> = { 'serum#f1': '“含量 5%”', 'serum#f2': '“测了 30 天”' };
const beyond = (differ: AbPart, a: Body, b: Body) => whyText(changedBeyond(differ, a, b, (id) => NAMES[id] ?? id));

describe('what B of a pair changed beyond the one thing', () => {
  it('is nothing where only that thing is another', () => {
    const b = A.replace('傍晚的窗边，她把脸凑近镜子。', '“越用越干，是我用错了吗？”');
    expect(beyond('opening', post(A), post(b))).toBe('');
    expect(beyond('call_to_action', post(A), post(A.replace('你停过吗？回一个字。', '今晚先停一样。')))).toBe('');
  });

  it('is told with what was added and what went', () => {
    const other = post('午休别刷手机了。\n我们家的新品到货。\n这一批只有三十瓶。\n手慢无。');
    expect(beyond('opening', post(A), other)).toMatch(/2 句是 A 里没有的（“这一批只有三十瓶。”等），A 的 3 句不见了/u);
    expect(beyond('call_to_action', post(A), post(A.replace('傍晚的窗边', '午后的窗边')))).toContain('午后的窗边');
  });

  it('holds evidence the same unless that is what differs', () => {
    const one = post(`${A}\n含量 5%。`, { '含量 5%': 'serum#f1' });
    const two = post(`${A}\n测了 30 天。`, { '测了 30 天': 'serum#f2' });
    expect(beyond('evidence', one, two)).toBe('');
    expect(beyond('length', one, two)).toContain('依据不一样（“含量 5%”、“测了 30 天”）');
  });

  it('lets length change all but where it begins, where it ends and what it rests on', () => {
    expect(beyond('length', post(A), post('傍晚的窗边，她把脸凑近镜子。\n你停过吗？回一个字。'))).toBe('');
    expect(beyond('length', post(A), post('换个开头。\n回一个字。'))).toContain('换个开头');
  });
});
