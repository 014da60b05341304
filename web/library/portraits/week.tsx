import type { ReactNode } from 'react';
import { CategoryTag } from '../../ui/tags';
import { useWords as useShared } from '../../ui/words';
import type { Bodies } from './bodies';
import { Reference } from './reference';
import { useWords } from './words';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A week's programme, day by day; the quiet days are part of the rhythm and stay to be seen. */
export function Week({ slots }: { slots: Bodies['programme']['slots'] }): ReactNode {
  const t = useWords();
  const shared = useShared();
  return (
    <ol className="portrait-week">
      {DAYS.map((day) => {
        const today = slots.filter(({ weekday }) => weekday === day).sort((one, other) => (one.at < other.at ? -1 : 1));
        return (
          <li key={day} className={today.length === 0 ? 'portrait-week-quiet' : undefined}>
            <h3>{t(`weekday.${day}`)}</h3>
            {today.length === 0 && <span className="quiet">—</span>}
            {today.map((slot, index) => (
              <div key={index} className="portrait-slot">
                <span className="portrait-slot-head">
                  <strong>{slot.at}</strong> {shared(`touchpoint.${slot.touchpoint}`)}{' '}
                  <CategoryTag category={slot.category} />
                </span>
                {slot.brief && <p>{slot.brief}</p>}
                <span className="portrait-references">
                  {slot.product && <Reference kind="product" slug={slot.product} />}
                  {slot.offer && <Reference kind="offer" slug={slot.offer} />}
                  {slot.case && <Reference kind="case" slug={slot.case} />}
                  {slot.topic && <Reference kind="topic" slug={slot.topic} />}
                </span>
              </div>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
