import { Select, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { ErrorNotice } from '../../ui/error-notice';
import { useWords } from '../words';
import { PromptEditor } from './prompt-editor';
import { PromptHistory } from './prompt-history';
import { usePrompt, useVersionSource, type PromptName, type PromptView } from './queries';

/** One prompt: its versions, and the one that is looked at. */
export function PromptDesk({ name }: { name: PromptName }): ReactNode {
  const prompt = usePrompt(name);
  const [picked, setPicked] = useState<number | null>(null);
  if (prompt.error) return <ErrorNotice error={prompt.error} onRetry={() => void prompt.refetch()} />;
  if (!prompt.data) return <Skeleton active className="paper settings-block" />;
  const base = picked ?? prompt.data.production ?? 0;
  return (
    <>
      <PromptHistory prompt={prompt.data} onLook={setPicked} />
      <Base prompt={prompt.data} base={base} onPick={setPicked} />
    </>
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
    ...prompt.history.map(({ number, note }) => ({ value: number, label: `${t('prompts.own', { number })} · ${note}` })),
  ];
  return (
    <section className="paper settings-block" aria-label={t('prompts.source')}>
      <label className="prompts-field">
        <span>{t('prompts.base')}</span>
        <Select aria-label={t('prompts.base')} value={base} options={options} onChange={onPick} />
      </label>
      {own.error && <ErrorNotice error={own.error} onRetry={() => void own.refetch()} />}
      {source === undefined ? <Skeleton active /> : <PromptEditor key={base} base={base} name={prompt.prompt} source={source} onSaved={onPick} />}
    </section>
  );
}
