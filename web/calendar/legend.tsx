import type { ReactNode } from 'react';
import { useWords as useShared } from '../ui/words';
import { CATEGORIES, TOUCHPOINTS } from '../ui/vocabulary';
import { GLYPH } from './entry-chip';
import { useWords } from './words';

/** What colours and signs mean. */
export function Legend(): ReactNode {
  const t = useWords();
  const shared = useShared();
  return (
    <ul className="calendar-legend" aria-label={t('legend')}>
      {TOUCHPOINTS.map((touchpoint) => (
        <li key={touchpoint}>
          <span className={`calendar-swatch calendar-is-${touchpoint}`} aria-hidden="true" />
          {shared(`touchpoint.${touchpoint}`)}
        </li>
      ))}
      {CATEGORIES.map((category) => (
        <li key={category}>
          <span aria-hidden="true">{GLYPH[category]}</span> {shared(`category.${category}`)}
        </li>
      ))}
      <li>
        <span aria-hidden="true">✓</span> {shared('entryState.released')}
      </li>
      <li>
        <span aria-hidden="true">↶</span> {shared('entryState.recalled')}
      </li>
    </ul>
  );
}
