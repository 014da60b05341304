import fc from 'fast-check';
import { Body } from './body.schema.js';
import { renderPlaceholders, unrenderedPlaceholders } from './placeholders.js';
import { attachments, limitsOf, partLimitsOf, plainText, sendables, textParts } from './registry.js';

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
    // What a later turn answers to is said before it.
    const order = sendables(script).map(({ part }) => part);
    expect(order).toEqual(['turns.0.text', 'question.text', 'invitations.0.ask', 'turns.1.text']);
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

const article: Body = {
  touchpoint: 'official_account',
  outline: ['先停什么'],
  title: '换季起皮，先停这三样',
  digest: '不用先买东西。',
  lead: '早上洗完脸，又翘起一小片皮。',
  sections: [{ heading: '先停一周', text: '磨砂先放一放。', attachments: [{ kind: 'image', brief: '洗漱台' }] }],
  nextStep: '回“洁面”就行。',
  claims: [],
};
const stretch = {
  atMinute: 5,
  title: '看懂那行字',
  points: ['先看头五个'],
  product: { need: '发紧的听', evidence: '写着的', offer: '79 元一支', limits: '卸不掉防水的' },
  interaction: '紧的打 1',
};
const live: Body = {
  touchpoint: 'live',
  title: '一起翻翻洗漱台',
  opening: '先来的先坐。',
  segments: [stretch],
  objections: [{ when: '敏感肌能用吗', text: '先在耳后试。' }],
  thanks: '谢谢。',
  claims: [],
};
const video: Body = {
  touchpoint: 'channels_video',
  hook: '这层皮，可能是洗出来的。',
  shots: [
    { seconds: 4, picture: '翻到背面', spoken: '看这一行。', subtitle: '看这一行' },
    { seconds: 6, picture: '指着字', spoken: '头五个。', subtitle: '头五个' },
  ],
  ending: '下一条说怎么停。',
  claims: [],
};
const note: Body = {
  touchpoint: 'public_note',
  platform: 'xiaohongshu',
  title: '起皮那两周',
  text: '先停了磨砂。',
  tags: ['起皮', '换季'],
  attachments: [],
  claims: [],
};

describe('long bodies', () => {
  it('are all valid, and every part that is handed over is one that is read', () => {
    for (const body of [article, live, video, note]) {
      expect(Body.safeParse(body).success).toBe(true);
      const known = new Set(textParts(body).map(({ part }) => part));
      expect(sendables(body).every(({ part }) => known.has(part))).toBe(true);
    }
  });

  it('keep what is for whoever reviews or films from whoever reads', () => {
    expect(textParts(article).map(({ text }) => text)).not.toContain('先停什么');
    expect(textParts(video).map(({ text }) => text)).not.toContain('翻到背面');
    expect(sendables(video)).toContainEqual(
      expect.objectContaining({
        label: '镜头 2（4–10 秒）',
        attachments: [{ kind: 'video', brief: '指着字' }],
      }),
    );
  });

  it('lay a stretch of a live before whoever speaks as one piece, with its minute', () => {
    expect(sendables(live)).toContainEqual(
      expect.objectContaining({
        label: '第 5 分钟',
        text: '看懂那行字\n· 先看头五个\n需要：发紧的听\n依据：写着的\n优惠：79 元一支\n说清：卸不掉防水的\n互动：紧的打 1',
      }),
    );
  });

  it('hold no live whose minutes go backwards', () => {
    expect(Body.safeParse({ ...live, segments: [stretch, { ...stretch, atMinute: 2 }] }).success).toBe(false);
  });

  it('measure a title otherwise than a text', () => {
    expect(partLimitsOf('public_note', 'title').characters).toBe(20);
    expect(partLimitsOf('public_note', 'text', { characters: 800 }).characters).toBe(800);
  });
});
