import { useState, type ReactNode } from 'react';
import { useKept } from '../../ui/use-kept';
import { Sheet } from '../ui/sheet';
import { useWords } from '../words';

const REASONS = ['complaint', 'already', 'unfit', 'account', 'other'] as const;

interface Props {
  readonly own: string;
  readonly onClose: () => void;
  readonly onSkip: (reason: string) => void;
}

/** A reason is asked for: it is what the scheduler plans better by. */
export function SkipSheet({ own, onClose, onSkip }: Props): ReactNode {
  const t = useWords();
  const [reason, setReason] = useState<(typeof REASONS)[number] | null>(null);
  const words = useKept(`${own}/skip`, '');
  const told = words.value.trim();
  const chosen = reason === null || reason === 'other' ? '' : t(`skip.${reason}`);
  const full = [chosen, told].filter((part) => part !== '').join(t('skip.between'));
  return (
    <Sheet title={t('skip.title')} onClose={onClose}>
      <div className="day-stack">
        <fieldset className="day-reasons">
          <legend>{t('skip.why')}</legend>
          {REASONS.map((one) => (
            <label key={one}>
              <input type="radio" name="reason" checked={reason === one} onChange={() => setReason(one)} />
              <span>{t(`skip.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <label className="day-field">
          {t(reason === 'other' ? 'skip.words' : 'skip.more')}
          <textarea rows={2} maxLength={400} value={words.value} onChange={(event) => words.set(event.target.value)} />
        </label>
        <button
          type="button"
          className="day-button day-button-main"
          disabled={full === ''}
          onClick={() => {
            words.forget();
            onSkip(full);
          }}
        >
          {t('skip.go')}
        </button>
      </div>
    </Sheet>
  );
}
