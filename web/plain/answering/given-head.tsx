import type { ReactNode } from 'react';
import { codeText } from '../../words/problem-text';
import type { Asked } from './queries';
import { useWords } from './words';

/** What was asked, by whom it was answered, and what the reader should know of it: the model failed, or little fits. */
export function GivenHead({ given }: { given: Asked }): ReactNode {
  const t = useWords();
  const { writer, words, modelFailure, fewer, answers, before } = given;
  return (
    <>
      {words !== null && (
        <>
          <p className="plain-quiet">{t('said')}</p>
          <p className="plain-kept">{words}</p>
        </>
      )}
      <p className="plain-quiet">{t(writer === 'llm' ? 'from_llm' : 'from_template')}</p>
      {before.length > 0 && (
        <p className="plain-quiet">
          {t('before', { n: before.length, days: before.map(({ day }) => day).join(t('and')) })}
        </p>
      )}
      {modelFailure !== null && (
        <p className="plain-notice plain-notice-warn">{t('modelFailed', { why: codeText(`llm_${modelFailure}`) })}</p>
      )}
      {fewer && <p className="plain-notice">{t('fewer', { n: answers.length })}</p>}
    </>
  );
}
