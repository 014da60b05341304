import type { Finding } from '../../checks/index.js';
import type { Body } from '../../library/index.js';
import { withoutBlocked, withReplacements } from './mend.js';
import { sentencesOf } from './sentences.js';
import { isShort, shortened } from './shorten.js';
import { withTexts } from './with-text.js';

const post = (text: string, quotes: readonly string[] = []): Body => ({
  touchpoint: 'moments',
  text,
  attachments: [],
  claims: quotes.map((quote) => ({ quote, factId: 'serum#f1' })),
});
const chat = (...texts: string[]): Body => ({
  touchpoint: 'private_chat',
  opening: texts.map((text) => ({ text })),
  followUps: [],
  replies: [],
  claims: [],
});
const found = (text: string, span: string, more: Partial<Finding> = {}): Finding => ({
  ...{ check: 'c', rule: 'r', severity: 'block', part: 'text', span, message: '', source: '', waivable: false },
  start: text.indexOf(span),
  end: text.indexOf(span) + span.length,
  ...more,
});
const textOf = (body: Body) => (body.touchpoint === 'moments' ? body.text : '');

describe('mending a draft by rule', () => {
  it('puts in every replacement, wherever the earlier ones moved the words', () => {
    const text = '赋能自己，闭环一天，最好的。';
    const body = withReplacements(post(text), [
      found(text, '赋能', { replacement: '帮' }),
      found(text, '最好的', { replacement: '' }),
      found(text, '闭环', { replacement: '理顺' }),
      found(text, '好的', { replacement: '坏的' }),
      found(text, '一天'),
    ]);
    expect(textOf(body)).toBe('帮自己，理顺一天，。');
  });

  it('leaves a body alone whose words have moved, or which would be left without any', () => {
    const body = post('最好的');
    expect(withReplacements(body, [found('最好的', '最好的', { replacement: '' })])).toBe(body);
    expect(withReplacements(body, [found('说最好的', '最好的', { replacement: '好' })])).toBe(body);
  });

  it('takes out a sentence that blocks, but not one the next leans on, nor the only one', () => {
    const text = '早上喝水。我们全国第一。你几点睡？';
    expect(textOf(withoutBlocked(post(text), [found(text, '第一')]))).toBe('早上喝水。你几点睡？');
    const leaning = '我们全国第一。所以放心。你几点睡？';
    expect(textOf(withoutBlocked(post(leaning), [found(leaning, '第一')]))).toBe(leaning);
    expect(textOf(withoutBlocked(post('全国第一。'), [found('全国第一。', '第一')]))).toBe('全国第一。');
  });

  it('works on any part of any body, and takes quotes along that no longer stand', () => {
    expect(withTexts(chat('一', '二'), new Map([['opening.1.text', '三']]))).toMatchObject({
      opening: [{ text: '一' }, { text: '三' }],
    });
    expect(withTexts(post('含量 5%', ['5%']), new Map([['text', '没有']]))?.claims).toEqual([]);
    expect(withTexts(post('有'), new Map([['text', ' ']]))).toBeNull();
  });
});

describe('shortening', () => {
  it('keeps the first and the last sentence, and what rests on evidence longest', () => {
    const text = `换季脸干。\n${'多喝一杯水再出门。\n'.repeat(8)}烟酰胺含量 5%。\n你几点睡？`;
    const short = textOf(shortened(post(text, ['烟酰胺含量 5%'])));
    expect(isShort(short)).toBe(true);
    expect(short).toMatch(/^换季脸干。[^]*烟酰胺含量 5%。\n你几点睡？$/u);
  });

  it('takes out lines of a list, but not what leads over to it, and leaves lines lines', () => {
    const bullets = ['第一，21% 是八小时后量的', '第二，再用满 45 天看', '第三，也别和酸一起用'].map(
      (line) => `${line}${'，说明书上写着'.repeat(4)}\n`,
    );
    const short = textOf(shortened(post(`有人问我。我只会这么介绍：\n${bullets.join('')}这几条够你判断了。`)));
    expect(short).toMatch(/^有人问我。我只会这么介绍：\n第一[^\n]*\n(第二[^\n]*\n)?这几条够你判断了。$/u);
    expect(isShort(short)).toBe(true);
  });

  it('counts the lines that a phone shows', () => {
    expect(isShort(Array.from({ length: 4 }, () => '一'.repeat(25)).join('\n'))).toBe(false);
  });

  it('answers the same body when it is short already or nothing can go', () => {
    const body = post('一句话。');
    expect(shortened(body)).toBe(body);
    const long = post('一'.repeat(200));
    expect(shortened(long)).toBe(long);
  });

  it('splits into sentences that make the text again', () => {
    const text = '“敢拍了。”她说。\n\n真的？！对\n';
    expect(
      sentencesOf(text)
        .map((one) => one.text)
        .join(''),
    ).toBe(text);
  });
});
