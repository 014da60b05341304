import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';
import { number } from '../../ui/when';
import { useWords } from '../words';
import type { PromptGroup } from './queries';

/** What a workspace lacks to show a prompt of a group. */
const NOTHING = {
  draft: 'previewNone',
  part: 'previewNone',
  house: 'previewNone',
  people: 'previewNoWords',
  again: 'previewNoDraft',
  change: 'previewNoDraft',
  reading: 'previewNoDraft',
} as const satisfies Record<PromptGroup, string>;

/** The messages as the model would get them. */
export function PromptPreview({ preview, group }: { preview: Schema<'PromptPreview'>; group: PromptGroup }): ReactNode {
  const t = useWords();
  const { from, characters, messages } = preview;
  if (from === null) return <Alert type="info" showIcon title={t(`prompts.${NOTHING[group]}`)} />;
  return (
    <div className="prompts-preview">
      <p className="quiet">
        {t('prompts.previewText')} · {t(`prompts.from.${from.kind}`, { name: from.name })} ·{' '}
        {t('prompts.length', { count: number(characters) })}
      </p>
      {messages.map(({ role, content }, index) => (
        <section key={`${role}/${String(index)}`} aria-label={t(`prompts.role.${role}`)}>
          <h4>{t(`prompts.role.${role}`)}</h4>
          <pre>{content}</pre>
        </section>
      ))}
    </div>
  );
}
