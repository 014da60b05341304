import chineseDays from 'chinese-days';

/**
 * Whether people work on a local day. `cn`: the State Council's yearly notice, with its holidays and make-up workdays;
 * years not announced yet follow the week alone.
 */
export function workdayRule(holidays: 'cn' | 'none'): (day: string) => boolean {
  const byWeek = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return holidays === 'cn' ? (day) => chineseDays.isWorkday(day) : byWeek;
}
