import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read, type Schema } from '../../api/client';
import { useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { number as shown } from '../../ui/when';
import { HERE } from '../queries';
import { useWords } from '../words';
import { readPromptVersion } from '../../ui/prompt-version';
import type { PromptName } from './queries';
import { isTouchpoint, usePromptName } from './use-prompt-name';

type Row = Schema<'PromptFigures'>['items'][number];

function useFigures() {
  const { slug: workspace } = useWorkspace();
  return useQuery({
    queryKey: [workspace, 'prompts', 'figures'],
    queryFn: ({ signal }) => read(api.GET(`${HERE}/prompt-figures`, { params: { path: { workspace } }, signal })),
    select: ({ items }) => items,
  });
}

/** What each version of a prompt brought: accepted, sent back and why, how much people wrote, what it took. */
export function PromptFigures({ name }: { name: PromptName }): ReactNode {
  const t = useWords();
  const figures = useFigures();
  const own = figures.data?.filter(({ promptVersion }) => wrote(name, promptVersion));
  // What is not in a draft's making has no figures of its own.
  if (!isTouchpoint(name) && !own?.length) return null;
  return (
    <section className="paper settings-block" aria-label={t('prompts.figures')}>
      <h3>{t('prompts.figures')}</h3>
      <p className="quiet">{t(isTouchpoint(name) ? 'prompts.figuresLead' : 'prompts.figuresPart')}</p>
      {figures.error && <ErrorNotice error={figures.error} onRetry={() => void figures.refetch()} />}
      {own?.length === 0 && <p className="quiet">{t('prompts.figuresNone')}</p>}
      <ul className="prompts-figures">
        {own?.map((row) => (
          <li key={row.promptVersion}>
            <Version row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A prompt wrote what it was asked for itself, or went into. */
function wrote(name: PromptName, promptVersion: string): boolean {
  const read = readPromptVersion(promptVersion);
  return read !== null && (read.name === name || read.parts.some((part) => part.name === name));
}

function Version({ row }: { row: Row }): ReactNode {
  const t = useWords();
  const nameOf = usePromptName();
  const read = readPromptVersion(row.promptVersion);
  const { of, number = '' } = read ?? {};
  const own = t(of === 'own' ? 'prompts.own' : 'prompts.fileVersion', { number });
  const parts = (read?.parts ?? []).map((one) =>
    t('prompts.partVersion', { name: nameOf(one.name as PromptName), number: one.number }),
  );
  const returned = row.returned.map(({ code, times }) =>
    t('prompts.times', { name: t(`prompts.reason.${code}`), count: times }),
  );
  const facts: readonly (readonly [string, string])[] = [
    [t('prompts.drafts'), shown(row.drafts)],
    [t('prompts.accepted'), shown(row.accepted)],
    [
      t('prompts.share'),
      row.meanHumanShare === null ? t('prompts.unknown') : `${String(Math.round(row.meanHumanShare * 100))}%`,
    ],
    [t('prompts.tokens'), row.tokensPerAccepted === null ? t('prompts.unknown') : shown(row.tokensPerAccepted)],
    [t('prompts.returned'), returned.join(t('value.comma')) || t('prompts.unknown')],
  ];
  return (
    <>
      <strong>
        {read && nameOf(read.name as PromptName)} {own}
      </strong>
      {parts.length > 0 && (
        <span className="quiet"> {t('prompts.withParts', { names: parts.join(t('value.comma')) })}</span>
      )}
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
