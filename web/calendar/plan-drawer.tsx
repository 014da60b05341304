import { Button, Drawer, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { ErrorNotice } from '../ui/error-notice';
import { PeriodFields } from './period-fields';
import { plusDays, weekOf, type Range } from './periods';
import { PlanProposal } from './plan-proposal';
import { useProposal } from './queries';
import { useActs } from './use-acts';
import type { Place } from './use-place';
import { useWords } from './words';

/** Asks for a plan, then shows what it proposes. The calendar stays in view beside it. */
export function PlanDrawer({ place, onClose }: { place: Place; onClose: () => void }): ReactNode {
  const t = useWords();
  const { plan, today, range, go } = place;
  const { propose } = useActs();
  const { data, error, refetch } = useProposal(plan);
  const presets = presetsOf(today);
  const [period, setPeriod] = useState<Range>(() => shownFrom(today, range) ?? presets.next);
  const make = () =>
    propose.mutate(period, {
      onSuccess: ({ id, from }) =>
        go({ plan: id, date: place.range.from <= from && from <= place.range.to ? place.date : from }),
    });
  return (
    <Drawer open mask={false} onClose={onClose} size={440} title={t('plan.title')}>
      {plan === null ? (
        <>
          <h3>{t('plan.period')}</h3>
          <PeriodFields
            value={period}
            onChange={setPeriod}
            presets={[
              { label: t('plan.thisWeek'), range: presets.rest },
              { label: t('plan.nextWeek'), range: presets.next },
            ]}
          />
          <p className="quiet">{t('plan.explain')}</p>
          {propose.error && <ErrorNotice error={propose.error} />}
          <Button type="primary" onClick={make} loading={propose.isPending}>
            {t(propose.isPending ? 'plan.making' : 'plan.make')}
          </Button>
        </>
      ) : (
        <>
          {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Skeleton active />}
          {data && <PlanProposal key={data.id} proposal={data} onAgain={() => go({ plan: null })} onDone={onClose} />}
        </>
      )}
    </Drawer>
  );
}

const presetsOf = (today: string) => {
  const { to } = weekOf(today);
  return { rest: { from: today, to }, next: weekOf(plusDays(to, 1)) };
};
/** The shown days that are still to come, a week at most. */
function shownFrom(today: string, { from, to }: Range): Range | null {
  if (to < today) return null;
  const first = from < today ? today : from;
  const last = plusDays(first, 6);
  return { from: first, to: to < last ? to : last };
}
