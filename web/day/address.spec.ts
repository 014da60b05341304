import { feedAddress, lineAddress, placeOf, taskAddress } from './address';

const placed = (address: string) => {
  const [path = '', search = ''] = address.split('?');
  return placeOf(path, search);
};

describe('addresses of the day', () => {
  it('lead where they say', () => {
    expect(placed('/day')).toEqual({ workspace: null, page: { kind: 'line' }, day: null });
    expect(placed(lineAddress('beauty', '2026-11-24'))).toEqual({
      ...{ workspace: 'beauty', page: { kind: 'line' }, day: '2026-11-24' },
    });
    expect(placed(taskAddress('beauty', 'a b', null)).page).toEqual({ kind: 'task', id: 'a b' });
    expect(placed(feedAddress('beauty')).page).toEqual({ kind: 'feed' });
  });

  it('survive somebody’s typing', () => {
    expect(placed('/day/%E0%A4%A/task?day=tomorrow')).toEqual({
      ...{ workspace: '%E0%A4%A', page: { kind: 'line' }, day: null },
    });
  });
});
