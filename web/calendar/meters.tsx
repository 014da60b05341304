import { memo, type ReactNode } from 'react';
import { percent } from '../ui/when';
import { useWords as useShared } from '../ui/words';
import { useDesk } from './desk';
import { GLYPH } from './entry-chip';
import { useBrandRules } from './queries';
import { mixFigures, quotaFigures } from './week-figures';
import { useWords } from './words';

type Rows = Parameters<typeof mixFigures>[0];

/** The week against the brand's mix, and accounts against their quotas. */
export const Meters = memo(function Meters({ rows, name }: { rows: Rows; name: string }): ReactNode {
  const t = useWords();
  const shared = useShared();
  const { accounts } = useDesk();
  const brand = useBrandRules();
  const mix = mixFigures(rows, brand);
  const quotas = quotaFigures(rows, accounts, brand);
  const total = mix.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="calendar-meters" aria-label={t('meters.show')}>
      <h3>
        {t('meters.mix')}{' '}
        <span className="quiet calendar-count">
          {name} · {t('meters.total', { n: total })}
        </span>
      </h3>
      {mix.map(({ category, count, share, min, max, state }) => (
        <Meter
          key={category}
          name={`${GLYPH[category]} ${shared(`category.${category}`)}`}
          share={share}
          mark={max ?? min}
          bad={state !== 'ok'}
          value={`${String(count)} · ${percent(share)}`}
          note={[
            state === 'over' && t('meters.over'),
            state === 'under' && t('meters.under'),
            max !== null && t('meters.max', { share: percent(max) }),
            min !== null && t('meters.min', { share: percent(min) }),
          ]}
        />
      ))}
      <p className="quiet">{t('meters.perSegment')}</p>
      {quotas.length > 0 && <h3>{t('meters.quotas')}</h3>}
      {quotas.map(({ account, name: who, touchpoint, used, limit, busiest, dayLimit, full }) => (
        <Meter
          key={`${account}/${touchpoint}`}
          name={`${who} · ${shared(`touchpoint.${touchpoint}`)}`}
          share={limit === null ? 0 : used / limit}
          mark={null}
          bad={full}
          value={limit === null ? t('meters.usedOnly', { used }) : t('meters.used', { used, limit })}
          note={[full && t('meters.full'), dayLimit !== null && t('meters.busiest', { n: busiest, limit: dayLimit })]}
        />
      ))}
    </section>
  );
});

interface MeterProps {
  name: string;
  share: number;
  mark: number | null;
  bad: boolean;
  value: string;
  note: readonly (string | false)[];
}

function Meter({ name, share, mark, bad, value, note }: MeterProps): ReactNode {
  const told = note.filter(Boolean).join(' · ');
  return (
    <div
      className={`calendar-meter${bad ? ' calendar-meter-bad' : ''}`}
      role="meter"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={Math.min(1, share)}
      aria-valuetext={`${value} ${told}`}
    >
      <span className="ellipsis">{name}</span>
      <span>{value}</span>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="calendar-meter-track" width="100" height="6" />
        <rect className="calendar-meter-bar" width={Math.min(100, share * 100)} height="6" />
        {mark !== null && <rect className="calendar-meter-mark" x={Math.min(99, mark * 100)} width="1" height="6" />}
      </svg>
      {told && <span className="quiet">{told}</span>}
    </div>
  );
}
