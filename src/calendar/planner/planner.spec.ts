import fc from 'fast-check';
import type { Account } from '../../audience/index.js';
import { buildLibrary, KINDS, type Category, type KindId, type Library } from '../../library/index.js';
import type { Day, Instant, PersonId } from '../../kernel/index.js';
import type { ApprovedItem } from '../approved-item.js';
import { openingsOf } from '../openings/openings.js';
import { Agenda } from '../rules/agenda.js';
import { conflicts } from '../rules/conflicts.js';
import { LookAlikes } from '../rules/look-alikes.js';
import { localClock } from '../rules/local-time.js';
import { calendarSettings } from '../settings.js';
import { plan, type Plan, type PlanRequest } from './planner.js';

const record = (kind: KindId, body: object) => ({ kind, body: KINDS[kind].schema.parse(body) });
const library: Library = buildLibrary(
  [
    record('brand', { name: '半檐', quotas: { account: { moments: { day: 2 } }, customer: { day: 1 } } }),
    record('persona', { id: 'linxia', name: '林夏' }),
    record('segment', {
      id: 'office',
      name: '上班族',
      rule: { stage: 'newcomer' },
      scenes: [
        { id: 'lunch', name: '午休', days: 'workday', from: '12:00', to: '13:30', touchpoints: ['moments', 'group'] },
        { id: 'evening', name: '晚上', days: 'daily', from: '19:00', to: '21:30' },
      ],
    }),
    record('product', {
      id: 'serum',
      name: '精华',
      ladder: 'hit',
      price: { amount: 199 },
      suits: ['office'],
      scenes: { buy: ['lunch'] },
      facts: [{ id: 'f1', claim: '烟酰胺 5%', evidence: '报告', valid_until: '2026-11-25' }],
    }),
    record('material', {
      ...{ id: 'rain', persona: 'linxia', happened_on: '2026-11-20', recorded_on: '2026-11-26' },
      what: '昨天下雨，客人躲了半小时。',
    }),
    record('offer', {
      ...{ id: 'member-day', product: 'serum', kind: 'member_day', evidence: '批', only_on: { weekdays: ['wed'] } },
      ...{ starts: '2026-11-18T12:00+08:00', ends: '2026-12-16T22:00+08:00' },
    }),
    record('group', { id: 'vip', name: 'VIP 群', segment: 'office', programme: 'vip-week' }),
    record('group', { id: 'fresh', name: '新群', segment: 'office', stage: 'new' }),
    record('programme', {
      id: 'vip-week',
      name: 'VIP 群一周',
      slots: [{ weekday: 'wed', at: '20:00', category: 'product', goal: 'convert', product: 'serum' }],
    }),
    record('objective', { id: 'o', from: '2026-11-23', to: '2026-12-20', prove: '能转首单', goal: 'convert' }),
  ],
  1,
);
const account: Account = {
  ...{ slug: 'linxia-1', name: '林夏', personaSlug: 'linxia', operatorId: 'op' as PersonId },
  ...{ segments: ['office'], groups: ['vip', 'fresh'], quotas: null, active: true },
};
const settings = calendarSettings(library.brand, 'Asia/Shanghai');
const now = '2026-11-21T02:00:00.000Z' as Instant;
const [from, to] = ['2026-11-23', '2026-11-29'];
const openings = openingsOf({ library, accounts: [account], settings, from, to });

const item = (draftId: string, more: Partial<ApprovedItem> = {}): ApprovedItem => ({
  ...{ draftId, number: 1, hash: draftId, touchpoint: 'moments', segment: 'office', personaSlug: 'linxia' },
  ...{ productSlug: null, goal: 'build_trust', category: 'life', claims: [], invites: [], text: '', approvedAt: now },
  ...{ waivedUntil: null, writtenFor: from as Day, mayResemble: [], family: draftId },
  ...more,
});

function requestFor(items: ApprovedItem[], seed = 's'): PlanRequest {
  const accounts = [account];
  const agenda = new Agenda(new Map([[account.slug, account]]), localClock(settings.timeZone));
  return { items, openings, agenda, lookAlikes: new LookAlikes(), library, settings, accounts, from, to, now, seed };
}

/** Judges every placement against all the others, as hand placement would. */
function brokenRules(items: ApprovedItem[], { placements }: Plan): string[] {
  const agenda = new Agenda(new Map([[account.slug, account]]), localClock(settings.timeZone));
  const byId = new Map(items.map((one) => [one.draftId, one]));
  const entries = placements.map((placement) => {
    const found = byId.get(placement.draftId)!;
    const told = found.claims.flatMap(({ materialId }) => materialId ?? []);
    return { found, told, entry: { ...placement, id: placement.draftId, category: found.category } };
  });
  for (const { entry, told } of entries) agenda.add(entry, agenda.prepare(entry), told);
  return entries.flatMap(({ entry, found, told }) => {
    agenda.remove(entry, told);
    const place = agenda.prepare(entry);
    const broken = conflicts({ item: found, place }, { agenda, lookAlikes: new LookAlikes(), library, settings, now });
    agenda.add(entry, place, told);
    return broken.map(({ rule }) => `${entry.id} ${rule}`);
  });
}

describe('the planner', () => {
  it('puts a product item where a programme asks for it, and says why', () => {
    const offer = item('p', { touchpoint: 'group', category: 'product', goal: 'convert', productSlug: 'serum' });
    const { placements } = plan(requestFor([offer]));
    expect(placements).toMatchObject([{ group: 'vip', startsAt: '2026-11-25T12:00:00.000Z', account: 'linxia-1' }]);
    expect(placements[0]?.reasons).toEqual(
      expect.arrayContaining(['《VIP 群一周》这个时段正要这类内容', '本期要证明“能转首单”，目标正是成交']),
    );
  });

  it('shows the same people no two texts that are alike, and says which other one stands', () => {
    const text = '昨晚十点半，小周发来一张素颜照，只打了三个字：敢拍了。我盯着看了很久，想起她第一次来的样子。';
    const { placements, leftOver } = plan(
      requestFor([item('first', { text }), item('second', { text: text.replace('小周', '小李') })]),
    );
    expect(placements).toHaveLength(1);
    expect(leftOver).toMatchObject([{ rule: 'look_alike', message: expect.stringContaining('昨晚十点半') as string }]);
  });

  it('names what keeps each left-over out', () => {
    const many = Array.from({ length: 20 }, (_, index) => item(`m${index}`));
    const odd = [
      item('nobody', { personaSlug: 'taozi' }),
      item('no-people', { segment: 'student', touchpoint: 'group' }),
      item('too-late', { claims: [{ quote: 'x', factId: 'serum#gone' }] }),
    ];
    const { placements, leftOver } = plan(requestFor([...many, ...odd]));
    expect(placements).toHaveLength(14);
    expect(new Set(leftOver.map(({ rule }) => rule))).toEqual(
      new Set(['account_quota', 'no_account', 'no_group', 'fact_expired']),
    );
    expect(leftOver.find(({ draftId }) => draftId === 'too-late')?.message).toContain('serum#gone');
    expect(leftOver.every(({ message }) => message.length > 5)).toBe(true);
  });

  it('places product items after others have made room for them in the mix', () => {
    const items = [
      ...Array.from({ length: 4 }, (_, index) => item(`p${index}`, { category: 'product', goal: 'convert' })),
      ...Array.from({ length: 8 }, (_, index) => item(`l${index}`)),
    ];
    const { placements, leftOver } = plan(requestFor(items));
    const products = placements.filter(({ draftId }) => draftId.startsWith('p'));
    expect(products).toHaveLength(3);
    expect(leftOver).toMatchObject([{ rule: 'mix' }]);
  });

  it('keeps to a day on which the evidence still holds', () => {
    const cited = item('f', { claims: [{ quote: '烟酰胺 5%', factId: 'serum#f1' }] });
    const { placements } = plan(requestFor([cited]));
    expect(placements.every(({ startsAt }) => startsAt < '2026-11-25T16:00:00.000Z')).toBe(true);
  });

  it('keeps to the weekday of an offer', () => {
    const { placements } = plan(requestFor([item('o', { claims: [{ quote: '169 元', offerId: 'member-day' }] })]));
    expect(placements.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(['2026-11-25']);
  });

  it('keeps to the day a text was written for where it says yesterday', () => {
    const written = (writtenFor: string, quote: string) =>
      plan(requestFor([item('r', { claims: [{ quote, materialId: 'rain' }], writtenFor: writtenFor as Day })]));
    const daysOf = ({ placements }: Plan) => placements.map(({ startsAt }) => startsAt.slice(0, 10));
    expect(daysOf(written('2026-11-26', '昨天下雨'))).toEqual(['2026-11-26']);
    expect(daysOf(written('2026-11-27', '前天下雨'))).toEqual(['2026-11-27']);
    expect(written('2026-12-10', '昨天下雨').leftOver).toMatchObject([{ rule: 'other_day' }]);
  });

  it('leaves what stands where it stands, and counts it', () => {
    const request = requestFor([item('a')]);
    for (const day of ['23', '24', '25', '26', '27', '28', '29'])
      for (const hour of ['04', '11'])
        request.agenda.add({
          ...{ id: `${day}-${hour}`, draftId: `${day}-${hour}`, category: 'life', segment: 'office', group: null },
          ...{ touchpoint: 'moments', account: 'linxia-1', startsAt: `2026-11-${day}T${hour}:00:00.000Z` as Instant },
        });
    expect(plan(request)).toMatchObject({ placements: [], leftOver: [{ draftId: 'a', rule: 'account_quota' }] });
  });

  const anItem = fc.record({
    touchpoint: fc.constantFrom('moments' as const, 'private_chat' as const, 'group' as const),
    category: fc.constantFrom<Category>('life', 'expertise', 'proof', 'interaction', 'product', 'product'),
    goal: fc.constantFrom('convert' as const, 'build_trust' as const, 'activate' as const),
    material: fc.constantFrom(null, 'm1'),
  });
  const someItems = fc
    .array(anItem, { maxLength: 40 })
    .map((list) => list.map(({ material: _material, ...one }, index) => item(`d${index}`, one)));

  it('breaks no rule, whatever it is given, and forgets nothing', () => {
    fc.assert(
      fc.property(someItems, fc.string(), (items, seed) => {
        const made = plan(requestFor(items, seed));
        expect(brokenRules(items, made)).toEqual([]);
        const all = [...made.placements, ...made.leftOver].map(({ draftId }) => draftId);
        expect(all.sort()).toEqual(items.map(({ draftId }) => draftId).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('makes the same plan from the same input and seed, in whatever order items come', () => {
    fc.assert(
      fc.property(someItems, fc.string(), (items, seed) => {
        const placed = (list: ApprovedItem[]) =>
          plan(requestFor(list, seed))
            .placements.map((one) => `${one.draftId}@${one.startsAt}`)
            .sort();
        expect(placed([...items].reverse())).toEqual(placed(items));
      }),
      { numRuns: 30 },
    );
  });
});
