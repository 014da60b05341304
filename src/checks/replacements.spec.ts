import type { Day } from '../kernel/index.js';
import { type Body, buildLibrary, type Industry, KINDS } from '../library/index.js';
import { TERMS } from './absolute-terms/terms.js';
import type { CheckContext, Finding } from './finding.js';
import { AUTO } from './industry/auto.js';
import { BEAUTY } from './industry/beauty.js';
import { DISEASE_CLAIMS } from './industry/disease.js';
import { EDUCATION } from './industry/education.js';
import { FINANCE } from './industry/finance.js';
import { FOOD } from './industry/food.js';
import { MEDICAL } from './industry/medical.js';
import { runChecks } from './registry.js';

const judged = (text: string, industry: Industry = 'beauty'): Finding[] => {
  const body: Body = { touchpoint: 'moments', text, attachments: [], claims: [] };
  const brand = { kind: 'brand' as const, body: KINDS.brand.schema.parse({ name: '南枝', industry }) };
  const context: CheckContext = {
    library: buildLibrary([brand], 1),
    ...{ personaId: null, segmentId: null, productIds: [], goal: 'build_trust', timeZone: 'Asia/Shanghai' },
    publishOn: '2026-11-25' as Day,
  };
  return runChecks(body, context);
};
/** What a finding is about; of the words that changed it is told in their new form. */
const keys = (findings: readonly Finding[], from = '', to = ''): string[] =>
  findings.map(({ rule, span }) => `${rule} ${from === '' ? span : span.replace(from, to)}`);

/** Of every entry that knows words to stand in, a sentence with the entry, and what is to come of it. */
const ABSOLUTE: Readonly<Record<string, readonly [text: string, mended: string]>> = {
  没有之一: ['补水界的口碑，没有之一', '补水界的口碑'],
  '最佳/最好/最有效…': ['这条裤子最舒服', '这条裤子很舒服'],
  国家级: ['我们用国家级工艺做豆腐', '我们用工艺做豆腐'],
  '世界级/宇宙级': ['在店里就有世界级享受', '在店里就有享受'],
  '顶级/顶尖': ['选的是顶级面料', '选的是面料'],
  '极品/至尊': ['这一批极品岩茶到了', '这一批岩茶到了'],
  极致: ['给您极致的服务', '给您服务'],
  独一无二: ['这是独一无二的设计', '这是设计'],
  史无前例: ['周末有史无前例的活动', '周末有活动'],
  无敌好吃: ['他家的面无敌好吃', '他家的面很好吃'],
  王牌: ['这是店里的王牌产品', '这是店里的产品'],
  首屈一指: ['来自首屈一指的茶园', '来自茶园'],
  '独家货源/秘方': ['这一款用的是独家工艺', '这一款用的是工艺'],
  '绝对…': ['这一单绝对是正品', '这一单是正品'],
  '史诗级/神级': ['昨天看了神级现场', '昨天看了现场'],
};
const COMBINATIONS: Readonly<Record<string, readonly [text: string, mended: string, industry: Industry]>> = {
  称作自动驾驶: ['今天来看带自动驾驶功能的新款', '今天来看带组合驾驶辅助功能的新款', 'auto'],
};

describe('words that stand in for what may not be said', () => {
  const entries = [
    ...TERMS.filter(({ replace }) => replace !== undefined).map(({ term }) => [term, ABSOLUTE[term]] as const),
    ...[AUTO, BEAUTY, DISEASE_CLAIMS, EDUCATION, FINANCE, FOOD, MEDICAL]
      .flat()
      .filter(({ replacement }) => replacement !== undefined)
      .map(({ term }) => [term, COMBINATIONS[term]] as const),
  ];

  it.each(entries)('%s: what was said is gone, and nothing new came', (_, sample) => {
    const [text, mended, industry] = sample ?? ['', ''];
    const before = judged(text, industry);
    const finding = before.find(({ replacement }) => replacement !== undefined);
    expect(finding).toBeDefined();
    const { start = 0, end = 0, span = '', replacement = '?' } = finding ?? {};
    expect(text.slice(0, start) + replacement + text.slice(end)).toBe(mended);
    const left = keys(
      before.filter((one) => one !== finding),
      span,
      replacement,
    );
    expect(keys(judged(mended, industry)).filter((key) => !left.includes(key))).toEqual([]);
  });

  it.each([
    '全场最低价',
    '今年最高档的面料',
    '干細胞修復，做完就亮',
    '这支是我用过最好用的',
    '激素脸也能用，自然抗炎',
    '我们达到世界级水平',
    '这是国家级的',
    '我们是国家级的团队',
    '独家秘方熬的',
    '它绝对有效',
    '完全自动泊车',
    '无人驾驶汽车来了',
  ])('%s is left to a person, who is told what to write', (text) => {
    const found = [...judged(text), ...judged(text, 'auto')].filter(({ rule }) => /absolute|industry/u.test(rule));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ replacement }) => replacement !== undefined)).toEqual([]);
    for (const { suggestion } of found) expect(suggestion).toMatch(/\p{Script=Han}{2}/u);
  });
});
