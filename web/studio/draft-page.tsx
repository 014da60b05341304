import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Skeleton } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useWorkspace } from '../app/session';
import { beyondQuotes, type Grounded } from '../preview/marks';
import { ErrorNotice } from '../ui/error-notice';
import { useReport } from '../ui/use-report';
import { VoiceVerdict } from '../ui/voice-verdict';
import { WhyThese } from '../ui/why-these';
import { useWords as useShared } from '../ui/words';
import { draftQuery, reviewQuery } from '../ui/draft-queries';
import { DraftHead } from './draft-head';
import { withoutBlanks } from './edit-body';
import { Editor } from './editor';
import { EvidenceList } from './evidence-list';
import { FindingList } from './finding-list';
import { LivePreview } from './live-preview';
import type { Draft } from './queries';
import { allReplaced, replaced } from './replacement';
import { Rewriting } from './rewriting';
import { SaveBar } from './save-bar';
import { StaleNotice } from './stale-notice';
import { useEditing } from './use-editing';
import { useRestore } from './use-discard';
import { useWords } from './words';

/** Seconds in which mending everything at once can be undone from the note. */
const UNDO_FOR = 8;
const NONE: readonly Grounded[] = [];

/** One draft: as it will look, what it rests on, what was found in it; its words can be changed beside it. */
export function DraftPage(): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { draft: id = '' } = useParams();
  const { data, error, refetch } = useQuery(draftQuery(slug, id));
  return (
    <>
      <p className="studio-back">
        <Link to={data?.requestId ? `/w/${slug}/studio/requests/${data.requestId}` : `/w/${slug}/studio`}>
          {data?.requestId ? t('backToRequest') : t('back')}
        </Link>
      </p>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 8 }} />}
      {data && <Desk key={data.id} draft={data} />}
    </>
  );
}

function Desk({ draft }: { draft: Draft }): ReactNode {
  const t = useWords();
  const shared = useShared();
  const workspace = useWorkspace();
  const editing = useEditing(draft);
  const restore = useRestore();
  const [looked, look] = useState<string | null>(null);
  const checked = useReport(draft, withoutBlanks(editing.body));
  const { report } = checked;
  const grounded = useMemo(() => beyondQuotes(report?.grounded ?? NONE, editing.body), [report, editing.body]);
  const { data: review } = useQuery(reviewQuery(workspace.slug, draft.id));
  const away = draft.status === 'discarded';
  const mayWrite = workspace.can('drafts.write') && !away;
  // Changed words are told what the check of this moment finds; what was saved with the version speaks of the version.
  const live = editing.dirty && report !== null;
  const findings = live ? report.findings : draft.current.findings;
  const { message } = App.useApp();
  const replaceAll = () => {
    const before = editing.body;
    editing.setBody(allReplaced(before, findings));
    const key = `mended-${draft.id}`;
    const undo = () => {
      message.destroy(key);
      editing.setBody(before);
    };
    void message.open({
      key,
      type: 'success',
      duration: UNDO_FOR,
      content: (
        <>
          {t('findings.replaced')}{' '}
          <Button type="link" size="small" onClick={undo}>
            {shared('undo')}
          </Button>
        </>
      ),
    });
  };
  const answer = review?.state === 'changes_requested' || review?.state === 'rejected' ? review.reason : null;
  return (
    <>
      <DraftHead draft={draft} review={review} editing={editing} checked={checked} />
      {away && (
        <Alert
          type="warning"
          showIcon
          className="notice"
          title={t('draft.away')}
          action={
            workspace.can('drafts.write') && (
              <Button size="small" loading={restore.isPending} onClick={() => restore.mutate([draft])}>
                {t('restore')}
              </Button>
            )
          }
        />
      )}
      {answer && <Alert type="warning" showIcon className="notice" title={t('draft.reason')} description={answer} />}
      {editing.restored && !editing.stale && (
        <Alert
          type="info"
          showIcon
          className="notice"
          title={shared('restored')}
          action={
            <Button size="small" onClick={editing.drop}>
              {shared('discardRestored')}
            </Button>
          }
        />
      )}
      {editing.stale && <StaleNotice latest={editing.stale} editing={editing} />}
      <div className="studio-desk">
        {/* A long draft scrolls in its place: whoever has no mouse must get there. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className="studio-desk-preview" aria-label={t('draft.preview')} tabIndex={0}>
          <LivePreview
            draft={draft}
            body={editing.body}
            findings={findings}
            grounded={grounded}
            strong={looked}
            onLook={look}
          />
        </section>
        <div className="studio-desk-side">
          {mayWrite && (
            <Editor
              touchpoint={draft.touchpoint}
              body={editing.body}
              label={report?.label ?? null}
              onChange={editing.setText}
            />
          )}
          {mayWrite && <Rewriting draft={draft} disabled={editing.dirty} />}
          <FindingList
            findings={findings}
            checked={editing.dirty ? checked : null}
            review={live ? undefined : review}
            body={editing.body}
            looked={looked}
            onLook={look}
            onReplaceAll={mayWrite ? replaceAll : undefined}
            onReplace={
              mayWrite
                ? (finding) => {
                    const next = replaced(editing.body, finding);
                    if (next) editing.setBody(next);
                  }
                : undefined
            }
          />
          <section aria-label={t('voice.title')}>
            <h2>{t('voice.title')}</h2>
            <VoiceVerdict report={report} />
          </section>
          <EvidenceList draft={draft} grounded={grounded} looked={looked} onLook={look} />
          <Reasons draft={draft} />
        </div>
      </div>
      {mayWrite && <SaveBar editing={editing} review={review} />}
    </>
  );
}

function Reasons({ draft }: { draft: Draft }): ReactNode {
  const t = useWords();
  const { reasons } = draft.current;
  if (reasons.length + draft.evidence.length === 0) return null;
  return (
    <section>
      <h2>{t('draft.reasons')}</h2>
      <ul className="studio-reasons">
        <WhyThese reasons={reasons} evidence={draft.evidence} />
      </ul>
    </section>
  );
}
