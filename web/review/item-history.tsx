import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { dateTime } from '../ui/when';
import { versionsQuery } from '../ui/draft-queries';
import type { Draft, Review } from './queries';
import { timelineOf } from './timeline';
import { useActionName } from './use-action-name';
import { useWriter } from './use-writer';
import { useWords } from './words';

/** Who wrote what and who decided what, the latest first. */
export function ItemHistory({ draft, review }: { draft: Draft; review: Review }): ReactNode {
  const t = useWords();
  const writer = useWriter();
  const actionName = useActionName();
  const { slug, timeZone } = useWorkspace();
  const { data } = useQuery(versionsQuery(slug, draft.id));
  const versions = data?.items ?? [draft.current];
  return (
    <section className="paper" aria-label={t('history.title')}>
      <h3>{t('history.title')}</h3>
      <ol className="review-history">
        {timelineOf(versions, review.decisions).map((happening, index) => (
          <li key={index}>
            <time dateTime={happening.at} className="quiet">
              {dateTime(happening.at, timeZone)}
            </time>
            {happening.kind === 'version' ? (
              <span>{t('history.version', { n: happening.version.number, writer: writer(happening.version) })}</span>
            ) : (
              <span>
                <strong>{actionName(happening.decision)}</strong>
                {happening.decision.action !== 'voided' && ` · ${happening.decision.by}`}
                {happening.decision.reasonCode && ` · ${t(`reasonCode.${happening.decision.reasonCode}`)}`}
                {happening.decision.reason && happening.decision.action !== 'voided' && (
                  <span className="quiet review-history-reason">
                    {t('history.reason', { reason: happening.decision.reason })}
                  </span>
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
