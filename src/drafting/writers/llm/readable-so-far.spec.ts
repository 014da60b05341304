import fc from 'fast-check';
import { BODIES, Body, TOUCHPOINTS, type TouchpointId } from '../../../library/index.js';
import { outputSchema } from '../../prompts/index.js';
import { readableSoFar } from './readable-so-far.js';

const CHAT = {
  touchpoint: 'private_chat',
  opening: [{ text: '在吗？', attachments: [{ kind: 'link', title: '清单' }] }, { text: '换季清单给你留着。' }],
  followUps: [{ afterHours: 24, message: { text: '昨天说的\n“清单”在这。' } }],
  replies: [{ when: '太贵了', text: '懂的 👌🏽，先看看用不用得上。' }],
  claims: [{ quote: '换季清单', materialId: 'list' }],
};
const WORDS = '在吗？\n\n换季清单给你留着。\n\n昨天说的\n“清单”在这。\n\n懂的 👌🏽，先看看用不用得上。';

describe('the words of a reply that is still coming', () => {
  it('are the texts, step by step, and nothing of the JSON', () => {
    expect(readableSoFar(JSON.stringify(CHAT))).toBe(WORDS);
    expect(readableSoFar(`好的，如下：\n\`\`\`json\n${JSON.stringify(CHAT, null, 2)}\n\`\`\``)).toBe(WORDS);
  });

  it('only ever grow, wherever the reply is cut, escaped or not', () => {
    const plain = JSON.stringify(CHAT);
    const escaped = plain.replace(/[^ -~]/gu, (sign) =>
      [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
    );
    for (const reply of [plain, escaped]) {
      for (let cut = 0; cut <= reply.length; cut += 1) {
        const soFar = readableSoFar(reply.slice(0, cut));
        expect(WORDS.startsWith(soFar)).toBe(true);
        expect(soFar).not.toMatch(/\p{Surrogate}/u);
      }
      expect(readableSoFar(reply)).toBe(WORDS);
    }
  });

  it.each([
    ['', ''],
    ['好的，', ''],
    ['{', ''],
    ['{"te', ''],
    ['{"text', ''],
    ['{"text"', ''],
    ['{"text":"', ''],
    ['{"text":"你好\\', '你好'],
    ['{"text":"你好\\u59', '你好'],
    ['{"text":"你好\\ud83d', '你好'],
    ['{"text":"你好\\ud83d\\ud', '你好'],
    ['{"text":"你好\\ud83d\\udc4c', '你好👌'],
    ['{"text":"斜杠 \\\\u59', '斜杠 \\u59'],
    ['{"text":"她说 \\"text\\": \\"不\\"', '她说 "text": "不"'],
    ['{"text":null,"callToAction":"扣 1', '扣 1'],
    ['按 {场景} 来写：{"text":"你好', '你好'],
    ['{} 和 {"touchpoint":"moments"}，{"text":"你好"} {"text":"后面"}', '你好'],
    ['{"points":["一","二","三', '一\n\n二\n\n三'],
    ['{"claims":[{"quote":"四"},{"text":"五"}],"firstComment":"六"}', '六'],
  ])('of %s are %j', (reply, words) => {
    expect(readableSoFar(reply)).toBe(words);
  });

  it.each(Object.keys(BODIES) as TouchpointId[])('of a whole %s are all that is read of it', (touchpoint) => {
    const { schema } = outputSchema(touchpoint);
    const filled = fill(schema, 'x');
    const body = Body.parse({ ...(filled as object), touchpoint });
    const parts = (TOUCHPOINTS[touchpoint].parts as (of: Body) => { part: string; text: string }[])(body);
    const read = parts.filter(({ part }) => !part.includes('attachments.')).map(({ text }) => text);
    expect(readableSoFar(JSON.stringify(body)).split('\n\n').sort()).toEqual(read.sort());
  });

  it('come of anything without an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (reply) => typeof readableSoFar(`{${reply}`) === 'string'));
  });
});

interface Shape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly [Shape, Shape];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** A value in which every string says where it stands. */
function fill({ type, enum: one, anyOf, properties, items }: Shape, path: string): unknown {
  if (anyOf !== undefined) return fill(anyOf[0], path);
  if (one !== undefined) return one[0];
  if (items !== undefined)
    return path.endsWith('-claims') ? [] : [0, 1].map((at) => fill(items, `${path}-${String(at)}`));
  if (properties !== undefined)
    return Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, fill(part, `${path}-${name}`)]));
  if (type === 'number') return 1;
  return path.endsWith('-url') ? 'https://example.com/' : path;
}
