import type { Body } from '../../library/index.js';
import { handover } from './handover.js';

const post = (text: string): Body => ({
  touchpoint: 'moments',
  text,
  attachments: [
    { kind: 'image', mediaId: 'rainy-window' },
    { kind: 'link', url: 'https://example.com/list', title: '{{brand.name}}换季清单' },
  ],
  firstComment: '清单在这里',
  claims: [],
});
const chat: Body = {
  touchpoint: 'private_chat',
  opening: [{ text: '{{customer.nickname}}，我是{{ persona.nickname }}。' }],
  followUps: [{ afterHours: 24, message: { text: '{{customer.nickname}}，不急。' } }],
  replies: [{ when: '太贵了', text: '懂的' }],
  claims: [],
};
const script: Body = {
  touchpoint: 'group',
  turns: [
    { role: 'host', afterMinutes: 0, text: '{{group.name}}的各位，午休聊一个' },
    { role: 'assistant', afterMinutes: 5, text: '我先来' },
    { role: 'host', afterMinutes: 10, text: '还有吗' },
  ],
  invitations: [{ koc: '小满妈妈', ask: '后来怎么样？', waitMinutes: 20 }],
  question: { text: '先聊哪一处？', options: [{ label: '手' }, { label: '脸' }] },
  claims: [],
};
const given = (body: Body, known = {}) => {
  const outcome = handover(body, known);
  if (!outcome.ok) throw new Error(outcome.error.join());
  return outcome.value;
};

describe('what an operator is handed', () => {
  it('carries the label at the end of the post where the policy puts it there, and says so', () => {
    const words = '内容由 AI 辅助生成';
    const handed = handover(post('下雨了。'), {}, { words, inText: true });
    expect(handed.ok && handed.value.parts.map(({ text }) => text)).toEqual([`下雨了。\n${words}`, '清单在这里']);
    expect(handed.ok && handed.value.label).toEqual({ words, inText: true });
    const beside = handover(post('下雨了。'), {}, { words, inText: false });
    expect(beside.ok && beside.value.parts[0]?.text).toBe('下雨了。');
  });

  it('leaves the label to whoever speaks where nothing is published in writing', () => {
    const live: Body = {
      ...{ touchpoint: 'live', title: '换季', opening: '来了', objections: [], thanks: '谢谢', claims: [] },
      segments: [{ atMinute: 0, title: '先看', points: ['看这里'] }],
    };
    const handed = handover(live, {}, { words: '内容由 AI 辅助生成', inText: true });
    expect(handed.ok && handed.value.label?.inText).toBe(false);
    expect(handed.ok && handed.value.parts.some(({ text }) => text.includes('AI'))).toBe(false);
  });

  it('is filled with what is known and marks what only they know, once each', () => {
    const { parts, blanks } = given(chat, { 'persona.nickname': '林夏' });
    expect(parts[0]?.text).toBe('〔客户昵称〕，我是林夏。');
    expect(parts[1]?.text).toBe('〔客户昵称〕，不急。');
    expect(blanks).toEqual([{ name: 'customer.nickname', label: '客户昵称', mark: '〔客户昵称〕' }]);
  });

  it('says of each part what it is for and when it goes out', () => {
    const { parts } = given(chat, { 'persona.nickname': '林夏' });
    expect(parts.map(({ kind, afterMinutes, when }) => [kind, afterMinutes, when])).toEqual([
      ['opening', 0, null],
      ['follow_up', 1440, null],
      ['reply', null, '太贵了'],
    ]);
  });

  it('counts the turns of a group from its beginning, and asks before the turns that answer to it', () => {
    const { parts } = given(script, { 'group.name': 'VIP 1 群' });
    expect(parts.map(({ kind, role, afterMinutes, waitMinutes }) => [kind, role, afterMinutes, waitMinutes])).toEqual([
      ['turn', 'host', 0, null],
      ['question', null, 0, null],
      ['invitation', null, 0, 20],
      ['turn', 'assistant', 5, null],
      ['turn', 'host', 15, null],
    ]);
  });

  it('lists pictures and links, their titles filled in too', () => {
    const { pictures, links, parts } = given(post('下雨了'), { 'brand.name': '南枝' });
    expect(pictures).toEqual(['rainy-window']);
    expect(links).toEqual([{ title: '南枝换季清单', url: 'https://example.com/list' }]);
    expect(parts[0]?.attachments[1]?.title).toBe('南枝换季清单');
    expect(parts.map(({ kind }) => kind)).toEqual(['post', 'first_comment']);
  });

  it('is nothing at all when a placeholder is none of ours', () => {
    expect(handover(post('{{customer.nick}}你好'), {})).toEqual({ ok: false, error: ['customer.nick'] });
  });

  it('is nothing at all when a text for many speaks of one customer', () => {
    expect(handover(post('{{customer.nickname}}你好'), {})).toMatchObject({ ok: false });
  });
});
