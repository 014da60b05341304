import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { fullDay } from '../../ui/when';
import type { Validity } from './expiry';
import { useWords } from './words';

const ICON: Record<Validity['state'], ReactNode> = {
  valid: <CheckCircleOutlined aria-hidden />,
  expiring: <ClockCircleOutlined aria-hidden />,
  expired: <CloseCircleOutlined aria-hidden />,
  withdrawn: <StopOutlined aria-hidden />,
};

/** Says with a sign and in words whether something may still be said. */
export function ValidityMark({ of: validity }: { of: Validity }): ReactNode {
  const t = useWords();
  return (
    <span className={`portrait-mark portrait-mark-${validity.state}`}>
      {ICON[validity.state]} {text()}
    </span>
  );

  function text(): string {
    switch (validity.state) {
      case 'valid':
        return t('validity.valid');
      case 'expiring':
        return validity.daysLeft === 0 ? t('validity.lastDay') : t('validity.expiring', { count: validity.daysLeft });
      case 'expired':
        return t('validity.expired');
      case 'withdrawn':
        return t('validity.withdrawn', { day: fullDay(validity.on) });
    }
  }
}
