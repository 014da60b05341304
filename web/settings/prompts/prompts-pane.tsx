import { Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { ErrorNotice } from '../../ui/error-notice';
import { TouchpointTag } from '../../ui/tags';
import { PaneHead } from '../shared/pane-head';
import { useWords } from '../words';
import { PromptDesk } from './prompt-desk';
import { PromptFigures } from './prompt-figures';
import { usePrompts, type PromptName } from './queries';
import './prompts.css';

/** What models are asked with: the installed wording, and what the workspace wrote in its place. */
export function PromptsPane(): ReactNode {
  const t = useWords();
  const prompts = usePrompts();
  const [chosen, setChosen] = useState<PromptName>('moments');
  return (
    <>
      <PaneHead title={t('pane.prompts')} lead={t('prompts.lead')} />
      {prompts.error && <ErrorNotice error={prompts.error} onRetry={() => void prompts.refetch()} />}
      {prompts.isPending && <Skeleton active className="paper settings-block" />}
      {prompts.data && (
        <>
          <ul className="prompts-list" aria-label={t('prompts.list')}>
            {prompts.data.map(({ prompt, production, versions }) => (
              <li key={prompt}>
                <button
                  type="button"
                  className="paper prompts-choice"
                  aria-pressed={prompt === chosen}
                  onClick={() => setChosen(prompt)}
                >
                  <TouchpointTag touchpoint={prompt} />
                  <span>{production === null ? t('prompts.file') : t('prompts.own', { number: production })}</span>
                  <span className="quiet">
                    {versions === 0 ? t('prompts.none') : t('prompts.count', { count: versions })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <PromptFigures name={chosen} />
          <PromptDesk key={chosen} name={chosen} />
        </>
      )}
    </>
  );
}
