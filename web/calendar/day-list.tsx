import { memo, type ReactNode } from 'react';
import { useWords as useShared } from '../ui/words';
import { useDesk } from './desk';
import { Chip, chipClass } from './entry-chip';
import type { Shown } from './shown';
import { useWords } from './words';

/** Entries of a day, one below the other, with whom each is for and who sends it. */
export const DayList = memo(function DayList({
  entries,
  onOpen,
}: {
  entries: readonly Shown[];
  onOpen: (entry: Shown) => void;
}): ReactNode {
  const t = useWords();
  const shared = useShared();
  const { accountName, segmentName, groupName } = useDesk();
  return (
    <ul className="calendar-day-list">
      {entries.map((entry) => (
        <li key={entry.id}>
          <button
            type="button"
            className={chipClass(entry)}
            data-entry={entry.row ? entry.id : undefined}
            onClick={() => onOpen(entry)}
          >
            <Chip entry={entry} names={{ t, shared }} />
            <span className="calendar-chip-more quiet">
              {shared(`touchpoint.${entry.touchpoint}`)} · {accountName(entry.account)} →{' '}
              {entry.group === null ? segmentName(entry.segment) : groupName(entry.group)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
});
