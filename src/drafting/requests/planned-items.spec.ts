import fc from 'fast-check';
import type { Day } from '../../kernel/index.js';
import { GOALS } from '../../library/index.js';
import { DraftAsk } from './draft-ask.js';
import { ITEM_MOVES, ITEM_STATES, isSettled, mayMove } from './item-states.js';
import { mixedCategory } from './mix.js';
import { itemSeed, plannedItems } from './planned-items.js';

const DAY = '2026-11-24' as Day;
const ask = (more: object) =>
  DraftAsk.parse({ goal: 'build_trust', segments: ['a', 'b'], touchpoints: ['moments', 'group'], ...more });

describe('a pair', () => {
  it('is two pieces side by side that differ in what was named, and nothing else', () => {
    const ask = DraftAsk.parse({ goal: 'convert', segments: ['x', 'y'], touchpoints: ['moments'], differ: 'opening' });
    const briefs = plannedItems(ask, '2026-11-24' as Day);
    expect(briefs.map(({ segment, ab }) => [segment, ab?.arm])).toEqual([
      ['x', 'a'],
      ['x', 'b'],
      ['y', 'a'],
      ['y', 'b'],
    ]);
    const [a, b] = briefs;
    expect({ ...b, ab: null }).toEqual({ ...a, ab: null });
  });

  it('is not asked of templates, and a hook only of private chats', () => {
    const ask = { goal: 'convert', segments: ['x'], touchpoints: ['moments'] };
    expect(DraftAsk.safeParse({ ...ask, differ: 'length', writer: 'template' }).success).toBe(false);
    expect(DraftAsk.safeParse({ ...ask, hook: 'xhs/list' }).success).toBe(false);
    expect(DraftAsk.safeParse({ ...ask, touchpoints: ['private_chat'], hook: 'xhs/list' }).success).toBe(true);
    expect(DraftAsk.safeParse({ ...ask, count: 100, segments: ['x', 'y', 'z'], differ: 'length' }).success).toBe(false);
  });
});

describe('the pieces of a request', () => {
  it('carry the scene they were asked for', () => {
    expect(new Set(plannedItems(ask({ scene: 'lunch-break' }), DAY).map(({ scene }) => scene))).toEqual(
      new Set(['lunch-break']),
    );
    expect(plannedItems(ask({}), DAY)[0]).not.toHaveProperty('scene');
  });

  it('are one for each segment, touchpoint and n, everybody once before anybody twice', () => {
    const items = plannedItems(ask({ count: 3 }), DAY);
    expect(items).toHaveLength(12);
    expect(items.slice(0, 4).map((item) => `${item.segment}/${item.touchpoint}`)).toEqual([
      'a/moments',
      'a/group',
      'b/moments',
      'b/group',
    ]);
    expect(items.map((item) => item.variant)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
  });

  it('take named products in turn, and leave life posts without one', () => {
    const items = plannedItems(ask({ count: 10, products: ['x', 'y'] }), DAY);
    for (const item of items)
      expect(item.product !== undefined).toBe(['product', 'proof', 'expertise'].includes(item.category));
    expect(new Set(items.map((item) => item.product))).toEqual(new Set(['x', 'y', undefined]));
  });

  it('all speak of the product that was named to be sold, and sell it first', () => {
    const touchpoints = ['moments', 'private_chat', 'group', 'official_account'] as const;
    const items = plannedItems(ask({ goal: 'convert', touchpoints, products: ['x'], count: 3 }), DAY);
    expect(items.map(({ product }) => product)).toEqual(items.map(() => 'x'));
    expect(
      items.filter(({ variant, segment }) => variant === 0 && segment === 'a').map(({ category }) => category),
    ).toEqual(expect.arrayContaining(['product', 'proof']));
    expect(items[0]?.category).toBe('product');
    for (const { category } of items) expect(['product', 'proof', 'expertise']).toContain(category);
  });

  it('for a profile are labelled as what a profile shows', () => {
    const items = plannedItems(ask({ touchpoints: ['persona_matrix'], category: 'proof', count: 3 }), DAY);
    expect(new Set(items.map(({ category }) => category))).toEqual(new Set(['life']));
  });

  it('of a mix never sell twice in a row nor more than three in ten', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GOALS), fc.nat(40), fc.boolean(), (goal, shift, isNamed) => {
        const ten = Array.from({ length: 10 }, (_, n) => mixedCategory(goal, n, shift, isNamed) === 'product');
        const row = [...ten, ten[0]];
        return ten.filter(Boolean).length <= 3 && !row.some((sells, at) => sells && row[at + 1] === true);
      }),
    );
  });

  it('have the same chance whoever writes them', () => {
    expect(itemSeed('r', 1)).toBe(itemSeed('r', 1));
    expect(itemSeed('r', 1)).not.toBe(itemSeed('r', 2));
  });
});

describe('states of an item', () => {
  it('end where nothing but a person moves them', () => {
    for (const state of ITEM_STATES.filter(isSettled)) {
      const moves = (Object.keys(ITEM_MOVES) as (keyof typeof ITEM_MOVES)[]).filter((move) => mayMove(state, move));
      expect(moves).toEqual(state === 'done' ? [] : ['retry']);
    }
  });
});
