import { useEffect, useMemo, type ReactNode } from 'react';
import { dateTime } from '../../ui/when';
import { waitingFor } from '../queue/shown';
import type { Taps } from '../queue/tap';
import type { TaskView } from '../reads';
import { useWords } from '../words';

/** What the operator told and showed, sent or still waiting. */
export function Outcome({ task, taps, timeZone }: { task: TaskView; taps: Taps; timeZone: string }): ReactNode {
  const t = useWords();
  const own = waitingFor(taps, task.id).map(({ act }) => act);
  const note = own.reduce<string | null>((last, act) => (act.kind === 'done' ? act.note : last), task.note);
  const picture = own.findLast((act) => act.kind === 'evidence');
  const ended = task.state === 'done' || task.state === 'skipped';
  const unsent = useMemo(
    () => (picture ? URL.createObjectURL(new Blob([picture.bytes], { type: picture.type })) : null),
    [picture],
  );
  useEffect(() => () => (unsent === null ? undefined : URL.revokeObjectURL(unsent)), [unsent]);
  const address = unsent ?? (task.screenshot && `${task.screenshot.url}?v=${String(task.version)}`);
  if (!ended && !address) return null;
  return (
    <section className="day-card" aria-label={t('outcome.title')}>
      {ended && task.endedAt && (
        <p>
          {t(task.state === 'done' ? 'outcome.done' : 'outcome.skipped', { when: dateTime(task.endedAt, timeZone) })}
        </p>
      )}
      {task.state === 'skipped' && task.reason && <p className="day-kept">{task.reason}</p>}
      {task.state === 'done' && note && <p className="day-kept">{note}</p>}
      {address && <img className="day-evidence" src={address} alt={t('outcome.screenshot')} />}
    </section>
  );
}
