import { useQuery } from '@tanstack/react-query';
import { language } from '../words/words';
import { daysOf, type Range } from './periods';

export interface DayMark {
  /** A legal holiday, or a weekend day that is worked to make up for one. */
  readonly kind: 'rest' | 'work';
  readonly name: string;
}
const NONE: ReadonlyMap<string, DayMark> = new Map();

/** China's legal holidays and make-up workdays. The list is large and comes only with the calendar. */
export function useHolidays(range: Range, which: 'cn' | 'none'): ReadonlyMap<string, DayMark> {
  const { data } = useQuery({
    queryKey: ['holidays', which, range, language()],
    staleTime: Infinity,
    queryFn: async () => {
      if (which === 'none') return NONE;
      const { getDayDetail } = await import('chinese-days');
      const marks = new Map<string, DayMark>();
      for (const day of daysOf(range)) {
        const { name, work } = getDayDetail(day);
        // Only days the notice lists carry both names: `Spring Festival,春节,4`.
        const [english, chinese] = name.split(',');
        if (chinese === undefined || english === undefined) continue;
        marks.set(day, { kind: work ? 'work' : 'rest', name: language() === 'en' ? english : chinese });
      }
      return marks;
    },
  });
  return data ?? NONE;
}
