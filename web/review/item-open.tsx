import { App } from 'antd';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { beyondQuotes } from '../preview/marks';
import { toldTogether } from '../ui/told-together';
import { useReport } from '../ui/use-report';
import type { Answer } from './asking';
import { CommentForm } from './comment-form';
import { CommentList } from './comment-list';
import { DecidedNotice } from './decided-notice';
import { DecisionBar } from './decision-bar';
import { EvidenceList } from './evidence-list';
import { openIds } from './finding-card';
import { FindingList } from './finding-list';
import { gravestFirst } from './gravest-first';
import { ItemDiff } from './item-diff';
import { ItemDraft } from './item-draft';
import { ItemHead } from './item-head';
import { ItemHistory } from './item-history';
import type { ItemPaneProps } from './item-pane';
import type { Draft, Review } from './queries';
import { ReasonDialog } from './reason-dialog';
import { RefusedNotice } from './refused-notice';
import { StaleNotice } from './stale-notice';
import type { Action } from './use-decide';
import type { Read } from './use-read';
import { useRemarks } from './use-remarks';
import type { Quoted } from './use-selected-words';
import { useWhy } from './use-why';
import { VoiceCard } from './voice-card';
import { useWords } from './words';

interface Props extends ItemPaneProps {
  readonly read: Read;
  readonly draft: Draft;
  readonly review: Review;
  readonly next: string | null;
}

/** A draft beside all that speaks for and against it, and the decision on it. */
export function ItemOpen(props: Props): ReactNode {
  const { draft, review, read, queue, deciding, asking, setAsking, register, next } = props;
  const t = useWords();
  const workspace = useWorkspace();
  const { message } = App.useApp();
  const { report } = useReport(draft, draft.current.body);
  const { body } = draft.current;
  const grounded = useMemo(() => beyondQuotes(report?.grounded ?? [], body), [report, body]);
  const why = useWhy();
  const remarks = useRemarks(draft.id);
  const [comparing, setComparing] = useState(false);
  const [noting, setNoting] = useState<Quoted | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const [selected, setSelected] = useState<Quoted | null>(null);
  const stale = read.newer !== null;
  // Findings of the words that are shown; of newer words there is nothing to be said yet.
  const findings = review.hash === draft.hash ? review.findings : [];
  const mayWaive = workspace.can('review.decide') && !stale;

  const seen = { seenIn: review.state, seenApprovals: review.approvals.given };
  const act = (action: Action) => {
    const found = review.actions.find((each) => each.action === action);
    if (!found || stale) return;
    if (!found.allowed) void message.info(why(found.code));
    else if (action === 'request_changes' || action === 'reject')
      setAsking({ draftId: draft.id, about: action, ...seen });
    else deciding.decide({ action, draft, ...seen });
  };
  const note = () => workspace.can('review.comment') && setNoting(selected ?? { part: null, quote: '', nth: 0 });
  const askWaiver = (findingIds: readonly string[]) => setAsking({ draftId: draft.id, about: 'waive', findingIds });
  const open = gravestFirst(toldTogether(findings)).filter((group) => openIds(group).length > 0);
  const waivable = open.map(openIds);
  const waive = () => {
    const focused = document.activeElement?.closest('[data-finding]')?.getAttribute('data-finding') ?? '';
    const target = waivable.find((ids) => ids.includes(focused)) ?? waivable[0];
    if (!workspace.can('review.decide')) void message.info(why('not_permitted'));
    else if (stale) void message.info(why('stale_content'));
    else if (!target) void message.info(t('findings.nothingToWaive'));
    else askWaiver(target);
  };
  useEffect(() =>
    register({
      approve: () => act('approve'),
      requestChanges: () => act('request_changes'),
      reject: () => act('reject'),
      diff: () => setComparing(!comparing),
      comment: note,
      waive,
    }),
  );

  const sendReason = ({ until, ...answer }: Answer) => {
    const { reason = '' } = answer;
    if (asking?.about === 'waive')
      remarks.waive.mutate({ findingIds: asking.findingIds ?? [], hash: draft.hash, reason, ...(until && { until }) });
    else if (asking) {
      const { about: action, seenIn = seen.seenIn, seenApprovals = seen.seenApprovals } = asking;
      deciding.decide({ action, draft, seenIn, seenApprovals, ...answer });
    }
    setAsking(null);
  };
  const shared = { draft, review, findings };
  return (
    <>
      <ItemHead draft={draft} review={review} />
      {read.newer && <StaleNotice seen={draft} now={read.newer} review={review} onRead={read.accept} />}
      <DecidedNotice review={review} listed={queue.filters.state} onNext={next ? () => queue.open(next) : null} />
      {!stale && <RefusedNotice refused={deciding.refused} review={review} />}
      <div className="review-body">
        <div className="review-main">
          <ItemDraft
            {...shared}
            grounded={grounded}
            strong={looked}
            onSelected={setSelected}
            selected={selected}
            onNote={workspace.can('review.comment') ? note : null}
            comparing={comparing}
            onCompare={() => setComparing(!comparing)}
          />
          {comparing && <ItemDiff draft={draft} />}
          <FindingList
            {...shared}
            onLook={setLooked}
            onWaive={mayWaive ? askWaiver : null}
            onUnwaive={mayWaive ? (id) => remarks.unwaive.mutate(id) : null}
          />
          <CommentList
            draft={draft}
            review={review}
            onResolve={workspace.can('review.comment') ? (id) => remarks.resolve.mutate(id) : null}
            onAdd={workspace.can('review.comment') && !noting ? note : null}
          >
            {noting && (
              <CommentForm
                key={`${noting.part ?? ''}:${String(noting.nth)}:${noting.quote}`}
                draft={draft}
                quoted={noting}
                sending={remarks.comment}
                onClose={() => setNoting(null)}
              />
            )}
          </CommentList>
        </div>
        {/* What it rests on stays beside the words and scrolls by itself: whoever has no mouse must get there. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <aside className="review-aside" aria-label={t('evidence.title')} tabIndex={0}>
          <EvidenceList evidence={draft.evidence} grounded={grounded} looked={looked} />
          <VoiceCard speaker={draft.speaker} text={draft.current.text} report={report} />
          <ItemHistory draft={draft} review={review} />
        </aside>
      </div>
      <DecisionBar review={review} onAct={act} onRead={stale ? read.accept : null} />
      <ReasonDialog
        asking={asking?.draftId === draft.id ? asking : null}
        review={review}
        waivable={open.map(([first]) => first)}
        onChoose={(id) => askWaiver(waivable.find((ids) => ids.includes(id)) ?? [id])}
        onClose={() => setAsking(null)}
        onSend={sendReason}
      />
    </>
  );
}
