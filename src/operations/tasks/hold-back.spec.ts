import { buildLibrary, KINDS, type Claim, type KindId } from '../../library/index.js';
import { heldBack, inWords, placeholdersLeft } from './hold-back.js';

const record = (kind: KindId, body: object) => ({ kind, body: KINDS[kind].schema.parse(body) });
const library = buildLibrary(
  [
    record('product', {
      id: 'serum',
      name: '精华',
      ladder: 'hit',
      price: { amount: 199, currency: 'CNY', unit: '瓶' },
      facts: [{ id: 'f1', claim: '烟酰胺 5%', kind: 'number', evidence: '检测报告', valid_until: '2026-11-30' }],
    }),
    record('case', {
      id: 'wang',
      product: 'serum',
      alias: '王小姐',
      after: '敢素颜了',
      consent: { granted_on: '2026-05-02', scope: ['moments'], expires: '2026-12-01' },
    }),
    record('material', {
      id: '2026-11-18-kiln',
      persona: 'linxia',
      happened_on: '2026-11-18',
      what: '烤箱坏了一半',
      use_until: '2026-12-18',
    }),
    record('offer', {
      ...{ id: 'member-day', name: '会员日', product: 'serum', kind: 'member_day', evidence: '批' },
      ...{ starts: '2026-11-18T12:00+08:00', ends: '2026-12-16T22:00+08:00', only_on: { weekdays: ['wed'] } },
    }),
    record('media', { id: 'window', file: 'window.png', alt: '雨天的窗台', rights: '自摄', expires: '2026-11-25' }),
  ],
  1,
);
const judged = (claims: Claim[], over: object = {}, day = '2026-11-24') =>
  heldBack({ claims, pictures: [], touchpoint: 'moments', segment: 'office', ...over }, library, {
    day,
    at: `${day}T04:00:00.000Z`,
    minutes: 12 * 60,
  });

describe('what is held back at the last moment', () => {
  it('is nothing while every record holds', () => {
    const claims = [
      { quote: '5%', factId: 'serum#f1' },
      { quote: '敢素颜', caseId: 'wang' },
    ];
    expect(judged(claims, { pictures: ['window'] })).toEqual([]);
  });
  it('is a fact that ran out', () => {
    expect(judged([{ quote: '5%', factId: 'serum#f1' }], {}, '2026-12-01')).toMatchObject([
      { code: 'fact', record: 'fact:serum#f1', says: '引用的事实“烟酰胺 5%”已失效' },
    ]);
  });
  it('is a case whose consent does not cover the touchpoint', () => {
    expect(inWords(judged([{ quote: '敢素颜', caseId: 'wang' }], { touchpoint: 'group' }))).toBe(
      '案例“王小姐”的客户授权不含社群',
    );
  });
  it('is a price of Wednesdays on any other day', () => {
    const cited = [{ quote: '169 元', offerId: 'member-day' }];
    expect(judged(cited, {}, '2026-11-25')).toEqual([]);
    expect(inWords(judged(cited, {}, '2026-11-30'))).toBe('优惠“会员日”只在周三，那个时间没有');
  });
  it('is a picture whose rights ran out', () => {
    expect(judged([], { pictures: ['window'] }, '2026-11-26')).toMatchObject([{ code: 'media' }]);
  });
  it('names what it rests on as people do, never by its slug', () => {
    const told = inWords(judged([{ quote: '借火', materialId: '2026-11-18-kiln' }], {}, '2026-12-19'));
    expect(told).toBe('素材“烤箱坏了一半”已过可讲的日期或已收回');
  });
  it('is what the library no longer has', () => {
    const claims = [
      { quote: 'x', caseId: 'gone' },
      { quote: 'y', offerId: 'gone' },
      { quote: 'z', materialId: 'gone' },
    ];
    expect(judged(claims).map(({ code }) => code)).toEqual(['consent', 'offer', 'material']);
  });
  it('is told once for each reason', () => {
    expect(inWords([...placeholdersLeft(['a']), ...placeholdersLeft(['a'])])).toMatch(/^文案里有填不上的占位符 {{a}}/);
  });
});
