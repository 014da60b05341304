import chineseDays from 'chinese-days';

/**
 * Whether people work on a local day. `cn`: the State Council's yearly notice, with its holidays and make-up workdays;
 * years not announced yet follow the week alone.
 */
export function workdayRule(holidays: 'cn' | 'none'): (day: string) => boolean {
  return holidays === 'cn' ? (day) => listedByNotice(day) ?? byWeek(day) : byWeek;
}

const byWeek = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/**
 * What the notice says of a day it lists, as `English,中文,days`; null for every other day. Only the list is asked: for
 * days outside of it the library reckons weekdays in the machine's zone.
 */
function listedByNotice(day: string): boolean | null {
  const { name, work } = chineseDays.getDayDetail(day);
  return name.includes(',') ? work : null;
}
