import { Skeleton } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { ErrorNotice } from '../../ui/error-notice';
import { Mark, TouchpointTag } from '../../ui/tags';
import { PaneHead } from '../shared/pane-head';
import { useWords } from '../words';
import { PromptDesk } from './prompt-desk';
import { PromptFigures } from './prompt-figures';
import { usePrompts, type PromptGroup, type PromptHead, type PromptName } from './queries';
import { isTouchpoint, usePromptName } from './use-prompt-name';
import './prompts.css';

/** What models are asked with: the installed wording, and what the workspace wrote in its place. */
export function PromptsPane(): ReactNode {
  const t = useWords();
  const nameOf = usePromptName();
  const prompts = usePrompts();
  const [chosen, setChosen] = useState<PromptName>('moments');
  const desk = useRef<HTMLElement>(null);
  // The list is longer than a screen, and what is chosen stands below it.
  const choose = (name: PromptName) => {
    setChosen(name);
    desk.current?.scrollIntoView({ block: 'start' });
  };
  const all = prompts.data ?? [];
  const groups = [...new Set(all.map(({ group }) => group))];
  return (
    <>
      <PaneHead title={t('pane.prompts')} lead={t('prompts.lead')} />
      {prompts.error && <ErrorNotice error={prompts.error} onRetry={() => void prompts.refetch()} />}
      {prompts.isPending && <Skeleton active className="paper settings-block" />}
      {prompts.data && (
        <>
          <ul className="prompts-groups" aria-label={t('prompts.list')}>
            {groups.map((group) => (
              <Group
                key={group}
                group={group}
                prompts={all.filter((one) => one.group === group)}
                chosen={chosen}
                onChoose={choose}
              />
            ))}
          </ul>
          <section ref={desk} className="prompts-chosen" aria-label={nameOf(chosen)}>
            <PromptFigures name={chosen} />
            <PromptDesk key={chosen} name={chosen} />
          </section>
        </>
      )}
    </>
  );
}

interface GroupProps {
  group: PromptGroup;
  prompts: readonly PromptHead[];
  chosen: PromptName;
  onChoose: (name: PromptName) => void;
}

function Group({ group, prompts, chosen, onChoose }: GroupProps): ReactNode {
  const t = useWords();
  const nameOf = usePromptName();
  return (
    <li>
      <h3>{t(`prompts.group.${group}`)}</h3>
      <p className="quiet">{t(`prompts.groupLead.${group}`)}</p>
      <ul className="prompts-list" aria-label={t(`prompts.group.${group}`)}>
        {prompts.map(({ prompt, locked, production, versions, faults }) => (
          <li key={prompt}>
            <button
              type="button"
              className="paper prompts-choice"
              aria-pressed={prompt === chosen}
              onClick={() => onChoose(prompt)}
            >
              {isTouchpoint(prompt) ? <TouchpointTag touchpoint={prompt} /> : <strong>{nameOf(prompt)}</strong>}
              <span>{production === null ? t('prompts.file') : t('prompts.own', { number: production })}</span>
              {faults.length > 0 && <Mark tone="clay">{t('prompts.faulty')}</Mark>}
              {locked === null ? (
                <span className="quiet">
                  {versions === 0 ? t('prompts.none') : t('prompts.count', { count: versions })}
                </span>
              ) : (
                <Mark>{t('prompts.locked')}</Mark>
              )}
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}
