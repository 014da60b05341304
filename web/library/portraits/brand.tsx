import type { ReactNode } from 'react';
import { number, percent, zoneName } from '../../ui/when';
import { useWords as useShared } from '../../ui/words';
import { CATEGORIES, TOUCHPOINTS } from '../../ui/vocabulary';
import type { Bodies } from './bodies';
import { Fields } from './fields';
import { Prose } from './prose';
import { Section } from './section';
import { useWords } from './words';

type Limit = { day?: number | undefined; week?: number | undefined; month?: number | undefined };

export function BrandPortrait({ body }: { body: Bodies['brand'] }): ReactNode {
  const t = useWords();
  const shared = useShared();
  const limit = ({ day, week, month }: Limit): string =>
    [
      day !== undefined && t('brand.perDay', { n: number(day) }),
      week !== undefined && t('brand.perWeek', { n: number(week) }),
      month !== undefined && t('brand.perMonth', { n: number(month) }),
    ]
      .filter(Boolean)
      .join(' · ') || t('brand.noLimit');
  const mix = CATEGORIES.flatMap((category) => {
    const share = body.mix[category];
    if (!share) return [];
    const told = [
      share.min !== undefined && t('brand.atLeast', { share: percent(share.min) }),
      share.max !== undefined && t('brand.atMost', { share: percent(share.max) }),
    ].filter(Boolean);
    return [[shared(`category.${category}`), told.join(' · ')] as const];
  });
  return (
    <>
      {body.signature && <p className="portrait-who">{body.signature}</p>}
      {body.story && <Prose>{body.story}</Prose>}
      <Fields
        of={[
          [t('brand.industry'), t(`brand.industries.${body.industry}`)],
          [t('brand.model'), t(`brand.models.${body.model}`)],
          [t('brand.zone'), zoneName(body.time_zone)],
          [t('brand.holidays'), t(`brand.holidayList.${body.holidays}`)],
          [t('brand.quiet'), `${body.quiet_hours.from} – ${body.quiet_hours.to}`],
        ]}
      />
      {mix.length > 0 && (
        <Section title={t('brand.mix')}>
          <Fields of={mix} />
        </Section>
      )}
      <Section title={t('brand.quotas')}>
        <Fields
          of={[
            ...TOUCHPOINTS.map(
              (touchpoint) =>
                [
                  t('brand.account', { touchpoint: shared(`touchpoint.${touchpoint}`) }),
                  limit(body.quotas.account[touchpoint]),
                ] as const,
            ),
            [t('brand.customer'), limit(body.quotas.customer)],
            [t('brand.group'), limit(body.quotas.group)],
          ]}
        />
      </Section>
    </>
  );
}
