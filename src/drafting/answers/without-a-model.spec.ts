import { fileURLToPath } from 'node:url';
import type { Workspaces } from '../../identity/index.js';
import type { Day } from '../../kernel/index.js';
import { buildLibrary, readFolder, readLibrary, type Libraries, type Library } from '../../library/index.js';
import type { AnswerModel } from './answer-model.service.js';
import { Answering, type AnswerAsk } from './answering.service.js';

const TUESDAY = '2026-11-24' as Day;
let beauty: Library;

beforeAll(async () => {
  const folder = fileURLToPath(new URL('../../../content-library/beauty', import.meta.url));
  beauty = buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
});

async function write(words: string, more: Partial<AnswerAsk> = {}, library: Library = beauty) {
  const persona = more.persona ?? 'taozi';
  const segment = library.personas.get(persona)?.serves[0] ?? '';
  const libraries = { snapshot: () => Promise.resolve(library) } as unknown as Libraries;
  const answering = new Answering(libraries, {} as Workspaces, { configured: false } as AnswerModel);
  return answering.write({
    ...{ id: 'a', workspaceId: 'w', kind: 'question', words, alias: null, known: null, before: [], day: TUESDAY },
    ...{ persona, segment, stage: null, product: null, ...more },
  });
}
async function texts(...of: Parameters<typeof write>): Promise<string[]> {
  const { answers } = await write(...of);
  // Whatever is offered may be sent as it stands.
  expect(answers.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'block'))).toEqual([]);
  return answers.map(({ text }) => text);
}
const scripts = async (...of: Parameters<typeof write>) =>
  (await write(...of)).answers.flatMap(({ script }) => script?.split('#')[0] ?? []);

describe('the scripts of the library', () => {
  it.each([
    ['敏感肌能用吗', 'sensitive-ok'],
    ['太贵了', 'too-expensive'],
    ['真的有用吗', 'does-it-work'],
    ['和大牌有什么区别', 'vs-big-brands'],
    ['有没有防腐剂', 'ingredients-safe'],
  ])('answer 「%s」 whether a product is named or not, whomever it is sent to', async (words, script) => {
    for (const segment of beauty.personas.get('taozi')?.serves ?? [])
      expect([segment, (await scripts(words, { segment }))[0]]).toEqual([segment, script]);
    expect((await write(words)).product).toBe('serum');
    expect(await scripts(`缓雨修护精华${words}`)).toContain(script);
  });

  it('are not told of another product than the one that was meant', async () => {
    expect(await scripts('晨雾洁面敏感肌能用吗')).toEqual([]);
    expect(await scripts('敏感肌能用吗', { product: 'cleanser' })).toEqual([]);
  });

  it('are those of what the talk was about, and of no other product where that has none that fits', async () => {
    const sensitive = beauty.scripts.get('sensitive-ok');
    if (sensitive === undefined) throw new Error('the sample has it');
    const answers = [{ text: '先在手背试试。', facts: [], cases: [] }];
    const cream = { ...sensitive, id: 'cream-ok', product: 'cream', answers };
    const library = { ...beauty, scripts: new Map([...beauty.scripts, ['cream-ok', cream]]) };
    expect(await scripts('敏感肌能用吗', { known: '上个月买过檐下霜' }, library)).toEqual(['cream-ok']);
    expect(await scripts('敏感肌能用吗', { known: '上个月买过洁面' }, library)).toEqual([]);
    const general = { ...sensitive, id: 'any-ok', product: undefined, answers };
    const withGeneral = { ...library, scripts: new Map([...library.scripts, ['any-ok', general]]) };
    expect(await scripts('敏感肌能用吗', { known: '上个月买过洁面' }, withGeneral)).toEqual(['any-ok']);
  });

  it('are followed by nothing that only stands in for an answer', async () => {
    for (const words of ['不需要', '敏感肌能用吗', '家里还有很多', '我再想想'])
      expect((await texts(words)).join('\n')).not.toMatch(/问清楚|没有依据/u);
  });
});

describe('whoever is unwell', () => {
  it.each([
    '敏感肌能用吗，我脸上最近起红疹很痒',
    '孩子嘴唇肿了，这个能吃吗',
    '多少钱一瓶？我脸上又红又痒',
    '牙疼，还能用吗',
    '是不是过敏了',
  ])('is told at 「%s」 to stop and see a doctor, and sold nothing', async (words) => {
    for (const persona of ['linxia', 'taozi']) {
      const given = await texts(words, { persona });
      expect(given.length).toBeGreaterThan(0);
      expect(given.filter((text) => !/停/u.test(text) || !/看医生/u.test(text))).toEqual([]);
      expect(given.join()).not.toMatch(/元|不敢说能用/u);
    }
  });

  it('is sent to a doctor first where it lies in how they are', async () => {
    expect((await texts('我对酒精过敏，晨雾洁面能用吗'))[0]).toMatch(/先别用，问过医生/u);
  });
});

describe('prices, offers and facts', () => {
  const office = { segment: 'office-worker', persona: 'linxia' };

  it('tell the price that was asked for with whom it is for and its conditions', async () => {
    const [first] = await texts('缓雨修护精华会员日多少钱', office);
    expect(first).toMatch(/199 元一瓶[\s\S]*会员日 169 元一瓶，给买过一次、回头客、老友的：只在周三 12:00 到 22:00/u);
    const { answers } = await write('缓雨修护精华会员日多少钱', office);
    expect(answers[0]?.claims.map(({ offerId }) => offerId)).toContain('member-day-serum');
  });

  it('tell it without whom it is for to who is known to be one of them, and not to others', async () => {
    expect((await texts('精华多少钱', { ...office, stage: 'repeat' }))[0]).toMatch(/169 元一瓶：只在周三/u);
    for (const more of [
      { ...office, stage: 'newcomer' },
      { segment: 'student' },
      { ...office, day: '2027-01-05' as Day },
    ])
      expect((await texts('精华多少钱', more)).join()).not.toContain('169');
  });

  it('tell it with its weekdays where only its record says them, and find nothing in that', async () => {
    const memberDay = beauty.offers.get('member-day-serum');
    if (memberDay === undefined) throw new Error('the sample has it');
    const offers = new Map([[memberDay.id, { ...memberDay, terms: ['每人每次 2 瓶以内'] }]]);
    const { answers } = await write('缓雨修护精华会员日多少钱', office, { ...beauty, offers });
    expect(answers[0]?.text).toMatch(
      /169 元一瓶[^\n]*：每人每次 2 瓶以内，只在周三 12:00–22:00，到 12 月 16 日为止。/u,
    );
    expect(answers[0]?.findings).toEqual([]);
  });

  it('say that it is asked after where the one that was named is not known to be theirs', async () => {
    const [first] = await texts('缓雨修护精华会员日多少钱', { segment: 'student' });
    expect(first).toMatch(/199 元[\s\S]*会员日的价[\s\S]*问清楚/u);
    expect(first).not.toContain('169');
  });

  it('tell who may be new what the first box costs then, until when', async () => {
    const [first] = await texts('七日小样盒多少钱');
    expect(first).toMatch(/39 元一盒[\s\S]*29 元一盒，给新人的：加上好友 14 天内可以买[\s\S]*12 月 31 日/u);
    expect((await texts('七日小样盒多少钱', { stage: 'repeat' })).join()).not.toContain('29 元');
  });

  it('keep a coupon for who names it or stands where it is given', async () => {
    const after = { ...office, day: '2026-12-18' as Day };
    expect((await texts('精华多少钱', after)).join()).not.toContain('179');
    expect((await texts('精华用复购券多少钱', after)).join()).toContain('179 元');
    expect((await texts('精华多少钱', { ...after, stage: 'first-order' })).join()).toContain('179 元');
  });

  it('tell what runs to who asks for it', async () => {
    expect((await texts('最近有什么活动吗', { stage: 'newcomer' })).join()).toMatch(/新人小样盒 29 元一盒：/u);
  });

  it.each([
    ['缓雨修护精华一天用几次', '早晚各 6 滴'],
    ['缓雨修护精华怎么用', '早晚各 6 滴'],
    ['精华一瓶能用多久', '约用 45 天'],
    ['精华开封后能放多久', '开封后 6 个月内用完'],
    ['檐下霜里面有香精吗', '不加香精和色素'],
    ['小样盒里有什么', '盒里有晨雾洁面 10 克'],
    ['洁面能卸妆吗', '浓妆要先卸妆'],
  ])('answer 「%s」 by the fact that says it: %s', async (words, claim) => {
    const { answers } = await write(words);
    expect(answers[0]?.text).toContain(claim);
    expect(answers[0]?.claims[0]?.factId).toBeDefined();
    expect((await texts(words)).join()).not.toContain('问清楚');
  });

  it('name the product of a fact where the talk, and not the words, said which', async () => {
    expect((await texts('一天用几次', { known: '上个月买过一瓶精华' }))[0]).toMatch(
      /缓雨修护精华：30 毫升一瓶，早晚各 6 滴/u,
    );
    expect((await texts('一天用几次'))[0]).toMatch(/你问的是哪一样/u);
  });
});
