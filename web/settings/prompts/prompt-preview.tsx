import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';
import { number } from '../../ui/when';
import { useWords } from '../words';

/** The messages as the model would get them. */
export function PromptPreview({ preview }: { preview: Schema<'PromptPreview'> }): ReactNode {
  const t = useWords();
  const { segment, characters, messages } = preview;
  if (segment === null) return <Alert type="info" showIcon title={t('prompts.previewNone')} />;
  return (
    <div className="prompts-preview">
      <p className="quiet">
        {t('prompts.previewText')} · {t('prompts.about', { segment, count: number(characters) })}
      </p>
      {messages.map(({ role, content }) => (
        <section key={role} aria-label={t(`prompts.role.${role}`)}>
          <h4>{t(`prompts.role.${role}`)}</h4>
          <pre>{content}</pre>
        </section>
      ))}
    </div>
  );
}
