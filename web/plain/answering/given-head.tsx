import type { ReactNode } from 'react';
import { dayName } from '../../ui/when';
import { codeText, problemText } from '../../words/problem-text';
import type { Asked } from './queries';
import { useWords } from './words';

interface Again {
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onAskAgain: (continues: boolean) => void;
}

/** What was asked, by whom it was answered, and what the reader should know of it: the model failed, or little fits. */
export function GivenHead({ given, ...again }: { given: Asked } & Again): ReactNode {
  const t = useWords();
  const { writer, words, modelFailure, fewer, answers } = given;
  return (
    <>
      {words !== null && (
        <>
          <p className="plain-quiet">{t('said')}</p>
          <p className="plain-kept">{words}</p>
        </>
      )}
      <p className="plain-quiet">{t(writer === 'llm' ? 'from_llm' : 'from_template')}</p>
      {given.before.length > 0 && <Before given={given} {...again} />}
      {modelFailure !== null && (
        <p className="plain-notice plain-notice-warn">{t('modelFailed', { why: codeText(`llm_${modelFailure}`) })}</p>
      )}
      {fewer && <p className="plain-notice">{t('fewer', { n: answers.length })}</p>}
    </>
  );
}

/** Several customers may be called the same: who reads the earlier words sees whether it is this one. */
function Before({ given, pending, error, onAskAgain }: { given: Asked } & Again): ReactNode {
  const t = useWords();
  const { before, continued } = given;
  return (
    <section className="plain-card" aria-label={t('earlier')}>
      <p className="plain-quiet">{t(continued ? 'before' : 'beforeApart', { n: before.length })}</p>
      {before.map(({ id, day, words, sent }) => (
        <div key={id}>
          <p className="plain-quiet">{dayName(day)}</p>
          <p className="plain-text">{words}</p>
          {sent !== null && <p className="plain-kept">{sent}</p>}
        </div>
      ))}
      {error && (
        <p className="plain-notice plain-notice-stop" role="alert">
          {problemText(error)}
        </p>
      )}
      <div className="plain-buttons">
        <button type="button" className="plain-button" disabled={pending} onClick={() => onAskAgain(!continued)}>
          {t(pending ? 'going' : continued ? 'another' : 'same')}
        </button>
      </div>
    </section>
  );
}
