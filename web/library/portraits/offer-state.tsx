import { CheckCircleOutlined, ClockCircleOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Bodies } from './bodies';
import { running } from './expiry';
import { useToday } from './use-today';
import { useWords } from './words';

export function OfferState({ offer }: { offer: Bodies['offer'] }): ReactNode {
  const t = useWords();
  const { now, dayOf } = useToday();
  const state = running(offer, now, dayOf);
  if (state.state === 'over')
    return (
      <span className="portrait-mark portrait-mark-withdrawn">
        <StopOutlined aria-hidden /> {t('offer.over')}
      </span>
    );
  if (state.state === 'coming')
    return (
      <span className="portrait-mark portrait-mark-coming">
        <ClockCircleOutlined aria-hidden /> {t('offer.coming', { count: state.inDays })}
      </span>
    );
  return (
    <span className={`portrait-mark portrait-mark-${state.daysLeft <= 3 ? 'expiring' : 'valid'}`}>
      <CheckCircleOutlined aria-hidden />{' '}
      {state.daysLeft === 0 ? t('offer.lastDay') : t('offer.running', { count: state.daysLeft })}
    </span>
  );
}
