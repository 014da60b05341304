import type { Finding } from '../finding.js';
import { type JudgedSentence, withObjections } from './claim-judge.js';

const text = '今天下雨。用三天就白，回购的人很多。';
const sentence: JudgedSentence = { part: 'text', text, start: 5, end: text.length, evidence: [] };
const found: Finding = {
  check: 'grounding',
  rule: 'unsupported_claim',
  severity: 'block',
  part: 'text',
  span: '三天',
  start: 6,
  end: 8,
  message: '没有依据',
  source: '',
  waivable: true,
};

describe('what a judge adds', () => {
  const add = (...quotes: string[]) =>
    withObjections([found], [sentence], [quotes.map((quote) => ({ quote, why: '资料里没有' }))]);

  it('stands where its words stand, as a warning that may be waived', () => {
    const [first, added] = add('回购的人很多');
    expect(first).toBe(found);
    expect(added).toMatchObject({ severity: 'warn', waivable: true, span: '回购的人很多', start: 11, end: 17 });
  });

  it('takes nothing away, and says nothing twice', () => {
    expect(add()).toEqual([found]);
    expect(add('用三天就白')).toEqual([found]);
    expect(add('回购的人', '回购的人很多')).toHaveLength(2);
  });

  it('adds no words that are not in the sentence', () => {
    expect(add('', '下雨', '全网第一')).toEqual([found]);
  });

  it('adds at most three to a sentence, and needs no answer for every sentence', () => {
    expect(add('回', '购', '的', '人')).toHaveLength(4);
    expect(withObjections([found], [sentence, sentence], [])).toEqual([found]);
  });
});
