import { fileURLToPath } from 'node:url';
import { buildLibrary, type Library, personaSchema, readFolder, readLibrary } from '../../library/index.js';
import { suggestionText } from '../suggestions.js';
import { adviceFor } from './advice.js';
import { habitsOf } from './habits.js';
import { MANNER_IDS } from './manner.js';
import { voiceOf } from './voice-score.js';

const taozi = personaSchema.parse({
  ...{ id: 'taozi', name: '唐桃' },
  voice: { self: '桃子', catchphrases: ['莫慌', '先把脸洗明白'], dont: ['不用感叹号'] },
  samples: ['豆浆又坐进箱子里了嘛😂', '今天就改这一下嘛：擦干，再抹🍑', '还紧，再来找桃子哈🍑'].map((text) => ({
    touchpoint: 'moments',
    text,
  })),
});
const habits = habitsOf(taozi);
const advised = (...of: Parameters<typeof adviceFor>) => adviceFor(...of).map((one) => suggestionText([one]));
const apart = (figure: string, here: number, usual: number) => ({ figure: figure as never, here, usual, weight: 1 });

describe('advice on a voice', () => {
  it('names no single small word, whatever figure is off', () => {
    for (const figure of MANNER_IDS)
      for (const [here, usual] of [
        [3, 1],
        [1, 3],
      ] as const)
        for (const words of advised([apart(figure, here, usual)], habits)) {
          expect([...words].length).toBeGreaterThanOrEqual(5);
          expect(words).not.toMatch(/[“「](?:的|是|了|着|得|把|在|有|一|个|点|这|那|来|去|看|说|给|跟|和|先)[”」]/u);
        }
  });

  it('says nothing of small words that go with the topic', () => {
    for (const word of ['的', '是', '一', '个', '了'])
      expect(advised([apart(`word_${word}`, 3, 1)], habits)).toEqual([]);
    expect(advised([apart('word_很', 3, 1), apart('word_太', 3, 1)], habits)).toEqual([
      '少用程度词（很、真、太），换成一个数字或看得见的样子',
    ]);
  });

  it('gives the persona’s own words and signs, and how long its sentences are', () => {
    expect(advised([apart('tails', 0, 0.5)], habits)).toEqual(['句尾带一点语气，平时用“嘛、哈”']);
    expect(advised([apart('emoji', 0, 0.5)], habits)).toEqual(['加一个平时用的表情（🍑😂）']);
    expect(advised([apart('i', 0.5, 0)], habits)).toEqual(['用“桃子”自称，少用“我”']);
    expect(advised([apart('breath', Math.log(19), Math.log(9))], habits)).toEqual([
      '句子长了：一口气约 18 个字，平时约 8 个，在该喘气的地方断开',
    ]);
  });

  it('asks for one thing of each matter, and for nothing that the record forbids', () => {
    expect(advised([apart('i', 0.5, 0), apart('self_name', 0, 0.5)], habits)).toHaveLength(1);
    expect(advised([apart('line', 4, 2), apart('line_breaks', 0, 1)], habits)).toHaveLength(1);
    expect(advised([apart('exclamations', 0, 1)], habits)).toEqual([]);
  });

  it('says how this persona begins and what it says anyway, where figures leave room', () => {
    const calm = personaSchema.parse({
      ...{ id: 'calm', name: '沈禾', voice: { catchphrases: ['不急'] } },
      samples: ['早上七点四十，柿子又掉了三个。', '昨晚停电。', '有人问，面霜要多厚。'].map((text) => ({
        touchpoint: 'moments',
        text,
      })),
    });
    const text =
      '这款面霜采用多种成分复配，质地轻盈，适合各种肤质，欢迎各位朋友前来了解和选购，数量充足，服务周到，请放心。';
    expect(advised([], habitsOf(calm), text)).toEqual([
      '开头从时间或地方说起，比如“早上七点四十……”',
      '用得上的话，带一句口头禅（不急）',
    ]);
    expect(advised([], habitsOf(calm), `早上八点，${text}不急`)).toEqual([]);
  });
});

describe.each(['beauty', 'knowledge'])('the personas of %s', (brand) => {
  let library: Library;
  beforeAll(async () => {
    const folder = fileURLToPath(new URL(`../../../content-library/${brand}`, import.meta.url));
    library = buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
  });

  it('get something to do about a text of nobody’s', () => {
    const text =
      '本店全新推出多款优质产品，品质卓越，服务周到，欢迎各位新老顾客前来选购，期待您的光临与支持，祝您生活愉快！';
    for (const personaId of library.personas.keys()) {
      const heard = voiceOf({ touchpoint: 'moments', text, attachments: [], claims: [] }, { library, personaId });
      expect(heard?.sounds).toBe('unlike');
      expect(heard?.reasons.length).toBe(3);
    }
  });
});
