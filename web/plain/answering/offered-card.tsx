import { useEffect, useState, type ReactNode } from 'react';
import type { Schema } from '../../api/client';
import type { Answer, Tell } from './queries';
import { FindingMessage } from '../../ui/finding-message';
import { useOffered } from './use-offered';
import { useWords } from './words';

interface Props {
  readonly workspace: string;
  readonly answer: string;
  readonly index: number;
  readonly offered: Schema<'OfferedAnswer'>;
  /** The digit beside it copies it. */
  readonly keyboard?: boolean;
  readonly tell: Tell;
  readonly onUsed?: (answer: Answer) => void;
}

/** One way to answer. What a check forbids has no button to copy until it was changed and checked anew. */
export function OfferedCard({ keyboard = false, ...of }: Props): ReactNode {
  const t = useWords();
  const { index, offered } = of;
  const { text, setText, known, judged, copied, copy, check, checking, empty } = useOffered(of);
  const [editing, setEditing] = useState(false);
  const copyable = known && !judged.blocked;
  const key = keyboard && index < 9 ? String(index + 1) : null;
  useKey(copyable ? key : null, () => void copy());
  const title = t('one', { n: index + 1 });
  return (
    <section className={`plain-card${copied ? ' plain-card-good' : ''}`} aria-label={title}>
      <p className="plain-quiet plain-line">
        <span>
          {title}
          {offered.script && ` · ${t('script')}`}
          {offered.script && offered.scriptVersion !== null && ` · ${t('scriptVersion', { n: offered.scriptVersion })}`}
        </span>
        {key && copyable && <kbd>{t('press', { n: key })}</kbd>}
      </p>
      {editing ? (
        <label className="plain-field">
          {t('text')}
          <textarea rows={5} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
      ) : (
        <p className="plain-text">{text}</p>
      )}
      {known && judged.blocked && (
        <p className="plain-notice plain-notice-stop">
          {t(judged.findings.some(({ severity }) => severity === 'block') ? 'blocked' : 'blank')}
        </p>
      )}
      {known && judged.findings.length > 0 && (
        <ul className="plain-findings">
          {judged.findings.map((finding) => (
            <li key={`${finding.rule}/${String(finding.start)}`}>
              <FindingMessage finding={finding} />
            </li>
          ))}
        </ul>
      )}
      <div className="plain-buttons">
        {known ? (
          <button
            type="button"
            className="plain-button plain-button-main plain-grow"
            disabled={judged.blocked}
            onClick={() => void copy()}
          >
            {t('copy')}
          </button>
        ) : (
          <button
            type="button"
            className="plain-button plain-button-main plain-grow"
            disabled={checking || empty}
            onClick={check}
          >
            {t(checking ? 'checking' : 'check')}
          </button>
        )}
        {!editing && (
          <button type="button" className="plain-button" onClick={() => setEditing(true)}>
            {t('change')}
          </button>
        )}
      </div>
    </section>
  );
}

/** A key pressed anywhere but where somebody types. */
export function useKey(key: string | null, act: () => void): void {
  useEffect(() => {
    if (key === null) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof HTMLElement && event.target.matches(TYPED_INTO)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}
const TYPED_INTO = 'input:not([type="radio"]), textarea, select, [contenteditable]';
