import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { figuresQuery } from './queries';
import { waitingTime } from './waiting';
import { useWords } from './words';

/** How many are overdue, how quickly texts are answered, and why most come back. */
export function QueueFigures(): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { data } = useQuery(figuresQuery(slug));
  if (!data) return null;
  const [most] = data.reasons;
  return (
    <p className="quiet review-facts">
      {data.overdue > 0 && <span className="review-count-block">{t('figures.overdue', { count: data.overdue })}</span>}
      {data.medianHours !== null && <span>{t('figures.median', { time: waitingTime(data.medianHours) })}</span>}
      {most && <span>{t('figures.reason', { reason: t(`reasonCode.${most.code}`), count: most.count })}</span>}
    </p>
  );
}
