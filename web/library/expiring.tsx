import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import { dayIn, dayName } from '../ui/when';
import { endings } from './ends';
import { useBodies, useMedia } from './queries';
import { useKindName, usePlace } from './use-place';
import { useWords } from './words';

/** As many as a glance takes in. */
const SHOWN = 4;

/** What can soon not be said, shown or offered any more. Nothing when there is nothing. */
export function Expiring(): ReactNode {
  const t = useWords();
  const place = usePlace();
  const kindName = useKindName();
  const { timeZone } = useWorkspace();
  const products = useBodies('product');
  const cases = useBodies('case');
  const offers = useBodies('offer');
  const media = useMedia('');
  const ending = endings(
    [
      ...products.records.flatMap(({ slug, title, body }) =>
        (body as Schema<'Product'>).facts.map((fact) => ({
          kind: 'product' as const,
          slug,
          title,
          part: fact.claim,
          until: fact.withdrawn_on ? null : fact.valid_until,
        })),
      ),
      ...cases.records.map(({ slug, title, body }) => {
        const { consent } = body as Schema<'Case'>;
        const until = consent?.withdrawn_on ? null : consent?.expires;
        return { kind: 'case' as const, slug, title, part: t('expiring.consent'), until };
      }),
      ...offers.records.map(({ slug, title, body }) => ({
        kind: 'offer' as const,
        slug,
        title,
        part: '',
        until: dayIn((body as Schema<'Offer'>).ends, timeZone),
      })),
      ...(media.data?.pages.flatMap(({ items }) => items) ?? []).map(({ slug, title, expires }) => ({
        kind: 'media' as const,
        slug,
        title,
        part: t('expiring.rights'),
        until: expires,
      })),
    ],
    dayIn(new Date(), timeZone),
  );
  if (ending.length === 0) return null;
  return (
    <section className="paper library-expiring" aria-labelledby="library-expiring">
      <h2 id="library-expiring">{t('expiring.title')}</h2>
      <ul className="library-rows">
        {ending.slice(0, SHOWN).map(({ kind, slug, title, part, until, daysLeft }) => (
          <li key={`${kind}/${slug}/${part}`} className="library-row">
            <span className="library-row-kind quiet">{kindName(kind)}</span>
            <span className="grow library-row-text">
              <Link to={place.record(kind, slug)}>{title}</Link>
              {part && <span className="quiet library-row-note">{part}</span>}
            </span>
            <span className={daysLeft < 0 ? 'library-over' : 'quiet'}>
              {daysLeft < 0
                ? t('expiring.over', { day: dayName(until) })
                : daysLeft === 0
                  ? t('expiring.today')
                  : t('expiring.left', { n: daysLeft, day: dayName(until) })}
            </span>
          </li>
        ))}
      </ul>
      {ending.length > SHOWN && (
        <p className="quiet library-help">{t('expiring.more', { n: ending.length - SHOWN })}</p>
      )}
    </section>
  );
}
