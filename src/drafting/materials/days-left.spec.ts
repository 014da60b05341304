import type { Day } from '../../kernel/index.js';
import {
  brandSchema,
  buildLibrary,
  caseSchema,
  materialSchema,
  personaSchema,
  type Material,
} from '../../library/index.js';
import { daysOfLife, lifeLeft, lifePerWeek } from './days-left.js';

const today = '2026-11-24' as Day;
const material = (id: string, more: object = {}): Material =>
  materialSchema.parse({ id, persona: 'linxia', happened_on: '2026-11-20', what: `${id} 的事`, ...more });
const brand = (more: object = {}) => brandSchema.parse({ name: '南枝', ...more });

describe('how many days of real life are left', () => {
  it('needs one thing a day', () => {
    expect(lifePerWeek(brand())).toBe(7);
  });
  it('needs less where the week has less room, or the mix allows less', () => {
    expect(lifePerWeek(brand({ quotas: { account: { moments: { day: 4, week: 5 } } } }))).toBe(5);
    expect(lifePerWeek(brand({ quotas: { account: { moments: { week: 10 } } }, mix: { life: { max: 0.3 } } }))).toBe(3);
    expect(lifePerWeek(brand({ mix: { life: { max: 0 } } }))).toBe(0);
  });
  it('lasts a day each at one a day, two days each at half as many', () => {
    const three = ['a', 'b', 'c'].map((id) => material(id));
    expect(daysOfLife(three, today, 7)).toBe(3);
    expect(daysOfLife(three, today, 3.5)).toBe(6);
    expect(daysOfLife([], today, 7)).toBe(0);
    expect(daysOfLife(three, today, 0)).toBeNull();
  });
  it('does not count on what ends before its turn comes: the freshest is told first', () => {
    const ends = material('ends', { happened_on: '2026-11-18', use_until: '2026-11-24' });
    expect(daysOfLife([ends, material('fresh')], today, 7)).toBe(1);
    expect(daysOfLife([ends], today, 7)).toBe(1);
  });
  it('counts only what drafting would still tell', () => {
    const records = [
      { kind: 'brand' as const, body: brand() },
      { kind: 'persona' as const, body: personaSchema.parse({ id: 'linxia', name: '林夏' }) },
      { kind: 'persona' as const, body: personaSchema.parse({ id: 'taozi', name: '桃子' }) },
      {
        kind: 'case' as const,
        body: caseSchema.parse({ id: 'zhou', product: 'serum', alias: '周姐', quote: '好多了', consent: null }),
      },
      ...[
        material('left', { use_until: '2026-12-01' }),
        material('told'),
        material('ended', { use_until: '2026-11-23' }),
        material('to-come', { happened_on: '2026-11-25' }),
        material('names-her', { what: '周姐今天来过' }),
      ].map((body) => ({ kind: 'material' as const, body })),
    ];
    const [first, second] = lifeLeft(buildLibrary(records, 1), today, ['told']);
    expect(first).toMatchObject({ persona: { id: 'taozi' }, unused: 0, daysLeft: 0 });
    expect(second).toMatchObject({
      persona: { id: 'linxia' },
      unused: 1,
      daysLeft: 1,
      nextToExpire: [{ slug: 'left', useUntil: '2026-12-01', daysLeft: 7 }],
    });
  });
});
