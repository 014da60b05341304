import { byDay, capped, localClock, passes, pastGreeting, shownRow, type Shown } from './shown.js';

const local = localClock('Asia/Shanghai');
const one = (id: string, startsAt: string, more: Partial<Shown> = {}): Shown => ({
  ...shownRow(
    {
      ...{ id, startsAt, account: 'a', segment: 's', group: null, touchpoint: 'moments', category: 'life' },
      ...{ goal: 'care', title: '早', state: 'planned', locked: false, draftId: 'd', number: 1, persona: 'p' },
      ...{ release: null, version: 1 },
    },
    local,
  ),
  ...more,
});

describe('What the calendar draws', () => {
  it('decides days in the workspace’s zone', () =>
    expect(one('1', '2026-11-23T16:10:00.000Z')).toMatchObject({ day: '2026-11-24', time: '00:10' }));
  it('groups by day in the order of time', () => {
    const days = byDay(
      [
        one('2', '2026-11-24T04:10:00.000Z'),
        one('1', '2026-11-24T01:10:00.000Z'),
        one('3', '2026-12-24T01:10:00.000Z'),
      ],
      { from: '2026-11-23', to: '2026-11-29' },
    );
    expect([...days].map(([day, entries]) => [day, entries.map(({ id }) => id)])).toEqual([['2026-11-24', ['1', '2']]]);
  });
  it('keeps the last line of a full day for the rest', () => {
    const many = Array.from({ length: 65 }, (_, index) => one(String(index), '2026-11-24T04:10:00.000Z'));
    expect(capped(many)).toMatchObject({ more: 62, shown: many.slice(0, 3) });
    expect(capped(many.slice(0, 4))).toMatchObject({ more: 0, shown: { length: 4 } });
  });
  it('tells chats apart by what follows their greeting', () => {
    expect(pastGreeting('〔客户昵称〕，我是桃子。上次说到〔上次和客户聊到的事〕，我还记着')).toBe(
      '上次说到〔上次和客户聊到的事〕，我还记着',
    );
    expect(pastGreeting('〔客户昵称〕，下雨了，带伞没有？')).toBe('下雨了，带伞没有？');
    expect(pastGreeting('〔客户昵称〕，我是桃子。')).toBe('〔客户昵称〕，我是桃子。');
    expect(pastGreeting('今天下雨。')).toBe('今天下雨。');
  });
  it('filters by all that is asked', () => {
    const wanted = { account: 'a', segment: null, group: null, touchpoint: 'moments' };
    expect(passes(one('1', '2026-11-24T04:10:00.000Z'), wanted)).toBe(true);
    expect(passes(one('1', '2026-11-24T04:10:00.000Z', { account: 'b' }), wanted)).toBe(false);
  });
});
