import { BulbOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { daysLeftQuery } from './queries';
import { useWords } from './words';

/** Below a week somebody should look up and write down what happened today. */
const LOW = 7;

/** How long each persona's real life lasts. Says nothing rather than something made up. */
export function DaysLeft(): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { data } = useQuery(daysLeftQuery(slug));
  const items = data?.items.filter(({ daysLeft }) => daysLeft !== null) ?? [];
  if (items.length === 0) return null;
  return (
    <section className="capture-left" aria-label={t('left.title')}>
      <ul>
        {items.map(({ persona, name, daysLeft, unused }) => {
          const low = (daysLeft ?? 0) < LOW;
          return (
            <li key={persona} className={low ? 'capture-low' : undefined}>
              <span className="ellipsis">{name}</span>
              <strong>{t('left.days', { count: daysLeft ?? 0 })}</strong>
              <span className="quiet">{t('left.unused', { count: unused })}</span>
              {low && (
                <span className="capture-nudge">
                  <BulbOutlined aria-hidden /> {t('left.nudge')}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
