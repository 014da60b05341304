import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { Mark } from '../ui/tags';
import { dateTime } from '../ui/when';
import type { Review } from './queries';
import { RiskMark } from './risk-mark';
import { useAssign } from './use-assign';
import { useReviewers } from './use-reviewers';
import { useNow } from './use-now';
import { hoursBetween } from './due';
import { waitingTime } from './waiting';
import { useWords } from './words';

/** How risky it is and why, how many approvals it has of how many, until when, and whose it is. */
export function ItemStanding({ review }: { review: Review }): ReactNode {
  const t = useWords();
  const { timeZone, can } = useWorkspace();
  const now = useNow();
  const reviewers = useReviewers();
  const assign = useAssign();
  const { state, risk, approvals, dueAt, dayGone, assigneeId, draftId } = review;
  const late = dueAt === null ? 0 : hoursBetween(dueAt, now);
  return (
    <dl className="review-standing">
      <div>
        <dt>{t('risk.label')}</dt>
        <dd>
          <RiskMark level={risk.level} />{' '}
          <span className="quiet">
            {risk.reasons.length === 0
              ? t('risk.none')
              : risk.reasons.map(({ code }) => t(`riskReason.${code}`)).join(t('comma'))}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('approvals.label')}</dt>
        <dd>
          {state === 'in_review' && approvals.given > 0 ? (
            <Mark tone="sky">{t('approvals.already', { given: approvals.given, needed: approvals.needed })}</Mark>
          ) : (
            t('approvals.of', { given: approvals.given, needed: approvals.needed })
          )}{' '}
          <span className="quiet">{approvals.by.map(({ name }) => name).join(t('comma'))}</span>
        </dd>
      </div>
      {dueAt !== null && (
        <div>
          <dt>{t('due.label')}</dt>
          <dd>
            <time dateTime={dueAt}>{dateTime(dueAt, timeZone)}</time>{' '}
            {dayGone && <strong className="review-count-block">{t('due.dayGone')}</strong>}{' '}
            {late > 0 && <strong className="review-count-block">{t('due.late', { time: waitingTime(late) })}</strong>}
          </dd>
        </div>
      )}
      <div>
        <dt id="review-assignee">{t('assign.label')}</dt>
        <dd>
          {can('review.decide') ? (
            <Select
              size="small"
              aria-labelledby="review-assignee"
              value={assigneeId ?? ''}
              options={[{ value: '', label: t('assign.nobody') }, ...reviewers.options]}
              onChange={(to) => assign.mutate({ drafts: [draftId], to: to === '' ? null : to })}
              popupMatchSelectWidth={false}
            />
          ) : (
            (reviewers.nameOf(assigneeId) ?? t('assign.nobody'))
          )}
        </dd>
      </div>
    </dl>
  );
}
