import type { Day } from '../kernel/index.js';
import { type Body, buildLibrary, KINDS, type KindId } from '../library/index.js';
import type { CheckContext } from './finding.js';
import { runChecks } from './registry.js';

const parsed = (kind: KindId, body: object) => ({ kind, body: KINDS[kind].schema.parse(body) });
const told = { product: 'serum', before: '两颊起皮', quote: '终于敢素颜出门了' };
const granted = { granted_on: '2026-05-01', scope: ['moments'] };
const library = buildLibrary(
  [
    parsed('brand', { name: '南枝', industry: 'beauty' }),
    parsed('persona', { id: 'linxia', name: '林夏', voice: { taboo: ['宝子'] } }),
    parsed('product', {
      id: 'serum',
      name: '缓雨精华',
      ladder: 'hit',
      price: { amount: 199, unit: '瓶' },
      never_claim: ['美白祛斑'],
      facts: [
        { id: 'f1', claim: '烟酰胺含量 5%', evidence: '检测报告', valid_until: '2027-03-31' },
        { id: 'award', claim: '2026 年度最佳保湿精华奖', kind: 'award', evidence: '证书' },
      ],
    }),
    parsed('offer', {
      id: 'ended',
      product: 'serum',
      kind: 'coupon',
      price: { amount: 129 },
      starts: '2026-11-01T00:00+08:00',
      ends: '2026-11-11T23:59+08:00',
      evidence: '审批',
    }),
    parsed('offer', {
      id: 'newcomer',
      product: 'serum',
      kind: 'trial',
      price: { amount: 99 },
      for: { segments: ['office'] },
      starts: '2026-11-23T00:00+08:00',
      ends: '2026-11-30T23:59+08:00',
      evidence: '审批',
    }),
    parsed('case', { id: 'fine', alias: '王小姐', ...told, quote: '敢拍了', consent: granted }),
    parsed('case', { id: 'none', alias: '小周', ...told, consent: null }),
    parsed('case', {
      id: 'expired',
      alias: '阿禾',
      ...told,
      quote: '不疼了',
      consent: { ...granted, expires: '2026-11-01' },
    }),
    parsed('case', {
      id: 'soon',
      alias: '露露',
      ...told,
      quote: '不红了',
      consent: { ...granted, expires: '2026-12-01' },
    }),
    parsed('case', {
      id: 'back',
      alias: '小窑',
      ...told,
      quote: '不提了',
      consent: { ...granted, withdrawn_on: '2026-11-08' },
    }),
    parsed('case', { id: 'group', alias: '乔乔', ...told, quote: '群里说', consent: { ...granted, scope: ['group'] } }),
    parsed('material', {
      id: 'm1',
      persona: 'linxia',
      happened_on: '2026-11-20',
      what: '买了柿子',
      keep_private: ['小满'],
      use_until: '2026-12-20',
    }),
    parsed('material', { id: 'm2', persona: 'taozi', happened_on: '2026-11-20', what: '停电' }),
    parsed('lexicon', {
      id: 'brand',
      must_say: [{ when: '防晒', say: ['补涂', 'SPF'], reason: '防晒要说补涂' }],
      never_say: [{ term: '躺赚', reason: '不谈收入' }],
      replacements: [{ from: '学员', to: '同学' }],
    }),
    parsed('touchpoint', { id: 'moments', limits: { characters: 100, pictures: 3 } }),
  ],
  1,
);
const context: CheckContext = {
  library,
  personaId: 'linxia',
  segmentId: 'office',
  productIds: ['serum'],
  goal: 'care',
  category: 'expertise',
  publishOn: '2026-11-25' as Day,
  timeZone: 'Asia/Shanghai',
};
type Claims = Body['claims'];
const post = (text: string, claims: Claims = [], rest: object = {}): Body => ({
  touchpoint: 'moments',
  text,
  attachments: [],
  claims,
  ...rest,
});
const rules = (body: Body, changed: Partial<CheckContext> = {}, only?: string[]): string[] =>
  runChecks(body, { ...context, ...changed }, only).map(({ rule }) => rule);

describe('a case is told only as its customer allows', () => {
  const by = (caseId: string, body = post('她说得真好', [{ quote: '她说', caseId }])) => rules(body, {}, ['consent']);

  it.each([
    ['fine', []],
    ['none', ['consent_missing']],
    ['expired', ['consent_expired']],
    ['back', ['consent_withdrawn']],
    ['group', ['consent_scope']],
    ['soon', ['consent_expiring']],
  ])('%s → %j', (caseId, expected) => {
    expect(by(caseId)).toEqual(expected);
  });

  it('is also told when its words stand there without being cited', () => {
    expect(rules(post('有人发来一句：终于敢 素颜出门了。'), {}, ['consent'])).toEqual(['consent_missing']);
  });

  it('cannot be waved through', () => {
    const [finding] = runChecks(post('她说', [{ quote: '她说', caseId: 'back' }]), context, ['consent']);
    expect(finding).toMatchObject({ severity: 'block', waivable: false, part: 'text', span: '她说' });
  });
});

describe('what a number rests on', () => {
  it('is a live fact, in whatever way it is written', () => {
    expect(rules(post('烟酰胺百分之五，一百九十九一瓶，１９９元'), {}, ['grounding'])).toEqual([]);
  });

  it('is not an offer that has ended', () => {
    expect(rules(post('129 元拿走'), {}, ['grounding'])).toEqual(['expired_fact']);
  });

  it('is not an offer for other people', () => {
    const body = post('新人 99 元', [{ quote: '99 元', offerId: 'newcomer' }]);
    expect(rules(body, {}, ['grounding'])).toEqual([]);
    expect(rules(body, { segmentId: 'student' }, ['grounding'])).toEqual([
      'offer_not_for_audience',
      'unsupported_claim',
    ]);
  });

  it('is nothing, when the reference leads nowhere or the words are gone', () => {
    const body = post('五个字而已', [{ quote: '含量 5%', factId: 'serum#f9' }]);
    expect(rules(body, {}, ['grounding'])).toEqual(['unknown_claim_reference', 'claim_not_in_text']);
  });

  it('is no fact after its last day', () => {
    const body = post('烟酰胺含量 5%', [{ quote: '烟酰胺含量 5%', factId: 'serum#f1' }]);
    expect(rules(body, { publishOn: '2027-04-01' as Day }, ['grounding'])).toContain('expired_fact');
  });
});

describe('an absolute term', () => {
  it('may stand in an award that the draft cites', () => {
    const text = '拿了 2026 年度最佳保湿精华奖';
    expect(rules(post(text), {}, ['absolute_terms'])).toEqual(['absolute_term']);
    expect(rules(post(text, [{ quote: text, factId: 'serum#award' }]), {}, ['absolute_terms'])).toEqual([]);
  });
});

describe('what is told', () => {
  const messages = (text: string, only: string) => runChecks(post(text), context, [only]).map(({ message }) => message);

  it('reads as a person would write it', () => {
    expect(messages('全网最低价', 'absolute_terms')).toEqual(['「全网最低价」是绝对化用语，广告里不能用。']);
    expect(messages('七天见效，医用祛斑', 'industry')).toEqual([
      '「七天见效」是限期见效的说法，化妆品文案里不能用。',
      '「医用」是医疗用语，化妆品文案里不能用。',
      '「祛斑」只有注册过的特殊化妆品才能说，资料里没有注册证号。',
    ]);
  });

  it('names words that weigh where they are words, and pieces of them never', () => {
    const [said] = messages('祛斑美白，七天见效，加我微信 lin88。', 'absolute_terms');
    expect(said).toMatch(/^(?:有「[^」]+」(?:、「[^」]+」)*的)?这一句读起来像绝对化用语，请看一眼。$/u);
    expect(said).not.toContain('天见');
  });
});

describe('what only looks guilty', () => {
  it.each([
    ['不是自动驾驶，请全程手扶方向盘', 'auto'],
    ['开学了，孩子们长高了', 'food'],
    ['新年好，愿你平安健康', 'beauty'],
  ] as const)('%s promises nothing', (text, industry) => {
    const brand = { ...library.brand, industry };
    const only = ['industry', 'absolute_terms', 'privacy'];
    expect(rules(post(text), { library: { ...library, brand } }, only)).toEqual([]);
  });

  it('is told by whole words and whole characters', () => {
    const spans = (text: string, only: string) => runChecks(post(text), context, [only]).map(({ span }) => span);
    expect(spans('上周销量第一名', 'absolute_terms')).toEqual(['销量第一']);
    expect(spans('电话1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', 'privacy')).toEqual(['1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣']);
  });
});

describe('stories', () => {
  it('of life need material that is the persona’s own, usable, and keeps its secrets', () => {
    const told1 = (text: string, materialId: string) => post(text, [{ quote: text.slice(0, 2), materialId }]);
    expect(rules(post('买了柿子'), { category: 'life' }, ['honesty'])).toEqual(['story_without_material']);
    expect(rules(told1('买了柿子', 'm1'), { category: 'life' }, ['honesty'])).toEqual([]);
    expect(rules(told1('和小 满买了柿子', 'm1'), { category: 'life' }, ['honesty'])).toEqual(['privacy_material']);
    expect(rules(told1('停电了', 'm2'), { category: 'life' }, ['honesty'])).toEqual(['material_of_someone_else']);
    expect(rules(told1('买了柿子', 'm1'), { category: 'life', publishOn: '2027-01-01' as Day }, ['honesty'])).toEqual([
      'material_not_usable',
    ]);
  });

  it('of hurry need an offer that runs', () => {
    const hurry = (offerId: string) => post('限时新人价', [{ quote: '新人价', offerId }]);
    expect(rules(hurry('newcomer'), {}, ['honesty'])).toEqual([]);
    expect(rules(hurry('ended'), {}, ['honesty'])).toEqual(['false_scarcity_price']);
  });
});

describe('the voice', () => {
  it('knows what this persona, this brand and this product do not say', () => {
    expect(rules(post('宝 子，躺*赚，美白祛斑，学员们'), {}, ['voice'])).toEqual([
      'taboo_word',
      'never_say',
      'never_claim',
      'better_word',
    ]);
  });

  it('asks for what must be said with it, anywhere in the draft', () => {
    expect(rules(post('出门记得防晒'), {}, ['voice'])).toEqual(['must_say']);
    expect(rules(post('出门记得防晒', [], { firstComment: '两小时补涂' }), {}, ['voice'])).toEqual([]);
  });
});

describe('the form', () => {
  const shape = (body: Body) => rules(body, {}, ['form']);

  it('keeps the workspace’s own measures', () => {
    const [finding] = runChecks(post('字'.repeat(103)), context, ['form']);
    expect(finding).toMatchObject({ rule: 'too_long', start: 100, end: 103 });
    const pictures = Array.from({ length: 4 }, () => ({ kind: 'image', brief: '窗边' }));
    expect(shape(post('看图', [], { attachments: pictures }))).toEqual(['too_many_attachments']);
    expect(
      shape(post('看', [], { attachments: [{ kind: 'image' }, { kind: 'link', url: 'https://example.com' }] })),
    ).toEqual(['mixed_attachments']);
  });

  it('counts people’s characters, not halves of them', () => {
    expect(shape(post('😀'.repeat(100)))).toEqual([]);
  });

  it('says when a post folds, and blocks nothing for it', () => {
    const [finding] = runChecks(post('一\n二\n三\n四\n五\n六\n七'), context, ['form']);
    expect(finding).toMatchObject({ rule: 'folded', severity: 'info' });
  });

  it.each([
    ['你好 {{customer.nick}}', 'unknown_placeholder'],
    ['你好 {{customer.nickname}}', 'unrendered_placeholder'],
    ['价格【待填】元', 'blank'],
    ['只要 XX 元', 'blank'],
    ['TODO 补图', 'blank'],
    ['${price} 元', 'leaked_markup'],
    ['{"text": "你好"}', 'leaked_markup'],
    ['**重点** 在这里', 'leaked_markup'],
    ['作为一个AI语言模型，我不能', 'leaked_markup'],
    ['\u200b\u200b', 'empty_part'],
  ])('%s → %s', (text, rule) => {
    expect(shape(post(text))).toContain(rule);
  });

  it('wants one script, and takes names as their owners write them', () => {
    const [finding] = runChecks(post('这瓶是给换季准备的，溫和不刺激'), context, ['mixed_scripts']);
    expect(finding).toMatchObject({ span: '溫', replacement: '温', severity: 'warn' });
    expect(shape(post('這瓶是給換季準備的，溫和不刺激'))).toEqual([]);
    const brand = { ...library.brand, name: '緩雨堂' };
    expect(rules(post('这瓶是緩雨堂给换季准备的'), { library: { ...library, brand } }, ['form'])).toEqual([]);
  });

  it('lets an address lead only where the brand says', () => {
    const brand = { ...library.brand, link_domains: ['example.com'] };
    const links = (body: Body) => rules(body, { library: { ...library, brand } }, ['link_not_allowed']);
    expect(links(post('看 https://shop.example.com/a，或 example.com'))).toEqual([]);
    expect(links(post('看 https://notexample.com/a，或者 t.cn/x1'))).toEqual(['link_not_allowed', 'link_not_allowed']);
    expect(
      links(post('看', [], { attachments: [{ kind: 'link', url: 'https://example.com.evil.cn/' }] })),
    ).toHaveLength(1);
    expect(links(post('邮箱 lin@evil.com，含量 1.5%，版本 v2.0'))).toEqual([]);
    expect(shape(post('看 https://anywhere.cn'))).toEqual([]);
  });

  it.each(['XL 码和 XXL 码都有', '# 换季护肤 #', '[爱心] 晚安', '（留个位置给你）', 'null 是空，程序员都懂？不懂也行'])(
    'leaves 「%s」 alone',
    (text) => {
      expect(shape(post(text)).filter((rule) => rule === 'blank')).toEqual([]);
    },
  );

  it('lets a private message speak to the person', () => {
    const chat: Body = {
      touchpoint: 'private_chat',
      opening: [{ text: '{{customer.nickname}}，早' }],
      followUps: [],
      replies: [{ when: '你们是不是全网最低价', text: '不敢这么说' }],
      claims: [],
    };
    expect(rules(chat)).toEqual([]);
  });
});

describe('an absolute term that words can stand in for', () => {
  it.each([
    ['最新鲜的车厘子', '很新鲜的车厘子'],
    ['顶级院线护理', '院线护理'],
    ['补水界的口碑，没有之一', '补水界的口碑'],
  ])('%s → %s, which is clean', (text, mended) => {
    const [finding] = runChecks(post(text), context, ['absolute_terms']);
    const { start, end, replacement } = finding ?? { start: 0, end: 0, replacement: undefined };
    expect(text.slice(0, start) + (replacement ?? '?') + text.slice(end)).toBe(mended);
    expect(rules(post(mended), {}, ['absolute_terms'])).toEqual([]);
  });
});

describe('selling that must be seen to be selling', () => {
  const told = (text: string, rest: object = {}) => rules(post(text, [], rest), {}, ['advertising']);

  it('is labelled where knowledge leads to a shop, in whatever part the shop stands', () => {
    expect(told('换季怎么护肤？三步就够', { firstComment: '同款链接在这里' })).toEqual(['ad_label_missing']);
    expect(told('换季怎么护肤？三步就够', { attachments: [{ kind: 'mini_program' }] })).toEqual(['ad_label_missing']);
    expect(told('【广告】换季怎么护肤？三步就够', { firstComment: '同款链接在这里' })).toEqual([]);
    expect(told('换季怎么护肤？三步就够')).toEqual([]);
  });

  it('keeps out of health knowledge, label or not', () => {
    expect(told('【广告】牙龈出血的三个常见原因。洗牙套餐点链接下单')).toEqual(['health_knowledge_contact']);
  });
});

describe('a price beside the price', () => {
  it('is the ordinary one of the product, the one before the offer, or none', () => {
    expect(rules(post('原价 199 元，今天到手 99'), {}, ['honesty'])).toEqual([]);
    expect(rules(post('原价 399 元，今天到手 99'), {}, ['honesty'])).toEqual(['false_scarcity_price']);
  });
});
