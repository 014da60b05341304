import { riskOf, RISK_REASONS, RISK_RULES, type RiskFacts } from './risk.js';

const facts = (over: Partial<RiskFacts> = {}): RiskFacts => ({
  category: 'life',
  industry: 'beauty',
  claims: [],
  text: '今天下雨，店里只来了两个人，聊了一下午。',
  waivedBlocks: 0,
  openFindings: 0,
  firstOfPersona: false,
  newModel: false,
  ...over,
});
const claim = (over: object) => [{ quote: '她', ...over }];

describe('the risk of a version', () => {
  it.each(['life', 'expertise'] as const)('is low for %s without findings or claims', (category) => {
    expect(riskOf(facts({ category }))).toEqual({ level: 'low', reasons: [] });
  });

  it.each([
    ['product_content', { category: 'product' }],
    ['offer', { claims: claim({ offerId: 'newcomer' }) }],
    ['person_case', { claims: claim({ caseId: 'wang' }) }],
    ['person_case', { category: 'proof' }],
    ['own_law', { industry: 'medical' }],
    ['own_law', { industry: 'finance' }],
    ['own_law', { industry: 'education' }],
    ['special_cosmetics', { text: '早上的防晒要涂够两指' }],
    ['waived_block', { waivedBlocks: 1 }],
    ['first_of_persona', { firstOfPersona: true }],
    ['new_model', { newModel: true }],
    ['fact', { claims: claim({ factId: 'serum#f1' }) }],
    ['interaction', { category: 'interaction' }],
    ['open_findings', { openFindings: 2 }],
  ] as const)('%s: %j', (reason, over) => {
    expect(riskOf(facts(over as Partial<RiskFacts>))).toEqual({ level: RISK_RULES[reason].level, reasons: [reason] });
  });

  it.each(['今晚券后 199', '原价太高了', '只要 ¥88', '两支 199元', '老客 8.5折', '一共50块钱'])(
    'is high where a price is spoken of: %s',
    (text) => expect(riskOf(facts({ text })).reasons).toEqual(['price']),
  );
  it.each(['2026元旦快乐', '三点半去接孩子', '纸箱折好了放门口', '早上跑了5公里', '给妈妈买了一块豆腐', '第2折叠好'])(
    'hears no price in %s',
    (text) => expect(riskOf(facts({ text })).reasons).toEqual([]),
  );
  it('speaks of special cosmetics in their own industry alone', () => {
    expect(riskOf(facts({ industry: 'home', text: '阳台的防晒网换了新的' })).level).toBe('low');
  });

  it('is the highest of its reasons and names them all, in the order of the table', () => {
    const { level, reasons } = riskOf(facts({ category: 'product', openFindings: 1, firstOfPersona: true }));
    expect([level, reasons]).toEqual(['high', ['product_content', 'first_of_persona', 'open_findings']]);
    expect(RISK_REASONS.length).toBe(Object.keys(RISK_RULES).length);
  });
});
