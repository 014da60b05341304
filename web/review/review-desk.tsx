import { KeyOutlined, SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { AwayDialog } from './away/away-dialog';
import { BulkAnswer } from './bulk-answer';
import { BulkBar } from './bulk-bar';
import { BulkDialog } from './bulk-dialog';
import { ItemPane } from './item-pane';
import { KeysHelp } from './keys-help';
import { PaneEmpty } from './pane-empty';
import { QueueFigures } from './queue-figures';
import { QueueFilters } from './queue-filters-bar';
import { QueueList } from './queue-list';
import type { Review } from './queries';
import type { QueueItem } from './queue-filters';
import type { Asking } from './asking';
import './review.css';
import './review-item.css';
import './review-narrow.css';
import { useDecide } from './use-decide';
import { useKeys } from './use-keys';
import { useNarrow } from './use-narrow';
import { useQueue } from './use-queue';
import { useSelection } from './use-selection';
import { useDeskCommands } from './use-desk-commands';
import { useWords } from './words';

interface Answering {
  readonly about: Asking['about'];
  readonly items: readonly QueueItem[];
}

/** The queue, and beside it the draft that is read. */
export default function ReviewDesk(): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const narrow = useNarrow();
  const queue = useQueue();
  const selection = useSelection(queue.items);
  const [help, setHelp] = useState(false);
  const [bulk, setBulk] = useState<readonly QueueItem[] | null>(null);
  const [answering, setAnswering] = useState<Answering | null>(null);
  const [away, setAway] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const changeMind = ({ draftId, state, approvals }: Review) => {
    queue.open(draftId);
    setAsking({ draftId, about: 'request_changes', seenIn: state, seenApprovals: approvals.given });
  };
  const deciding = useDecide(queue, changeMind);
  const commands = useDeskCommands({ queue, selection, deciding, openHelp: () => setHelp(true) });
  useKeys(!help && !away && bulk === null && answering === null && asking === null, commands.obey);

  const showList = !narrow || queue.current === null;
  const showItem = !narrow || queue.current !== null;
  const mayDecide = workspace.can('review.decide');
  // What one approved as the first of two stays in the list, and waits for a colleague.
  const yours = queue.items.filter(({ state, approvedByYou }) => state !== 'in_review' || !approvedByYou);
  return (
    <div className="review">
      {showList && (
        <header className="review-head">
          <h1>{t('title')}</h1>
          {!queue.pending && !queue.error && (
            <span className="quiet" aria-live="polite">
              {t(queue.filters.state === 'in_review' ? 'count' : 'shown', { count: yours.length })}
              {queue.more && '+'}
            </span>
          )}
          <span className="grow" />
          {mayDecide && (
            <Button type="text" icon={<SwapOutlined />} onClick={() => setAway(true)}>
              {t('away.open')}
            </Button>
          )}
          {!narrow && (
            <Button type="text" icon={<KeyOutlined />} onClick={() => setHelp(true)} aria-keyshortcuts="?">
              {t('help')} <kbd className="review-key">?</kbd>
            </Button>
          )}
        </header>
      )}
      {showList && <QueueFigures />}
      {showList && <QueueFilters queue={queue} />}
      <div className="review-columns">
        {showList && (
          <section className="review-side" aria-label={t('list')}>
            <QueueList queue={queue} selection={selection} selectable={mayDecide} narrow={narrow} />
            {selection.items.length > 0 && (
              <BulkBar
                selection={selection}
                onApprove={() => setBulk(selection.items)}
                onAnswer={(about) => setAnswering({ about, items: selection.items })}
              />
            )}
          </section>
        )}
        {showItem &&
          (queue.current === null ? (
            <PaneEmpty loading={queue.pending} waiting={queue.items.length} />
          ) : (
            <ItemPane
              key={queue.current}
              draftId={queue.current}
              queue={queue}
              deciding={deciding}
              asking={asking}
              setAsking={setAsking}
              register={commands.register}
              narrow={narrow}
            />
          ))}
      </div>
      <KeysHelp open={help} onClose={() => setHelp(false)} />
      {away && <AwayDialog onClose={() => setAway(false)} />}
      {answering && (
        <BulkAnswer
          {...answering}
          onClose={() => setAnswering(null)}
          onDone={selection.clear}
          onOpen={(draftId) => {
            setAnswering(null);
            queue.open(draftId);
          }}
        />
      )}
      {bulk && (
        <BulkDialog
          items={bulk}
          onClose={() => setBulk(null)}
          onDone={selection.clear}
          onOpen={(draftId) => {
            setBulk(null);
            queue.open(draftId);
          }}
        />
      )}
    </div>
  );
}
