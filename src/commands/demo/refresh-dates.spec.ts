import { moveDates, refreshDates } from './refresh-dates.js';

const files = (text: string): Map<string, Buffer> => new Map([['materials/2026-11-18-kiln.yaml', Buffer.from(text)]]);

describe('a sample library brought up to date', () => {
  it('stays as it is in the weeks around its writing', () => {
    const given = files('happened_on: 2026-11-18');
    expect(refreshDates(given, '2026-11-29')).toEqual(given);
  });
  it('moves every date by whole weeks, names of files too', () => {
    const fresh = refreshDates(files('id: 2026-11-18-kiln\nstarts: 2026-11-23T00:00+08:00'), '2027-11-20');
    expect([...fresh.keys()]).toEqual(['materials/2027-11-17-kiln.yaml']);
    expect(fresh.get('materials/2027-11-17-kiln.yaml')?.toString()).toBe(
      'id: 2027-11-17-kiln\nstarts: 2027-11-22T00:00+08:00',
    );
  });
  it('moves dates in words as they are written, over the turn of the year', () => {
    expect(moveDates('12 月 31 日截止，1月5日起', 1, '2026-11-21')).toBe('1 月 7 日截止，1月12日起');
  });
  it('leaves alone what only looks like a date', () => {
    expect(moveDates('2026-13-45 和 99 月 99 日，电话 12026-11-18', 4, '2026-11-21')).toBe(
      '2026-13-45 和 99 月 99 日，电话 12026-11-18',
    );
  });
  it('never touches pictures', () => {
    const picture = Buffer.from('2026-11-18');
    expect(refreshDates(new Map([['media/a.png', picture]]), '2028-01-01').get('media/a.png')).toBe(picture);
  });
});
