import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read, type Schema } from '../../api/client';
import { useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { number as shown } from '../../ui/when';
import { HERE } from '../queries';
import { useWords } from '../words';
import type { PromptName } from './queries';

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
  const own = figures.data?.filter(({ promptVersion }) => promptVersion.startsWith(`${name}/`));
  return (
    <section className="paper settings-block" aria-label={t('prompts.figures')}>
      <h3>{t('prompts.figures')}</h3>
      <p className="quiet">{t('prompts.figuresLead')}</p>
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

function Version({ row }: { row: Row }): ReactNode {
  const t = useWords();
  const [, of, number = ''] = /\/(file|own)-(\d+)$/u.exec(row.promptVersion) ?? [];
  const returned = row.returned.map(({ code, times }) =>
    t('prompts.times', { name: t(`prompts.reason.${code}`), count: times }),
  );
  const facts: readonly (readonly [string, string])[] = [
    [t('prompts.drafts'), shown(row.drafts)],
    [t('prompts.accepted'), shown(row.accepted)],
    [t('prompts.share'), row.meanHumanShare === null ? t('prompts.unknown') : `${String(Math.round(row.meanHumanShare * 100))}%`],
    [t('prompts.tokens'), row.tokensPerAccepted === null ? t('prompts.unknown') : shown(row.tokensPerAccepted)],
    [t('prompts.returned'), returned.join(t('value.comma')) || t('prompts.unknown')],
  ];
  return (
    <>
      <strong>{t(of === 'own' ? 'prompts.own' : 'prompts.fileVersion', { number })}</strong>
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
