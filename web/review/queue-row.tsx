import { ClockCircleOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { TouchpointTag } from '../ui/tags';
import { ago } from '../ui/when';
import { useWords as useSharedWords } from '../ui/words';
import { useExcerpt } from '../preview/use-excerpt';
import { dueness, hoursBetween } from './due';
import { FindingCounts } from './finding-counts';
import { hoursWaited, type QueueItem } from './queue-filters';
import { RiskMark } from './risk-mark';
import type { Selection } from './use-selection';
import { waitingTime } from './waiting';
import { useWords } from './words';

interface Props {
  readonly item: QueueItem;
  readonly segment: string;
  readonly persona: string;
  readonly now: number;
  readonly current: boolean;
  /** Whether the list follows what is open, and takes the focus along. */
  readonly follow: boolean;
  readonly selection: Selection | null;
  readonly onOpen: () => void;
}

export function QueueRow({ item, segment, persona, now, current, follow, selection, onOpen }: Props): ReactNode {
  const t = useWords();
  const readable = useExcerpt();
  const shared = useSharedWords();
  const link = useRef<HTMLAnchorElement>(null);
  const [search] = useSearchParams();
  const hours = hoursWaited(item, now);
  const waiting = item.state === 'in_review';
  const left = item.dueAt === null ? Infinity : -hoursBetween(item.dueAt, now);
  const due = dueness(left);
  const approvals = item.approvedByYou
    ? 'approvals.yours'
    : item.approvalsGiven > 0
      ? 'approvals.already'
      : 'approvals.short';
  const address = new URLSearchParams(search);
  address.set('item', item.draftId);

  useEffect(() => {
    if (!current || !follow) return;
    const focused = document.activeElement;
    // Taken along only from the list or from nowhere: nobody loses the field they are in.
    if (focused === null || focused === document.body || focused.closest('.review-list'))
      link.current?.focus({ preventScroll: true });
    const own = link.current;
    own?.scrollIntoView({ block: 'nearest' });
    // The focus never stays behind on an item that is no longer open.
    return () => {
      if (document.activeElement === own) own?.blur();
    };
  }, [current, follow]);

  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    if (event.shiftKey && selection) selection.range(item.draftId);
    else onOpen();
  };
  return (
    <li className={current ? 'review-row review-row-current' : 'review-row'}>
      {selection && (
        <Checkbox
          checked={selection.has(item.draftId)}
          aria-label={t('row.choose', { excerpt: item.excerpt.slice(0, 20) })}
          onClick={(event) => {
            if (event.shiftKey) selection.range(item.draftId);
            else selection.toggle(item.draftId);
          }}
        />
      )}
      <Link
        ref={link}
        to={{ search: address.toString() }}
        aria-current={current}
        className="review-row-link"
        onClick={open}
      >
        <span className="review-row-top">
          <TouchpointTag touchpoint={item.touchpoint} />
          <span className="ellipsis">{segment}</span>
          <span className={`review-age ${due === 'calm' ? 'quiet' : `review-age-${due}`}`}>
            {due !== 'calm' && <ClockCircleOutlined aria-hidden />}{' '}
            {due === 'late' || due === 'soon'
              ? t(`row.${due}`, { time: waitingTime(Math.abs(left)) })
              : waiting
                ? t('row.waiting', { time: waitingTime(hours) })
                : ago(item.changedAt, new Date(Math.max(now, Date.parse(item.changedAt))))}
          </span>
        </span>
        <span className="review-excerpt">{readable(item.excerpt)}</span>
        <span className="review-row-foot quiet">
          <span className="ellipsis">
            {persona} ·{' '}
            {shared(`writer.${item.writer === 'llm' || item.writer === 'person' ? item.writer : 'template'}`)}
          </span>
          {item.risk && item.risk !== 'low' && <RiskMark level={item.risk} />}
          {waiting && item.approvalsNeeded > 1 && (
            <span className={item.approvalsGiven > 0 ? 'review-approvals review-approvals-some' : 'review-approvals'}>
              {t(approvals, {
                given: item.approvalsGiven,
                needed: item.approvalsNeeded,
              })}
            </span>
          )}
          <FindingCounts counts={item.findings} />
        </span>
      </Link>
    </li>
  );
}
