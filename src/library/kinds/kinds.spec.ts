import { z } from 'zod';
import {
  KIND_IDS,
  KINDS,
  segmentRuleSchema,
  segmentSchema,
  offerSchema,
  brandSchema,
  productSchema,
  sceneIsOn,
} from './index.js';

describe('kinds', () => {
  it.each(KIND_IDS)('%s can be described as JSON Schema', (id) => {
    expect(KINDS[id].id).toBe(id);
    const schema = z.toJSONSchema(KINDS[id].schema, { io: 'input' });
    expect(JSON.stringify(schema)).toContain('additionalProperties');
  });

  it('fills in what a brand leaves out', () => {
    const brand = brandSchema.parse({ name: '一家店', quotas: { account: { moments: { day: 2 } } } });
    expect(brand.quotas.account).toMatchObject({ moments: { day: 2 }, private_chat: { day: 80 }, live: { day: 1 } });
    expect(brand.mix).toEqual({ product: { max: 0.3 } });
  });

  it('refuses a key it does not know', () => {
    const seen = productSchema.safeParse({ id: 'a', name: '甲', ladder: 'hit', price: { amount: 1 }, pirce: 2 });
    expect(seen.success).toBe(false);
  });

  it('refuses half a character and control characters', () => {
    for (const name of ['坏\uD800', '坏\u0000', '坏\u0007']) {
      expect(brandSchema.safeParse({ name }).success).toBe(false);
    }
  });

  it('refuses an offer that ends before it starts', () => {
    const offer = {
      id: 'a',
      product: 'p',
      kind: 'gift',
      evidence: '批',
      starts: '2026-11-24T00:00+08:00',
      ends: '2026-11-23T00:00+08:00',
    };
    expect(offerSchema.safeParse(offer).error?.issues[0]).toMatchObject({
      path: ['ends'],
      message: 'must be after starts',
    });
  });

  it('refuses days that do not exist', () => {
    const offer = {
      id: 'a',
      product: 'p',
      kind: 'gift',
      evidence: '批',
      starts: '2026-02-30T00:00+08:00',
      ends: '2026-11-23T00:00+08:00',
    };
    expect(offerSchema.safeParse(offer).error?.issues[0]?.path).toEqual(['starts']);
  });

  it('knows on which days a scene takes place', () => {
    const isWorkday = (day: string) => day !== '2026-11-21';
    expect(sceneIsOn('workday', '2026-11-20', isWorkday)).toBe(true);
    expect(sceneIsOn('weekend', '2026-11-21', isWorkday)).toBe(true);
    expect(sceneIsOn(['sat'], '2026-11-21', isWorkday)).toBe(true);
    expect(sceneIsOn(['sun'], '2026-11-21', isWorkday)).toBe(false);
  });
});

describe('segment rules', () => {
  const accepted = [
    { tag: 'skin/oily' },
    { all: [{ tag: 'a/b' }, { any: [{ stage: 'newcomer' }, { days_since_last_activity: { lte: 30 } }] }] },
    { not: { tier: { in: ['vip', 'old'] } } },
    { attribute: { profit_365d: { gte: 3000 }, city: { in: ['上海', '杭州'] } } },
    { days_since: { event: 'order.paid', gte: 30, lt: 60 } },
    { count: { event: 'order.paid', within: 'P90D', gte: 2 } },
    { source: 'xhs' },
  ];
  it.each(accepted)('accepts %j', (rule) => {
    expect(segmentRuleSchema.parse(rule)).toEqual(rule);
  });

  const refused = [
    {},
    { tag: 'oily' },
    { all: [] },
    { tag: 'a/b', stage: 'c' },
    { count: { event: 'x' } },
    { days_since_last_activity: {} },
    3,
    null,
  ];
  it.each(refused)('refuses %j', (rule) => {
    expect(segmentRuleSchema.safeParse(rule).success).toBe(false);
  });

  it('refuses a rule nested a hundred thousand deep without overflowing the stack', () => {
    let rule: unknown = { tag: 'a/b' };
    for (let depth = 0; depth < 100_000; depth += 1) rule = { not: rule };
    const seen = segmentSchema.safeParse({ id: 'a', name: '甲', rule });
    expect(seen.error?.issues[0]?.message).toMatch(/nested too deeply/);
  });

  it('names every record that a rule refers to, with the place', () => {
    const rule = { all: [{ tag: 'skin/oily' }, { not: { stage: { in: ['a', 'b'] } } }] };
    const body = segmentSchema.parse({ id: 's', name: '甲', rule });
    expect(KINDS.segment.references(body)).toEqual([
      { field: 'rule.all.0.tag', kind: 'tag', id: 'skin', part: 'oily' },
      { field: 'rule.all.1.not.stage.in.0', kind: 'stage', id: 'a' },
      { field: 'rule.all.1.not.stage.in.1', kind: 'stage', id: 'b' },
    ]);
  });
});
