import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../app/session';
import type { AskForm } from './ask';
import { modelQuery, settingsQuery } from './queries';
import { useWords } from './words';

/** Who would write, and what becomes of a request when the model is away. */
export function ModelNote({ writer }: { writer: AskForm['writer'] }): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const { data: model } = useQuery(modelQuery(workspace.slug));
  const { data: settings } = useQuery(settingsQuery(workspace.slug));
  if (!model) return null;
  if (writer === 'template') return <p className="studio-help">{t('model.template')}</p>;
  if (model.configured) {
    const name = model.model ?? model.providerName ?? '';
    return (
      <p className="studio-help">
        {t('model.writes', { name })}
        {settings && ` ${settings.settings.templateFallback ? t('model.fallback') : t('model.noFallback')}`}
      </p>
    );
  }
  return (
    <Alert
      type={writer === 'llm' ? 'warning' : 'info'}
      showIcon
      className="notice"
      title={writer === 'llm' ? t('model.noneButAsked') : t('model.none')}
      action={
        workspace.can('settings.write') ? <Link to={`/w/${workspace.slug}/settings`}>{t('model.set')}</Link> : undefined
      }
    />
  );
}
