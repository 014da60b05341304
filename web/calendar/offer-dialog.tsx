import { Alert, Button, Modal, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state';
import { ErrorNotice } from '../ui/error-notice';
import { usePhrases } from '../ui/use-phrases';
import { dayName } from '../ui/when';
import { conflictText } from './conflict-text';
import { fallenAway, offered } from './drop-verdict';
import { useDesk, type Held } from './desk';
import { OwnTime } from './own-time';
import { plusDays } from './periods';
import { useOpenings, type Opening } from './queries';
import { useWords } from './words';

const FIRST = 6;

interface Props {
  held: Held;
  /** The day somebody had in mind. */
  day: string | null;
  today: string;
  onClose: () => void;
}

/** Where something may go, the best first and what closes the rest: the way without a mouse. */
export function OfferDialog({ held, day, today, onClose }: Props): ReactNode {
  const t = useWords();
  const desk = useDesk();
  const from = day === null || day < today ? today : plusDays(day, -1) < today ? today : plusDays(day, -1);
  const range = { from, to: plusDays(from, day === null ? 13 : 2) };
  const entry = held.entry === null ? {} : { entry: held.entry.id };
  const { data, error, refetch } = useOpenings({ draft: held.draftId, ...entry, range });
  const { yes, with_reason, no } = offered(data ?? []);
  const put = (opening: Opening) => {
    onClose();
    if (opening.allowed === 'yes') return void desk.put(held, opening);
    const again = (reason: string) => void desk.put(held, opening, reason);
    desk.refuse({ held, where: desk.whereText(opening), conflicts: opening.conflicts, again });
  };
  return (
    <Modal open onCancel={onClose} footer={null} width={620} title={t('offer.title')}>
      <p className="quiet">
        {day === null
          ? t('offer.intro', { title: held.title })
          : t('offer.onDay', { title: held.title, day: dayName(day) })}
      </p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active />}
      {data?.length === 0 && <EmptyState title={t('offer.none')} />}
      {data && data.length > 0 && yes.length === 0 && (
        <Alert type="info" showIcon title={t('offer.noFree')} className="gap-below" />
      )}
      <Earlier openings={data ?? []} />
      <Places title={t('offer.free')} openings={yes} onPut={put} />
      <Places title={t('offer.reason')} openings={with_reason} onPut={put} />
      <Places title={t('offer.no')} openings={no} />
      <OwnTime held={held} onDone={onClose} />
    </Modal>
  );
}

/** Why what stands first is not on an earlier day. */
function Earlier({ openings }: { openings: readonly Opening[] }): ReactNode {
  const t = useWords();
  const days = fallenAway(openings);
  if (days.length === 0) return null;
  return (
    <details>
      <summary>{t('offer.earlier', { n: days.length })}</summary>
      <ul className="calendar-plain">
        {days.map(({ day, why }) => (
          <li key={day}>
            {dayName(day)} · {conflictText(t, why)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Places({
  title,
  openings,
  onPut,
}: {
  title: string;
  openings: readonly Opening[];
  onPut?: (opening: Opening) => void;
}): ReactNode {
  const t = useWords();
  const told = usePhrases('placing');
  const { whereText, groupName } = useDesk();
  const [all, setAll] = useState(false);
  if (openings.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="calendar-places">
        {(all ? openings : openings.slice(0, FIRST)).map((opening) => (
          <li key={`${opening.startsAt}/${opening.account}/${opening.group ?? ''}`}>
            <div>
              <strong>{whereText(opening)}</strong>
              {opening.group !== null && <span> · {groupName(opening.group)}</span>}
              <p className="quiet">
                {opening.conflicts.length > 0
                  ? opening.conflicts.map((one) => conflictText(t, one)).join(' · ')
                  : told(opening.phrases, opening.reasons.join(' · '))}
              </p>
            </div>
            {onPut && (
              <Button onClick={() => onPut(opening)} aria-label={`${t('offer.put')} ${whereText(opening)}`}>
                {t('offer.put')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!all && openings.length > FIRST && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('offer.showAll', { n: openings.length })}
        </Button>
      )}
    </section>
  );
}
