import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { Mark } from '../../ui/tags';
import { dateTime } from '../../ui/when';
import type { AuditEntry } from '../queries';
import { changesBetween } from '../shared/changes';
import { ChangeTable } from '../shared/change-table';
import { useWords } from '../words';
import { useActionName } from './use-action-name';

/** What a thing is called; '' where it has a made-up id only, which tells nobody anything. */
function nameOf({ subject, before, after }: AuditEntry): string {
  for (const state of [after, before]) {
    const { name } = (state ?? {}) as { name?: unknown };
    if (typeof name === 'string' && name !== '') return `「${name}」`;
  }
  return /^[0-9a-f-]{36}$/.test(subject.id) ? '' : subject.id;
}

export function AuditRow({ entry, onSubject }: { entry: AuditEntry; onSubject: () => void }): ReactNode {
  const t = useWords();
  const name = useActionName();
  const { timeZone } = useWorkspace();
  const { at, actor, action, subject, before, after, note } = entry;
  // What the product did by itself has an inner name only.
  const own = actor.via === 'system';
  const called = nameOf(entry);
  const changes = changesBetween(before, after);
  return (
    <li>
      <div className="settings-what">
        <strong>{own ? t('via.system') : actor.name}</strong>
        {!own && actor.via !== 'session' && <Mark>{t(`via.${actor.via}`)}</Mark>}
        {name.action(action)}
        <p className="quiet">
          {dateTime(at, timeZone)} ·{' '}
          <button type="button" className="settings-link" title={t('audit.onlyThis')} onClick={onSubject}>
            {called ? `${name.noun(subject.type)} ${called}` : t('audit.onlyThis')}
          </button>
        </p>
        {note !== null && <p>{t('audit.note', { note })}</p>}
      </div>
      {changes.length > 0 && (
        <details className="settings-changes">
          <summary>{t('audit.changes', { count: changes.length })}</summary>
          <ChangeTable changes={changes} />
        </details>
      )}
    </li>
  );
}
