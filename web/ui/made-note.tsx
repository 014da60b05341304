import type { ReactNode } from 'react';
import type { Schema } from '../api/client';
import { readPromptVersion } from './prompt-version';
import { useWords } from './words';

/** How a text came about, in one quiet line: whose words, by which prompt, how much of it people wrote, which label. */
export function MadeNote({ made }: { made: Schema<'Made'> }): ReactNode {
  const t = useWords();
  const { writer, model, promptVersion, humanShare, label } = made;
  // A template's model is the file it was written by: no name for readers.
  const who = model === null || writer === 'template' ? t(`writer.${writer}`) : `${t(`writer.${writer}`)} ${model}`;
  const prompt = promptVersion === null ? null : readPromptVersion(promptVersion);
  return (
    <p className="quiet made-note">
      {writer !== 'person' && <span>{t('made.from', { who })}</span>}
      {prompt !== null && (
        <span>
          {t(prompt.of === 'own' ? 'made.promptOwn' : 'made.promptFile', { number: prompt.number })}
          {prompt.parts.length > 0 && t('made.promptParts', { count: prompt.parts.length })}
        </span>
      )}
      {writer !== 'person' && (
        <span>
          {humanShare === null
            ? t('made.shareUnknown')
            : t('made.share', { percent: `${String(Math.round(humanShare * 100))}%` })}
        </span>
      )}
      {label !== null && (
        <span className="made-label">
          {t('made.label', { words: label.words })}
          {label.inText && `（${t('made.inText')}）`}
        </span>
      )}
    </p>
  );
}
