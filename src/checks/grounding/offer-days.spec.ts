import type { Day } from '../../kernel/index.js';
import { type Body, buildLibrary, KINDS, type KindId } from '../../library/light.js';
import { runChecks } from '../registry.js';

const record = (kind: KindId, body: object) => ({ kind, body: KINDS[kind].schema.parse(body) });
const library = buildLibrary(
  [
    record('product', {
      id: 'serum',
      name: '精华',
      ladder: 'hit',
      price: { amount: 199, currency: 'CNY', unit: '瓶' },
    }),
    record('offer', {
      ...{ id: 'thursdays', product: 'serum', kind: 'member_day', price: { amount: 169 }, evidence: '审批' },
      ...{ starts: '2026-11-01T00:00+08:00', ends: '2026-12-31T23:59+08:00', terms: ['只在周四'] },
    }),
  ],
  1,
);
const body: Body = {
  ...{ touchpoint: 'moments', text: '169 元一瓶', attachments: [] },
  claims: [{ quote: '169 元', offerId: 'thursdays' }],
};
const findingsOn = (publishOn: string) =>
  runChecks(
    body,
    {
      ...{ library, personaId: 'linxia', segmentId: 'office', productIds: ['serum'], goal: 'convert' },
      ...{ category: 'product', publishOn: publishOn as Day, timeZone: 'Asia/Shanghai' },
    },
    ['grounding'],
  );

describe('an offer of one weekday', () => {
  it('is remarked on where it is told on another', () => {
    const [finding, ...others] = findingsOn('2026-11-25');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'offer_other_day', severity: 'warn', span: '169 元' });
    expect(finding?.message).toContain('只在周四，2026-11-25');
  });

  it('is told freely on its own', () => {
    expect(findingsOn('2026-11-26')).toEqual([]);
  });
});
