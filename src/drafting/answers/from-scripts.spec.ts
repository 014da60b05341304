import { fileURLToPath } from 'node:url';
import { voiceOf } from '../../checks/index.js';
import { seeded, type Day } from '../../kernel/index.js';
import { buildLibrary, readFolder, readLibrary, type Body, type Library } from '../../library/index.js';
import { buildContext, nothingUsed } from '../context/index.js';
import type { CustomerSaid } from './customer-said.js';
import { answersFromScripts, productOfScripts } from './from-scripts.js';
import { productNamed, whatIsKnown } from './what-is-known.js';

const DAY = '2026-11-24' as Day;
let beauty: Library;

beforeAll(async () => {
  const folder = fileURLToPath(new URL('../../../content-library/beauty', import.meta.url));
  beauty = buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
});

function answer(
  words: string,
  more: Partial<CustomerSaid> & { persona?: string; product?: string; library?: Library } = {},
) {
  const { persona = 'linxia', product = null, library = beauty, kind = 'question' } = more;
  const said: CustomerSaid = { kind, words, alias: null, known: null, before: more.before ?? [] };
  const segment = library.personas.get(persona)?.serves[0] ?? '';
  const asked = { ...said, persona, segment, stage: null, day: DAY };
  const known = whatIsKnown(library, asked, product);
  const meant = known.product ?? known.hinted ?? productOfScripts(library, asked);
  const about = { goal: 'care', category: 'product', touchpoint: 'private_chat', words: '', variant: 0 } as const;
  const named = meant === null ? {} : { product: meant.id };
  const context = buildContext(library, { ...about, segment, persona, day: DAY, ...named }, nothingUsed, seeded('a'));
  if (!context.ok) throw new Error(context.error.question);
  const body = (text: string): Body => ({
    ...{ touchpoint: 'private_chat', opening: [{ text }], followUps: [], replies: [], claims: [] },
  });
  return answersFromScripts(context.value, said, null, known, (text) =>
    voiceOf(body(text), { library, personaId: persona }),
  );
}
const texts = (...of: Parameters<typeof answer>) => answer(...of).map(({ text }) => text);

describe('answers without a model', () => {
  it('are none that this customer was sent before, however it was changed, while there is another', () => {
    const [first, second, ...rest] = answer('太贵了');
    if (first === undefined || second === undefined) throw new Error('nothing to say');
    const sent = ({ text, script }: typeof first, changed = text) =>
      [
        { id: 'a', day: DAY, kind: 'question', words: '太贵了', sent: { text: changed, offered: text, script } },
      ] as const;
    const again = answer('太贵了', { before: sent(first, '嗯嗯，不急。') });
    expect(again.map(({ text }) => text)).not.toContain(first.text);
    expect(again[0]).toEqual(second);
    expect(answer('太贵了', { before: [...sent(first), ...sent(second)] })).toEqual(rest);
  });

  it('are said again where nothing else can be said', () => {
    const [only, none] = answer('快递到哪了');
    expect(none).toBeUndefined();
    const sent = { text: only?.text ?? '', offered: only?.text ?? '', script: null };
    const before = [{ id: 'a', day: DAY, kind: 'question', words: '快递呢', sent }] as const;
    expect(answer('快递到哪了', { before })).toEqual([only]);
  });

  it.each(['外婆昨天走了。', '住院第三天，伤口还疼'])('to 「%s」 condole, ask nothing and sell nothing', (words) => {
    for (const persona of ['linxia', 'taozi']) {
      const given = answer(words, { kind: 'moment', persona });
      expect(given.length).toBeGreaterThan(0);
      for (const { text, claims, script } of given) {
        expect(text).not.toMatch(/[？?]|后来|精华|外婆|住院|🍑|哈/u);
        expect({ claims, script }).toEqual({ claims: [], script: null });
      }
    }
  });

  it.each(['我脸上起了好多红疹子，用了你们的精华之后，要退款！', '用了三天脸又红又痒怎么办'])(
    'to 「%s」 stop it, send to a doctor and to whoever is in charge',
    (words) => {
      for (const persona of ['linxia', 'taozi']) {
        const given = texts(words, { persona });
        expect(given.every((text) => /停/u.test(text) && /看医生/u.test(text))).toBe(true);
        expect(given.some((text) => /负责的人/u.test(text))).toBe(true);
        expect(given.some((text) => /退款/u.test(text))).toBe(words.includes('退款'));
      }
    },
  );

  it('never fill up with a script for something else', () => {
    const scripts = (words: string, persona = 'linxia') =>
      answer(words, { persona }).flatMap(({ script }) => (script === null ? [] : [script.split('#')[0]]));
    expect(scripts('敏感肌能用吗')).toEqual(['sensitive-ok']);
    expect(scripts('能不能便宜点')).toEqual(['too-expensive']);
    expect(scripts('怀孕了能用吗')).toEqual(['pregnant']);
    expect(scripts('你们有纯棉的毛巾吗')).toEqual([]);
    expect(texts('你们有纯棉的毛巾吗').length).toBeLessThan(3);
  });

  it('do without the script whose case may no longer be told', () => {
    const wang = beauty.cases.get('wang');
    if (wang?.consent == null) throw new Error('the sample has a consent');
    const withdrawn = { ...wang, consent: { ...wang.consent, withdrawn_on: '2026-11-20' } };
    const library = { ...beauty, cases: new Map([...beauty.cases, ['wang', withdrawn]]) };
    const given = texts('真的有用吗？', { persona: 'taozi', library });
    expect(given.join()).not.toMatch(/王小姐|恭喜|孕/u);
  });

  it('name a price with what it is for, and none of a thing that was not meant', () => {
    const [first, second] = texts('七日小样盒多少钱', { product: 'starter-kit' });
    expect(first).toMatch(/七日小样盒 39 元一盒/u);
    expect(second).toMatch(/七日小样盒 39 元一盒[\s\S]*还没想好的人/u);
    expect(texts('这个多少钱一瓶')[0]).toContain('缓雨修护精华 199 元一瓶');
    expect(texts('多少钱')[0]).toMatch(/你问的是哪一样/u);
  });

  it('tell the rule on sending back with the fact it stands in', () => {
    const ruled = answer('四季盒能退吗').find(({ text }) => text.includes('按剩下的盒数退款'));
    expect(ruled?.claims.map(({ factId }) => factId)).toEqual(['season-box#refund']);
    expect(texts('我要退货').join()).toMatch(/四季盒[\s\S]*按剩下的盒数退款[\s\S]*负责的人/u);
  });

  it('tell who does not trust a fact, and nobody the note of where it was read', () => {
    const fact = beauty.products.get('serum')?.facts[0];
    const given = texts('你们是骗子吧', { product: 'serum' });
    expect(given.join('\n')).toContain(fact?.claim);
    expect(given.join('\n')).not.toContain(fact?.evidence);
  });

  it('greet who greets', () => {
    expect(texts('在吗')[0]).toBe('在的，你说。');
  });
});

describe('the product that words mean', () => {
  it('is known by its name, by the end of its name, and by a unit of its own', () => {
    const named = (words: string) => productNamed([...beauty.products.values()], words)?.id;
    expect(named('缓雨修护精华怎么用')).toBe('serum');
    expect(named('精华怎么用')).toBe('serum');
    expect(named('小样盒还有吗')).toBe('starter-kit');
    expect(named('这个多少钱一罐')).toBe('cream');
    expect(named('这个怎么卖')).toBeUndefined();
  });

  it('is known by a unit as it was typed, whatever signs stand in it', () => {
    const [serum] = [...beauty.products.values()].filter(({ id }) => id === 'serum');
    if (serum === undefined) throw new Error('the sample has it');
    const named = (unit: string, words: string) =>
      productNamed([{ ...serum, price: { ...serum.price, unit } }], words)?.id;
    expect(named('盒(3支', '这个多少钱一盒(3支')).toBe('serum');
    expect(named('盒（3支）', '这个多少钱一盒')).toBe('serum');
    expect(named('.', '这个多少钱一瓶')).toBeUndefined();
  });
});
