import type { ReactNode } from 'react';
import { dateTime, number } from '../../ui/when';
import type { Bodies, RecordView } from './bodies';
import { Fields } from './fields';
import { Lines } from './lines';
import { Money } from './money';
import { OfferLine } from './offer-line';
import { OfferState } from './offer-state';
import { Reference } from './reference';
import { References } from './references';
import { Section } from './section';
import { useToday } from './use-today';
import { useWords } from './words';

export function OfferPortrait({ body, record }: { body: Bodies['offer']; record: RecordView }): ReactNode {
  const t = useWords();
  const { timeZone } = useToday();
  const { limit } = body;
  return (
    <>
      <p className="portrait-price">
        {body.price && (
          <strong>
            <Money of={body.price} />
          </strong>
        )}
        {body.was && body.was.amount !== body.price?.amount && (
          <span className="quiet">
            {t('offer.was')}{' '}
            <s>
              <Money of={body.was} />
            </s>
          </span>
        )}
        <OfferState offer={body} />
      </p>
      <OfferLine records={[record]} />
      <Fields
        of={[
          [t('offer.kind'), t(`offer.kinds.${body.kind}`)],
          [t('offer.product'), <Reference key="product" kind="product" slug={body.product} />],
          [t('offer.starts'), dateTime(body.starts, timeZone)],
          [t('offer.ends'), dateTime(body.ends, timeZone)],
          [
            t('offer.segments'),
            <References key="s" kind="segment" slugs={body.for.segments} none={t('offer.everyone')} />,
          ],
          [t('offer.stages'), <References key="g" kind="stage" slugs={body.for.stages} none={t('offer.everyone')} />],
          [t('offer.perCustomer'), limit.per_customer !== undefined && number(limit.per_customer)],
          [t('offer.total'), limit.total !== undefined && number(limit.total)],
          [t('offer.evidence'), body.evidence],
        ]}
      />
      {body.terms.length > 0 && (
        <Section title={t('offer.terms')}>
          <Lines of={body.terms} />
        </Section>
      )}
    </>
  );
}
