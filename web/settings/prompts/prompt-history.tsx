import { Alert, App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { Mark } from '../../ui/tags';
import { dateTime, number as shown } from '../../ui/when';
import { useWords } from '../words';
import { PromptRefused, useFault } from './fault-list';
import { usePromptActs, type PromptView } from './queries';
import { usePromptName } from './use-prompt-name';

/** A workspace's own versions: look, judge, let write, roll back. */
export function PromptHistory({ prompt, onLook }: { prompt: PromptView; onLook: (number: number) => void }): ReactNode {
  const t = useWords();
  const { can, timeZone } = useWorkspace();
  const { message } = App.useApp();
  const { judge, produce } = usePromptActs(prompt.prompt);
  const { production, version, history } = prompt;
  const decide = can('settings.write');
  const set = (number: number | null) =>
    produce.mutate(
      { number, version },
      {
        onSuccess: () =>
          void message.success(number === null ? t('prompts.rolledBack') : t('prompts.used', { number })),
      },
    );
  return (
    <section className="paper settings-block" aria-label={t('prompts.versions')}>
      <h3>{t('prompts.versions')}</h3>
      {history.length === 0 && <p className="quiet">{t('prompts.none')}</p>}
      <ul className="prompts-history">
        {history.map(({ number, note, createdAt }) => (
          <li key={number}>
            <div>
              <strong>{t('prompts.own', { number })}</strong>{' '}
              {number === production && <Mark tone="leaf">{t('prompts.writes')}</Mark>}
              <div>{note}</div>
              <div className="quiet">{dateTime(createdAt, timeZone)}</div>
            </div>
            <div className="row">
              <Button size="small" onClick={() => onLook(number)}>
                {t('prompts.look')}
              </Button>
              <Button
                size="small"
                loading={judge.isPending && judge.variables === number}
                onClick={() => judge.mutate(number)}
              >
                {t('prompts.judge')}
              </Button>
              {decide && number !== production && (
                <Button size="small" type="primary" loading={produce.isPending} onClick={() => set(number)}>
                  {t('prompts.use')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {judge.data && <Judged evaluation={judge.data} />}
      {(judge.error ?? produce.error) && <PromptRefused error={judge.error ?? produce.error} name={prompt.prompt} />}
      {decide && production !== null && (
        <Button loading={produce.isPending} onClick={() => set(null)}>
          {t('prompts.rollBack')}
        </Button>
      )}
      {!decide && history.length > 0 && <p className="quiet">{t('prompts.admin')}</p>}
    </section>
  );
}

function Judged({
  evaluation,
}: {
  evaluation: NonNullable<ReturnType<typeof usePromptActs>['judge']['data']>;
}): ReactNode {
  const t = useWords();
  const { passed, cases, longest, failed } = evaluation;
  const nameOf = usePromptName();
  const faultOf = useFault();
  const where = (one: (typeof failed)[number] | undefined): string =>
    one === undefined ? '' : t('prompts.within', { name: nameOf(one.prompt), detail: faultOf(one, one.detail) });
  const properties = [...new Set(failed.map(({ property }) => property))];
  return (
    <Alert
      type={passed ? 'success' : 'error'}
      showIcon
      className="gap-below"
      title={passed ? t('prompts.judged', { count: cases, longest: shown(longest) }) : t('prompts.failed')}
      description={
        properties.length > 0 && (
          <ul>
            {properties.map((property) => (
              <li key={property}>
                {t('prompts.within', {
                  name: t(`prompts.property.${property}`),
                  detail: where(failed.find((one) => one.property === property)),
                })}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
