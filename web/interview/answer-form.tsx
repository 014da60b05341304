import { useRef, useState, type ReactNode } from 'react';
import { useKept } from '../ui/use-kept';
import type { Reply } from './outbox';
import { marked, piecesOf, spansOf, stillThere } from './private-words';
import { useWords } from './words';

const LONGEST = 5_000;

interface Props {
  /** Names whose words on which question these are; what is written survives a reload under it. */
  readonly kept: string;
  readonly question: string;
  readonly onAnswer: (answer: NonNullable<Reply['answer']>) => void;
  readonly onSkip?: (() => void) | undefined;
  readonly extra?: (add: (words: string) => void) => ReactNode;
}

/** An answer in a few words, what of it stays private, and what writers will see. */
export function AnswerForm({ kept, question, onAnswer, onSkip, extra }: Props): ReactNode {
  const t = useWords();
  const work = useKept(kept, { text: '', words: [] as readonly string[], whole: false });
  const [unselected, setUnselected] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, words, whole } = work.value;
  const hide = () => {
    const area = field.current;
    const next = area ? marked(words, text.slice(area.selectionStart, area.selectionEnd)) : words;
    setUnselected(next === words);
    work.set({ ...work.value, words: next });
  };
  return (
    <form
      className="iv-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return field.current?.focus();
        onAnswer({ text, private: { whole, spans: whole ? [] : spansOf(text, words) } });
        work.forget();
      }}
    >
      <textarea
        ref={field}
        rows={4}
        maxLength={LONGEST}
        aria-label={`${t('answerTo')}：${question}`}
        placeholder={t('example')}
        value={text}
        onChange={({ target }) =>
          work.set({ ...work.value, text: target.value, words: stillThere(target.value, words) })
        }
      />
      {extra?.((more) =>
        work.set({ ...work.value, text: `${text}${text === '' ? '' : '\n'}${more}`.slice(0, LONGEST) }),
      )}
      {text.trim() !== '' && (
        <div className="iv-private">
          {!whole && (
            <>
              <button type="button" className="iv-button iv-small" onClick={hide}>
                {t('hide')}
              </button>
              <p className="iv-quiet" role={unselected ? 'alert' : undefined}>
                {t(unselected ? 'hideNone' : 'hideHow')}
              </p>
              {words.length > 0 && (
                <ul className="iv-words" aria-label={t('hidden')}>
                  {words.map((word) => (
                    <li key={word}>
                      <button
                        type="button"
                        aria-label={t('show', { words: word })}
                        onClick={() => work.set({ ...work.value, words: words.filter((one) => one !== word) })}
                      >
                        {word} <span aria-hidden>×</span>
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
          <label className="iv-check">
            <input
              type="checkbox"
              checked={whole}
              onChange={({ target }) => work.set({ ...work.value, whole: target.checked })}
            />
            {t('whole')}
          </label>
          {(whole || words.length > 0) && (
            <p className="iv-told">
              <span className="iv-quiet">{t('toldAs')} </span>
              {whole
                ? t('toldNothing')
                : piecesOf(text, words).map((piece, at) =>
                    piece.hidden ? (
                      <span key={at} className="iv-gap" aria-hidden />
                    ) : (
                      <span key={at}>{piece.text}</span>
                    ),
                  )}
            </p>
          )}
        </div>
      )}
      <div className="iv-acts">
        <button type="submit" className="iv-button iv-main">
          {t('save')}
        </button>
        {onSkip && (
          <button type="button" className="iv-button" onClick={onSkip}>
            {t('skip')}
          </button>
        )}
      </div>
    </form>
  );
}
