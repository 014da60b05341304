import { fallenAway, offered, verdictAt } from './drop-verdict.js';

type Opening = Parameters<typeof verdictAt>[0][number];
const opening = (local: string, allowed: Opening['allowed'], score = 1, account = 'a'): Opening => ({
  ...{ local: `${local}:00+08:00`, startsAt: '', allowed, score, account },
  ...{ group: null, touchpoint: 'moments', scene: null, programme: null, reasons: [], phrases: [] },
  conflicts: allowed === 'yes' ? [] : [{ rule: 'mix', severity: 'hard', message: '满了', params: {} }],
});
const openings = [
  opening('2026-11-24T12:10', 'no'),
  opening('2026-11-24T20:10', 'yes', 3),
  opening('2026-11-24T21:10', 'yes', 5, 'b'),
  opening('2026-11-25T12:10', 'no'),
  opening('2026-11-26T12:10', 'with_reason'),
];

describe('What a place says before the drop', () => {
  it('takes the best opening of a day', () =>
    expect(verdictAt(openings, { day: '2026-11-24', minutes: null })).toEqual({
      ...{ kind: 'free', opening: openings[2], more: 1 },
    }));
  it('takes the nearest at an hour, also when a better one is further', () =>
    expect(verdictAt(openings, { day: '2026-11-24', minutes: 20 * 60 })).toMatchObject({ opening: openings[1] }));
  it('refuses an hour whose opening is closed, though the day has another', () =>
    expect(verdictAt(openings, { day: '2026-11-24', minutes: 12 * 60 })).toMatchObject({ kind: 'refused' }));
  it('refuses a day on which all are closed', () =>
    expect(verdictAt(openings, { day: '2026-11-25', minutes: null })).toMatchObject({ kind: 'refused' }));
  it('asks for a reason where only soft rules stand', () =>
    expect(verdictAt(openings, { day: '2026-11-26', minutes: null })).toMatchObject({ kind: 'reason' }));
  it('knows nothing of an hour without an opening', () =>
    expect(verdictAt(openings, { day: '2026-11-24', minutes: 8 * 60 })).toEqual({ kind: 'outside' }));
  it('keeps to the account of a lane', () =>
    expect(verdictAt(openings, { day: '2026-11-24', minutes: null, account: 'a' })).toMatchObject({
      opening: openings[1],
    }));
  it('leaves out those who can never take it, unless nobody can', () => {
    const never = {
      ...opening('2026-11-24T12:10', 'no', 9, 'c'),
      conflicts: [{ rule: 'persona', severity: 'hard' as const, message: '别人的口吻', params: {} }],
    };
    expect(offered([never, ...openings]).no.map(({ account }) => account)).not.toContain('c');
    expect(offered([never]).no).toEqual([never]);
    expect(fallenAway([never, opening('2026-11-25T12:10', 'yes')])).toEqual([]);
  });
  it('says of the days before the best place why they fall away', () => {
    const away = fallenAway([
      opening('2026-11-24T12:10', 'no'),
      opening('2026-11-25T12:10', 'yes', 1),
      opening('2026-11-26T12:10', 'with_reason'),
      opening('2026-11-27T12:10', 'yes', 7),
      opening('2026-11-28T12:10', 'no'),
    ]);
    expect(away.map(({ day, why }) => [day, why.rule])).toEqual([
      ['2026-11-24', 'mix'],
      ['2026-11-26', 'mix'],
    ]);
  });
  it('offers the best first', () => {
    const { yes, no } = offered(openings);
    expect(yes.map(({ account }) => account)).toEqual(['b', 'a']);
    expect(no).toHaveLength(2);
  });
});
