import type { ReactNode } from 'react';
import { useWords as useShared } from '../ui/words';
import { GLYPH } from './entry-chip';
import { CATEGORY_ORDER } from './week-figures';
import { useWords } from './words';

/** What colours and signs mean. */
export function Legend(): ReactNode {
  const t = useWords();
  const shared = useShared();
  return (
    <ul className="calendar-legend" aria-label={t('legend')}>
      {(['moments', 'private_chat', 'group'] as const).map((touchpoint) => (
        <li key={touchpoint}>
          <span className={`calendar-swatch calendar-is-${touchpoint}`} aria-hidden="true" />
          {shared(`touchpoint.${touchpoint}`)}
        </li>
      ))}
      {CATEGORY_ORDER.map((category) => (
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
