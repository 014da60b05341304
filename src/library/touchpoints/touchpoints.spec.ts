import fc from 'fast-check';
import type { Body } from './body.schema.js';
import { renderPlaceholders, unrenderedPlaceholders } from './placeholders.js';
import { attachments, limitsOf, plainText, sendables, textParts } from './registry.js';

const post: Body = {
  touchpoint: 'moments',
  text: '下雨了。',
  callToAction: '想要清单的扣 1',
  firstComment: '清单在这里',
  attachments: [{ kind: 'link', url: 'https://example.com', title: '换季清单' }],
  claims: [],
};
const chat: Body = {
  touchpoint: 'private_chat',
  opening: [{ text: '在吗' }],
  followUps: [{ afterHours: 24, message: { text: '不急' } }],
  replies: [{ when: '太贵了', text: '懂的' }],
  claims: [],
};
const script: Body = {
  touchpoint: 'group',
  turns: [
    { role: 'host', afterMinutes: 0, text: '午休聊一个' },
    { role: 'assistant', afterMinutes: 5, text: '我先来' },
  ],
  invitations: [{ koc: '小满妈妈', ask: '后来怎么样？', waitMinutes: 20 }],
  question: { text: '更怕哪个？', options: [{ label: '起皮' }, { label: '出油' }] },
  claims: [],
};

describe('the texts of a draft', () => {
  it('are every text an outsider reads, with the path where it stands', () => {
    expect(textParts(post).map(({ part }) => part)).toEqual([
      'text',
      'attachments.0.title',
      'callToAction',
      'firstComment',
    ]);
    expect(textParts(script).at(-1)).toEqual({ part: 'question.options.1.label', text: '出油' });
  });

  it('leave out what a customer is expected to say', () => {
    expect(textParts(chat).map(({ text }) => text)).toEqual(['在吗', '不急', '懂的']);
  });

  it('are copied piece by piece, the call to action once only', () => {
    expect(sendables(post)[0]?.text).toBe('下雨了。\n想要清单的扣 1');
    expect(sendables({ ...post, text: '下雨了。想要清单的扣 1' })[0]?.text).toBe('下雨了。想要清单的扣 1');
    expect(attachments(post)).toHaveLength(1);
  });

  it('read as a script with who and when', () => {
    expect(sendables(script)).toContainEqual(expect.objectContaining({ label: '小助理（隔 5 分钟）', text: '我先来' }));
    expect(sendables(chat)).toContainEqual(expect.objectContaining({ label: '对方说「太贵了」' }));
    expect(plainText(script)).toContain('A. 起皮\nB. 出油');
  });
});

describe('limits', () => {
  it('are the platform’s unless the workspace says otherwise', () => {
    expect(limitsOf('moments', { lines: 4, best_characters: 90 })).toMatchObject({
      lines: 4,
      bytes: 4_000,
      bestCharacters: 90,
    });
  });
});

describe('placeholders', () => {
  it('are filled where known and named where not', () => {
    expect(
      renderPlaceholders('{{customer.nickname}}，{{ customer.city }}冷吗', { 'customer.nickname': '小周' }),
    ).toEqual({
      text: '小周，{{ customer.city }}冷吗',
      missing: ['customer.city'],
    });
  });

  it('of unknown name are found as unknown', () => {
    expect(unrenderedPlaceholders('{{customer.nick}}')).toEqual([
      { name: 'customer.nick', known: false, start: 0, end: 17 },
    ]);
  });

  it('never change a text that has none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes('{{'));
        expect(renderPlaceholders(text, {})).toEqual({ text, missing: [] });
      }),
    );
  });
});
