import type { ReactNode } from 'react';
import { dayName } from '../../ui/when';
import { language } from '../../words/words';
import { recordsOf, type RecordView } from './bodies';
import { Money } from './money';
import { OfferState } from './offer-state';
import { Reference } from './reference';
import { monthsOn, placeOn, scaleOf } from './time-line';
import { useToday } from './use-today';
import { useWords } from './words';

/** Offers on one line of time, with today marked: what runs beside what, and what is coming. */
export function OfferLine({ records }: { records: RecordView[] }): ReactNode {
  const t = useWords();
  const { today, now, dayOf } = useToday();
  const month = new Intl.DateTimeFormat(language(), { month: 'short', timeZone: 'UTC' });
  const offers = recordsOf('offer', records)
    .map(({ slug, body }) => ({ slug, body, span: { from: Date.parse(body.starts), to: Date.parse(body.ends) } }))
    .sort((one, other) => one.span.from - other.span.from || one.span.to - other.span.to);
  const scale = scaleOf(
    offers.map(({ span }) => span),
    now.getTime(),
  );
  const here = (at: number) => ({ insetInlineStart: `${placeOn(scale, { from: at, to: at }).left}%` });
  return (
    <div className="portrait-offers">
      <div className="portrait-offers-axis" aria-hidden>
        {monthsOn(scale).map(({ day, at }) => (
          <span key={day} style={here(at)}>
            {month.format(at)}
          </span>
        ))}
      </div>
      <ol>
        {offers.map(({ slug, body, span }) => {
          const { left, width } = placeOn(scale, span);
          return (
            <li key={slug}>
              <div className="portrait-offer-head">
                {records.length > 1 && <Reference kind="offer" slug={slug} />}
                {records.length > 1 && body.price && <Money of={body.price} />}
                <span className="quiet">
                  {dayName(dayOf(body.starts))} – {dayName(dayOf(body.ends))}
                </span>
                {records.length > 1 && <OfferState offer={body} />}
              </div>
              <div className="portrait-track" aria-hidden>
                <span style={{ insetInlineStart: `${left}%`, width: `${Math.max(width, 0.6)}%` }} />
                <i style={here(now.getTime())} />
              </div>
            </li>
          );
        })}
      </ol>
      <p className="portrait-today">
        <i aria-hidden /> {t('offer.today', { day: dayName(today) })}
      </p>
    </div>
  );
}
