import { Alert, Button, Drawer, Skeleton, Tag } from 'antd';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../app/session';
import { BodyPreview } from '../preview/body-preview';
import { ErrorNotice } from '../ui/error-notice';
import { CategoryTag, GoalTag, TouchpointTag } from '../ui/tags';
import { usePhrases } from '../ui/use-phrases';
import { dateTime } from '../ui/when';
import { usePictures } from '../ui/use-author';
import { useWords as useShared } from '../ui/words';
import { conflictText } from './conflict-text';
import { heldEntry, useDesk } from './desk';
import { useEntry, type Entry, type EntryRow } from './queries';
import { useReadable } from './use-readable';
import { titleOf } from './title';
import { useWords } from './words';

/** An entry with its five answers, and what may be done with it. */
export function EntryCard({ entry, onClose }: { entry: string | null; onClose: () => void }): ReactNode {
  const t = useWords();
  const { data, error, refetch } = useEntry(entry);
  return (
    <Drawer open={entry !== null} onClose={onClose} size={460} title={t('card.title')} destroyOnHidden>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 8 }} />}
      {data && <Card entry={data} onClose={onClose} />}
    </Drawer>
  );
}

function Card({ entry, onClose }: { entry: Entry; onClose: () => void }): ReactNode {
  const t = useWords();
  const shared = useShared();
  const workspace = useWorkspace();
  const desk = useDesk();
  const pictures = usePictures();
  const told = usePhrases('placing');
  const { who, when, where, what, why, reasons, phrases, conflicts, state, locked, release } = entry;
  const row = rowOf(entry, useReadable());
  const live = state === 'planned' || state === 'released';
  return (
    <article className="calendar-card" aria-label={t('card.title')}>
      <div className="row gap-below">
        <Tag variant="outlined">{shared(`entryState.${state}`)}</Tag>
        {locked && <Tag variant="outlined">{t('locked_state')}</Tag>}
        <span className="quiet">
          {release === null
            ? t('card.notReleased')
            : state === 'planned'
              ? t('card.changedSince')
              : t('card.release', { n: release })}
        </span>
      </div>
      {entry.stateReason && (
        <Alert
          type="warning"
          showIcon
          className="gap-below"
          title={t('card.recalledBecause', { reason: entry.stateReason })}
        />
      )}
      {conflicts.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="gap-below"
          title={t('card.conflicts')}
          description={
            <ul className="calendar-plain">
              {conflicts.map((one) => (
                <li key={one.rule}>{conflictText(t, one)}</li>
              ))}
            </ul>
          }
        />
      )}
      <dl className="calendar-w">
        <dt>{t('card.who')}</dt>
        <dd>
          {who.segmentName}
          {who.groupName && ` · ${who.groupName}`}
        </dd>
        <dt>{t('card.when')}</dt>
        <dd>{dateTime(when.startsAt, when.timeZone)}</dd>
        <dt>{t('card.where')}</dt>
        <dd className="row">
          <TouchpointTag touchpoint={where.touchpoint} /> {where.accountName}
          {where.operatorId === null && <span className="quiet">{t('card.noOperator')}</span>}
        </dd>
        <dt>{t('card.why')}</dt>
        <dd className="row">
          <GoalTag goal={why.goal} /> <CategoryTag category={why.category} />
          <span>{t('card.measure', { measure: why.measure })}</span>
        </dd>
        <dt>{t('card.reasons')}</dt>
        <dd>
          {reasons.length > 0 && (
            <ul className="calendar-plain">
              {reasons.map((reason, at) => (
                <li key={reason}>{told(phrases.slice(at, at + 1), reason)}</li>
              ))}
            </ul>
          )}
          <span className="quiet">{t(entry.origin === 'plan' ? 'card.byPlan' : 'card.byHand')}</span>
        </dd>
        <dt>{t('card.what')}</dt>
        <dd>
          {isBody(what.body) ? (
            <BodyPreview body={what.body} author={{ name: where.accountName }} pictures={pictures} />
          ) : (
            <p className="calendar-text">{what.text}</p>
          )}
          <span className="row quiet">
            {t('card.version', { n: what.number })}
            <Link to={`/w/${workspace.slug}/studio/drafts/${what.draftId}`}>{t('card.openDraft')}</Link>
          </span>
        </dd>
      </dl>
      {desk.mayWrite && (
        <div className="calendar-card-acts">
          {live && !locked && (
            <Button type="primary" onClick={() => desk.offer(heldEntry(row))}>
              {t('card.offer')}
            </Button>
          )}
          {live && (
            <Button onClick={() => void desk.act(row, locked ? 'unlock' : 'lock')}>
              {t(locked ? 'act.unlock' : 'act.lock')}
            </Button>
          )}
          {!locked && state !== 'removed' && (
            <Button
              danger
              onClick={() => {
                onClose();
                void desk.act(row, 'remove');
              }}
            >
              {t('act.remove')}
            </Button>
          )}
          {locked && <span className="quiet">{t('card.lockedNote')}</span>}
        </div>
      )}
    </article>
  );
}

type Body = Parameters<typeof BodyPreview>[0]['body'];
const isBody = (body: unknown): body is Body => typeof body === 'object' && body !== null && 'touchpoint' in body;

/** A card knows all that a row does. */
function rowOf(
  { id, who, when, where, what, why, state, locked, release, version }: Entry,
  readable: (title: string) => string,
): EntryRow {
  return {
    ...{ id, state, locked, release, version, startsAt: when.startsAt },
    ...{ segment: who.segment, group: who.group, touchpoint: where.touchpoint, account: where.account },
    ...{ draftId: what.draftId, number: what.number, persona: what.persona, goal: why.goal, category: why.category },
    title: readable(titleOf(what.text)),
  };
}
