import { useWords } from './words';

/** A span of hours as people tell it: 2 天, 30 小时. */
export function useSpan(): (hours: number) => string {
  const t = useWords();
  return (hours) =>
    hours >= 24 && hours % 24 === 0 ? t('span.days', { count: hours / 24 }) : t('span.hours', { count: hours });
}
