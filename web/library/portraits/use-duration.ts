import { durationParts } from './time-line';
import { useWords } from './words';

/** Tells ISO 8601 durations: 3 天, 1 天 2 小时. */
export function useDuration(): (iso: string) => string {
  const t = useWords();
  return (iso) =>
    durationParts(iso)
      .map(({ unit, n }) => t(`duration.${unit}`, { count: n }))
      .join(' ');
}
