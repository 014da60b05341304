import { useEffect, useState, type ChangeEvent, type ReactNode } from 'react';
import { useKept } from '../../ui/use-kept';
import type { Act } from '../queue/tap';
import { Sheet } from '../ui/sheet';
import { useWords } from '../words';
import { shrinkPicture, type Shrunk } from './shrink-picture';

interface Props {
  /** Names whose words on which task these are. */
  readonly own: string;
  readonly only: 'all' | 'picture';
  readonly onClose: () => void;
  readonly onEnd: (acts: readonly Act[]) => void;
}

/** It went out: what there is to say, and a screenshot that shows it. */
export function FinishSheet({ own, only, onClose, onEnd }: Props): ReactNode {
  const t = useWords();
  const note = useKept(`${own}/note`, '');
  const [picture, setPicture] = useState<(Shrunk & { readonly preview: string }) | null>(null);
  const [state, setState] = useState<'ready' | 'reading' | 'unreadable'>('ready');
  useEffect(() => () => (picture ? URL.revokeObjectURL(picture.preview) : undefined), [picture]);

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    setState('reading');
    try {
      const shrunk = await shrinkPicture(file);
      setPicture({ ...shrunk, preview: URL.createObjectURL(new Blob([shrunk.bytes], { type: shrunk.type })) });
      setState('ready');
    } catch {
      setState('unreadable');
    }
    target.value = '';
  };
  const finish = () => {
    const told = note.value.trim();
    const acts: Act[] = only === 'all' ? [{ kind: 'done', note: told === '' ? null : told }] : [];
    if (picture) acts.push({ kind: 'evidence', type: picture.type, bytes: picture.bytes });
    note.forget();
    onEnd(acts);
  };
  return (
    <Sheet title={t(only === 'all' ? 'finish.title' : 'finish.pictureTitle')} onClose={onClose}>
      <div className="day-stack">
        {only === 'all' && (
          <label className="day-field">
            {t('finish.note')}
            <textarea
              rows={3}
              maxLength={2000}
              placeholder={t('finish.noteHint')}
              value={note.value}
              onChange={(event) => note.set(event.target.value)}
            />
          </label>
        )}
        <label className="day-file">
          <input type="file" accept="image/*" onChange={(event) => void choose(event)} />
          <span className="day-button">{t(picture ? 'finish.otherPicture' : 'finish.picture')}</span>
        </label>
        {state === 'reading' && <p role="status">{t('finish.reading')}</p>}
        {state === 'unreadable' && (
          <p role="alert" className="day-notice day-notice-stop">
            {t('finish.unreadable')}
          </p>
        )}
        {picture && <img className="day-evidence" src={picture.preview} alt={t('outcome.screenshot')} />}
        <button
          type="button"
          className="day-button day-button-main"
          disabled={state === 'reading' || (only === 'picture' && !picture)}
          onClick={finish}
        >
          {t(only === 'all' ? 'finish.go' : 'finish.send')}
        </button>
      </div>
    </Sheet>
  );
}
