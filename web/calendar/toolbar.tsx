import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { language } from '../words/words';
import { dayName, fullDay } from '../ui/when';
import { VIEWS, type Range, type View } from './periods';
import type { LaneBy, Place } from './use-place';
import { useWords } from './words';

/** Where one is, and the way to elsewhere. */
export function Toolbar({ place, children }: { place: Place; children: ReactNode }): ReactNode {
  const t = useWords();
  const { view, date, today, range, by, go, step } = place;
  return (
    <div className="calendar-bar">
      <div className="calendar-bar-place">
        <Button onClick={() => go({ date: null })} disabled={date === today}>
          {t('today')}
        </Button>
        <Button type="text" icon={<LeftOutlined />} aria-label={t('previous')} onClick={() => step(-1)} />
        <Button type="text" icon={<RightOutlined />} aria-label={t('next')} onClick={() => step(1)} />
        <h2 className="calendar-period" aria-live="polite">
          {periodName(view, date, range)}
        </h2>
      </div>
      <div className="calendar-bar-view">
        {view === 'lanes' && (
          <Segmented<LaneBy>
            aria-label={t('by.label')}
            value={by}
            onChange={(next) => go({ by: next })}
            options={(['account', 'segment'] as const).map((one) => ({ value: one, label: t(`by.${one}`) }))}
          />
        )}
        <Segmented<View>
          aria-label={t('view.label')}
          value={view}
          onChange={(next) => go({ view: next })}
          options={VIEWS.map((one) => ({ value: one, label: t(`view.${one}`) }))}
        />
      </div>
      <div className="calendar-bar-acts">{children}</div>
    </div>
  );
}

function periodName(view: View, date: string, { from, to }: Range): string {
  if (view === 'day') return dayName(date);
  const utc = (day: string) => new Date(`${day}T00:00:00Z`);
  if (view === 'month')
    return new Intl.DateTimeFormat(language(), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(utc(date));
  const short = new Intl.DateTimeFormat(language(), { month: 'short', day: 'numeric', timeZone: 'UTC' });
  return `${fullDay(from)} – ${from.slice(0, 4) === to.slice(0, 4) ? short.format(utc(to)) : fullDay(to)}`;
}
