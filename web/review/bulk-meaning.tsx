import type { ReactNode } from 'react';
import { useWords as useSharedWords } from '../ui/words';
import type { BulkSummary } from './bulk-summary';
import { useNames } from './use-names';
import { useWords } from './words';

/** 4 篇通过，2 篇还差一人 */
export const outcomeText = (
  t: ReturnType<typeof useWords>,
  { through, partly }: { through: number; partly: number },
): string =>
  [
    ...(through > 0 ? [t('bulk.done', { count: through })] : []),
    ...(partly > 0 ? [t('bulk.partly', { count: partly })] : []),
  ].join(t('bulk.and'));

/** What will be approved: how many, where, for whom, and with which reservations. */
export function BulkMeaning({ summary }: { summary: BulkSummary }): ReactNode {
  const t = useWords();
  const shared = useSharedWords();
  const names = useNames();
  const { ready, partly, touchpoints, segments, warned, waived } = summary;
  if (ready.length === 0) return null;
  const list = (entries: readonly (readonly [string, number])[]) =>
    entries.map(([name, count]) => <span key={name}>{t('bulk.times', { name, count })}</span>);
  return (
    <>
      <p className="review-bulk-ready">
        {partly === 0
          ? t('bulk.ready', { count: ready.length })
          : outcomeText(t, { through: ready.length - partly, partly })}
      </p>
      <dl className="review-voice">
        <div>
          <dt className="quiet">{t('bulk.touchpoints')}</dt>
          <dd className="review-facts">
            {list(touchpoints.map(([touchpoint, count]) => [shared(`touchpoint.${touchpoint}`), count] as const))}
          </dd>
        </div>
        <div>
          <dt className="quiet">{t('bulk.segments')}</dt>
          <dd className="review-facts">
            {list(segments.map(([segment, count]) => [names.segment(segment), count] as const))}
          </dd>
        </div>
      </dl>
      {warned > 0 && <p className="review-count-warn">{t('bulk.warned', { count: warned })}</p>}
      {waived > 0 && <p className="review-count-warn">{t('bulk.waived', { count: waived })}</p>}
      {warned + waived === 0 && <p>{t('bulk.clean')}</p>}
      <p className="quiet">
        {t('bulk.meaning')}
        {partly > 0 && t('bulk.meaningPartly')}
      </p>
    </>
  );
}
