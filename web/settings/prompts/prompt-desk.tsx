import { Alert, Select, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { ErrorNotice } from '../../ui/error-notice';
import { useWords } from '../words';
import { FaultList } from './fault-list';
import { PromptEditor } from './prompt-editor';
import { PromptHistory } from './prompt-history';
import { usePrompt, useVersionSource, type PromptName, type PromptView } from './queries';

/** One prompt: its versions, and the one that is looked at. */
export function PromptDesk({ name }: { name: PromptName }): ReactNode {
  const prompt = usePrompt(name);
  const [picked, setPicked] = useState<number | null>(null);
  if (prompt.error) return <ErrorNotice error={prompt.error} onRetry={() => void prompt.refetch()} />;
  if (!prompt.data) return <Skeleton active className="paper settings-block" />;
  if (prompt.data.locked !== null) return <Locked prompt={prompt.data} lock={prompt.data.locked} />;
  const base = picked ?? prompt.data.production ?? 0;
  return (
    <>
      <Faults of={prompt.data} />
      <PromptHistory prompt={prompt.data} onLook={setPicked} />
      <Base prompt={prompt.data} base={base} onPick={setPicked} />
    </>
  );
}

/** What was put to production before a rule of prompts was made goes on writing: whoever looks is told. */
function Faults({ of: { prompt, faults } }: { of: PromptView }): ReactNode {
  const t = useWords();
  if (faults.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={t('prompts.faults')}
      description={<FaultList of={faults} name={prompt} />}
    />
  );
}

/** A part that stays as it is: what it says, and why nobody here changes it. */
function Locked({ prompt, lock }: { prompt: PromptView; lock: NonNullable<PromptView['locked']> }): ReactNode {
  const t = useWords();
  return (
    <section className="paper settings-block" aria-label={t('prompts.source')}>
      <Alert
        type="info"
        showIcon
        className="gap-below"
        title={t('prompts.locked')}
        description={t(`prompts.lock.${lock}`)}
      />
      <div className="prompts-preview">
        <pre>{prompt.fileSource}</pre>
      </div>
    </section>
  );
}

interface BaseProps {
  prompt: PromptView;
  /** 0 is the installed file. */
  base: number;
  onPick: (number: number) => void;
}

function Base({ prompt, base, onPick }: BaseProps): ReactNode {
  const t = useWords();
  const own = useVersionSource(prompt.prompt, base);
  const source = base === 0 ? prompt.fileSource : own.data;
  const options = [
    { value: 0, label: t('prompts.file') },
    ...prompt.history.map(({ number, note }) => ({
      value: number,
      label: `${t('prompts.own', { number })} · ${note}`,
    })),
  ];
  return (
    <section className="paper settings-block" aria-label={t('prompts.source')}>
      <label className="prompts-field">
        <span>{t('prompts.base')}</span>
        <Select aria-label={t('prompts.base')} value={base} options={options} onChange={onPick} />
      </label>
      {own.error && <ErrorNotice error={own.error} onRetry={() => void own.refetch()} />}
      {source === undefined ? (
        <Skeleton active />
      ) : (
        <PromptEditor
          key={base}
          base={base}
          name={prompt.prompt}
          group={prompt.group}
          source={source}
          onSaved={onPick}
        />
      )}
    </section>
  );
}
