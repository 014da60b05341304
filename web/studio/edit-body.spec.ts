import type { Body } from '../preview/parts';
import { partsOf } from '../preview/parts';
import { sameWords, withoutBlanks, withText } from './edit-body';

const post: Body = {
  touchpoint: 'moments',
  text: '这瓶烟酰胺含量 5%，我用了四周。',
  firstComment: '清单在这里',
  attachments: [],
  claims: [{ quote: '烟酰胺含量 5%', factId: 'serum#f1' }],
};
const chat: Body = {
  touchpoint: 'private_chat',
  opening: [{ text: '在吗' }],
  followUps: [{ afterHours: 24, message: { text: '不急' } }],
  replies: [{ when: '太贵了', text: '懂的' }],
  claims: [],
};

describe('changing the words of a body', () => {
  it('changes one part and leaves the others', () => {
    const changed = withText(chat, 'followUps.0.message.text', '不急的');
    expect(partsOf(changed).map(({ text }) => text)).toEqual(['在吗', '不急的', '懂的']);
    expect(partsOf(chat)[1]?.text).toBe('不急');
  });

  it('keeps what rests on a record resting on it when words around it change', () => {
    expect(withText(post, 'text', '新买的这瓶烟酰胺含量 5%，很轻。').claims).toEqual(post.claims);
  });

  it('changes a quote along with its words', () => {
    expect(withText(post, 'text', '这瓶烟酰胺的含量 5%，我用了四周。').claims).toEqual([
      { quote: '烟酰胺的含量 5%', factId: 'serum#f1' },
    ]);
  });

  it('lets go of a quote whose words went', () => {
    expect(withText(post, 'text', '这瓶我用了四周。').claims).toEqual([]);
  });

  it('leaves out what may be left out and is blank', () => {
    expect(withoutBlanks(withText(post, 'firstComment', '  '))).not.toHaveProperty('firstComment');
  });

  it('knows when nothing was changed', () => {
    expect(sameWords(post, withText(post, 'text', post.text))).toBe(true);
    expect(sameWords(post, withText(post, 'text', '别的'))).toBe(false);
  });

  it('changes what the pictures of a profile should show, and knows that it did', () => {
    const profile: Body = {
      ...{ touchpoint: 'persona_matrix', nickname: '林夏｜半檐', signature: '先把脸看明白', claims: [] },
      ...{ avatar: '半身，窗边的光', cover: '院子的柿子树' },
    };
    const changed = withText(profile, 'cover', '一张旧木桌，下方留空');
    expect(changed).toEqual({ ...profile, cover: '一张旧木桌，下方留空' });
    expect(sameWords(profile, changed)).toBe(false);
  });
});
