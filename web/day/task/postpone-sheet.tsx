import { useState, type ReactNode } from 'react';
import { instantAt, wallClock } from '../../ui/wall-clock';
import { dateTime } from '../../ui/when';
import { Sheet } from '../ui/sheet';
import { useWords } from '../words';
import { postponeChoices } from './moments';

interface Props {
  readonly dueAt: string;
  readonly timeZone: string;
  readonly onClose: () => void;
  /** @param said for the operator to read */
  readonly onChoose: (to: string, said: string) => void;
}

export function PostponeSheet({ dueAt, timeZone, onClose, onChoose }: Props): ReactNode {
  const t = useWords();
  const [opened] = useState(() => Date.now());
  const [own, setOwn] = useState('');
  const to = (at: string) => onChoose(at, t('said.postponed', { when: dateTime(at, timeZone) }));
  return (
    <Sheet title={t('postpone.title')} onClose={onClose}>
      <div className="day-stack">
        {postponeChoices(dueAt, opened, timeZone).map(({ id, at }) => (
          <button key={id} type="button" className="day-button day-choice" onClick={() => to(at)}>
            <span>{t(`postpone.${id}`)}</span>
            <span className="day-quiet">{dateTime(at, timeZone)}</span>
          </button>
        ))}
        <label className="day-field">
          {t('postpone.own')}
          <input
            type="datetime-local"
            value={own}
            min={wallClock(opened, timeZone)}
            onChange={(event) => setOwn(event.target.value)}
          />
        </label>
        <button
          type="button"
          className="day-button day-button-main"
          disabled={own === ''}
          onClick={() => to(instantAt(own.slice(0, 16), timeZone))}
        >
          {t('postpone.go')}
        </button>
        <p className="day-quiet">{t('postpone.hint')}</p>
      </div>
    </Sheet>
  );
}
