import type { ReactNode } from 'react';
import type { EntryRow } from './queries';
import { pastGreeting, type Shown } from './shown';
import type { Words } from '../words/words';
import type zh from './zh.json';
import type shared from '../ui/zh.json';

/** One sign for each category, beside its name wherever there is room: nobody has to tell colours apart. */
export const GLYPH: Record<EntryRow['category'], string> = {
  ...{ life: '○', expertise: '△', proof: '☆', interaction: '◇', product: '■' },
};

/** Draws hundreds at once, so it is plain elements and no hooks. */
export function Chip({ entry, names }: { entry: Shown; names: ChipWords }): ReactNode {
  const { category, time, title, state, locked, touchpoint } = entry;
  const chat = touchpoint === 'private_chat';
  return (
    <>
      <span className="calendar-chip-line">
        {category && (
          <span className="calendar-glyph" aria-hidden="true">
            {GLYPH[category]}
          </span>
        )}
        <span className="calendar-chip-time">{time}</span>
        {category && <span className="calendar-chip-kind">{names.shared(`category.${category}`)}</span>}
        <span className="calendar-chip-marks">
          {state === 'released' && <Mark name={names.shared('entryState.released')}>✓</Mark>}
          {state === 'recalled' && <Mark name={names.shared('entryState.recalled')}>↶</Mark>}
          {state === 'proposed' && <Mark name={names.t('proposed')}>?</Mark>}
          {locked && (
            <span role="img" aria-label={names.t('locked_state')} title={names.t('locked_state')}>
              <svg viewBox="0 0 16 16" width="11" height="11" fill="currentColor" aria-hidden="true">
                <path d="M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7zm2 0h4V5a2 2 0 0 0-4 0z" />
              </svg>
            </span>
          )}
        </span>
      </span>
      <span className="calendar-chip-title">
        {chat && names.segmentName && `${names.segmentName(entry.segment)}：`}
        {chat ? pastGreeting(title) : title}
      </span>
    </>
  );
}

function Mark({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <span role="img" aria-label={name} title={name}>
      {children}
    </span>
  );
}

export interface ChipWords {
  readonly t: Words<typeof zh>;
  readonly shared: Words<typeof shared>;
  /** Given where nothing beside the card says whom it is for: chats begin alike. */
  readonly segmentName?: (slug: string) => string;
}

export const chipClass = ({ touchpoint, state, locked }: Shown): string =>
  `calendar-chip calendar-is-${touchpoint} calendar-state-${state}${locked ? ' calendar-locked' : ''}`;
