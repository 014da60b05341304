import { seeded, type Day } from '../../kernel/index.js';
import {
  brandSchema,
  buildLibrary,
  caseSchema,
  materialSchema,
  personaSchema,
  productSchema,
  programmeSchema,
  segmentSchema,
  topicSchema,
  type LibraryRecord,
} from '../../library/index.js';
import { chooseQuestions, questionsPerCategory } from './choose-questions.js';
import { QUESTION_SCENES, QUESTIONS } from './questions.js';
import { weekNeeds, type PersonaNeed, type WeekAhead } from './week-needs.js';

const from = '2026-11-24' as Day;
const brand = (more: object = {}): LibraryRecord => ({
  kind: 'brand',
  body: brandSchema.parse({ name: '南枝', ...more }),
});
const persona: LibraryRecord = {
  kind: 'persona',
  body: personaSchema.parse({ id: 'linxia', name: '林夏', serves: ['office'] }),
};
const segment: LibraryRecord = {
  kind: 'segment',
  body: segmentSchema.parse({ id: 'office', name: '上班族', rule: { stage: 'newcomer' }, pains: ['下午脸发紧'] }),
};
const material = (id: string, more: object = {}): LibraryRecord => ({
  kind: 'material',
  body: materialSchema.parse({
    id,
    persona: 'linxia',
    happened_on: '2026-11-20',
    where: '院子',
    what: `${id} 的事`,
    ...more,
  }),
});
const programme: LibraryRecord = {
  kind: 'programme',
  body: programmeSchema.parse({
    ...{ id: 'vip', name: 'VIP 群一周', persona: 'linxia', segment: 'office' },
    slots: [
      { weekday: 'mon', at: '12:10', category: 'expertise' },
      { weekday: 'wed', at: '20:00', category: 'proof' },
      { weekday: 'fri', at: '20:00', category: 'product' },
    ],
  }),
};
const ahead = (records: LibraryRecord[], more: Partial<WeekAhead> = {}): WeekAhead => ({
  library: buildLibrary(records, 1),
  ...{ from, planned: [], told: [], speaking: new Set(['linxia']) },
  ...more,
});
const needOf = (records: LibraryRecord[], more: Partial<WeekAhead> = {}): PersonaNeed => {
  const [need] = weekNeeds(ahead(records, more));
  if (need === undefined) throw new Error('nobody speaks');
  return need;
};
const missing = (need: PersonaNeed) => Object.fromEntries(need.items.map((item) => [item.category, item.missing]));

describe('what a week lacks', () => {
  const base = [brand(), persona, segment, programme];
  it('is what programmes, Moments and the mix ask for, less what there is', () => {
    expect(missing(needOf(base))).toEqual({ life: 7, expertise: 1, proof: 1, interaction: 0, product: 1 });
  });
  it('counts neither what was told, nor what ends before, nor life for another category', () => {
    const three = [material('a'), material('b', { use_until: '2026-11-23' }), material('c')];
    expect(missing(needOf([...base, ...three], { told: ['c'] }))['life']).toBe(6);
    expect(missing(needOf([...base, material('e', { category: 'expertise' })]))).toMatchObject({
      life: 7,
      expertise: 0,
    });
  });
  it('counts a case with consent, a topic without verdict and a product with a live fact', () => {
    const product = { id: 'serum', name: '精华', ladder: 'hit', price: { amount: 199 }, suits: ['office'] };
    const fact = { id: 'f1', claim: '烟酰胺 5%', kind: 'number', evidence: '报告' };
    const told = { id: 'zhou', product: 'serum', segment: 'office', alias: '周姐', quote: '好多了' };
    const consent = { granted_on: '2026-05-01', scope: ['group'], proof: 'media/chat.png' };
    const more = (withdrawn_on: string | null, valid_until: string): LibraryRecord[] => [
      { kind: 'topic', body: topicSchema.parse({ id: 'dry', question: '换季起皮怎么办', segment: 'office' }) },
      { kind: 'case', body: caseSchema.parse({ ...told, consent: { ...consent, withdrawn_on } }) },
      { kind: 'product', body: productSchema.parse({ ...product, facts: [{ ...fact, valid_until }] }) },
    ];
    expect(missing(needOf([...base, ...more(null, '2027-01-01')]))).toMatchObject({
      expertise: 0,
      proof: 0,
      product: 0,
    });
    expect(missing(needOf([...base, ...more('2026-11-01', '2026-11-01')]))).toMatchObject({ proof: 1, product: 1 });
  });
  it('asks for nothing that stands on the calendar, nor for more than the mix allows', () => {
    const piece = { persona: 'linxia', touchpoint: 'moments' as const, category: 'life' as const };
    expect(missing(needOf(base, { planned: [piece, piece] }))['life']).toBe(5);
    expect(missing(needOf([brand({ mix: { product: { max: 0 } } }), persona, segment, programme]))['product']).toBe(0);
    expect(missing(needOf([brand({ mix: { interaction: { min: 0.3 } } }), persona]))['interaction']).toBe(3);
  });
  it('is nobody’s whom no account speaks as', () => {
    expect(weekNeeds(ahead(base, { speaking: new Set() }))).toEqual([]);
  });
});

describe('the questions of an interview', () => {
  const base = [brand(), persona, segment, programme, material('a'), material('b')];
  const ask = (records: LibraryRecord[], before: string[] = [], seed = 's') =>
    chooseQuestions(buildLibrary(records, 1), needOf(records), before, seeded(seed));

  it('are three to five, each of what is missing', () => {
    expect([...questionsPerCategory(needOf(base))]).toEqual([
      ['life', 2],
      ['expertise', 1],
      ['proof', 1],
      ['product', 1],
    ]);
    const little = needOf([brand({ mix: { life: { max: 0 } } }), persona, segment, programme]);
    expect([...questionsPerCategory(little).values()].reduce((sum, n) => sum + n, 0)).toBe(3);
    const nothing = { ...little, items: little.items.map((item) => ({ ...item, missing: 0 })), missing: 0 };
    expect([...questionsPerCategory(nothing)]).toEqual([
      ['life', 2],
      ['interaction', 1],
    ]);
  });
  it('stand in the persona’s own places and say why', () => {
    const asked = Array.from({ length: 12 }, (_, n) => ask(base, [], `seed${String(n)}`)).flat();
    expect(asked.some(({ text }) => text.includes('院子'))).toBe(true);
    expect(asked.every(({ text }) => !/[{}]/u.test(text))).toBe(true);
    expect(asked[0]?.why).toBe('未来七天要 7 条生活，手上够写 2 条，还差 5 条');
  });
  it('ask nothing that the library has no word for', () => {
    const bare = [brand(), personaSchema.parse({ id: 'linxia', name: '林夏' })];
    const records: LibraryRecord[] = [bare[0] as LibraryRecord, { kind: 'persona', body: bare[1] }];
    expect(ask(records).every(({ text }) => !text.includes('到，') && !/“”/u.test(text))).toBe(true);
    expect(ask(records).length).toBeGreaterThanOrEqual(3);
  });
  it('are none twice, and what was asked lately comes last', () => {
    const first = ask(base).map(({ template }) => template);
    expect(new Set(first).size).toBe(first.length);
    const second = ask(base, first).map(({ template }) => template);
    expect(second.filter((id) => first.includes(id))).toEqual([]);
  });
  it('ask for no vouching where the law forbids it', () => {
    const doctor = [brand({ industry: 'medical' }), persona, segment, programme];
    const asked = Array.from({ length: 20 }, (_, n) => ask(doctor, [], String(n))).flat();
    expect(asked.filter(({ template }) => /came-back|bit-by-bit|praise/u.test(template))).toEqual([]);
  });
});

describe('the list of questions', () => {
  it('names each once, in every category and scene, short enough to be read at a glance', () => {
    expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(QUESTIONS.length);
    expect(new Set(QUESTIONS.map(({ scene }) => scene))).toEqual(new Set(QUESTION_SCENES));
    expect(QUESTIONS.filter(({ text }) => [...text].length > 60)).toEqual([]);
    for (const category of ['life', 'expertise', 'proof', 'interaction', 'product'])
      expect(
        QUESTIONS.filter((one) => one.category === category && !/[{]/u.test(one.text)).length,
      ).toBeGreaterThanOrEqual(category === 'product' ? 0 : 3);
  });
});
