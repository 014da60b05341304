import { daysApart } from '../../kernel/index.js';
import type { CheckContext, SeenText, Shown } from '../finding.js';

/** For so many days people are taken to remember what they were sent. A house rule: four weeks are a round of most quotas. */
export const REMEMBERED_DAYS = 28;

type Reading = Pick<CheckContext, 'segmentId' | 'personaId' | 'publishOn' | 'rememberedDays' | 'family'>;

/** Whether a text is one that must differ: not of the same family, and still to be seen. */
export const isAnother = ({ family }: Pick<Reading, 'family'>, seen: SeenText): boolean =>
  seen.gone !== true && (family === undefined || seen.family !== family);

/**
 * Whether the readers of a text meet another one too, near enough in time to notice: people of the same segment, or friends
 * of the same persona's accounts, within so many days before it or after. What is still on no day may come to stand on any.
 */
export function isMet(reading: Reading, seen: SeenText): boolean {
  if (!isAnother(reading, seen)) return false;
  const known = seen.segment !== undefined || seen.persona !== undefined;
  if (known && seen.segment !== reading.segmentId && seen.persona !== reading.personaId) return false;
  const { shown = [] } = seen;
  return shown.length === 0 || nearestShowing(reading, shown) !== undefined;
}

/** The showing closest in time, of those within the days people remember. */
export function nearestShowing(
  { publishOn, rememberedDays = REMEMBERED_DAYS }: Pick<Reading, 'publishOn' | 'rememberedDays'>,
  shown: readonly Shown[],
): Shown | undefined {
  let best: { readonly showing: Shown; readonly days: number } | undefined;
  for (const showing of shown) {
    const days = Math.abs(daysApart(publishOn, showing.on));
    if (days <= rememberedDays && (best === undefined || days < best.days)) best = { showing, days };
  }
  return best?.showing;
}
