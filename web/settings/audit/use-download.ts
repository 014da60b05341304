import { useWorkspace } from '../../app/session';
import { dateTime, dayIn } from '../../ui/when';
import type { AuditEntry } from '../queries';
import { changesBetween } from '../shared/changes';
import { useChangeWords } from '../shared/use-value-text';
import { useWords } from '../words';
import { csv } from './csv';
import { useActionName } from './use-action-name';

/** What is shown, as a table for a spreadsheet. */
export function useDownload() {
  const t = useWords();
  const name = useActionName();
  const words = useChangeWords();
  const { slug, timeZone } = useWorkspace();
  return (entries: readonly AuditEntry[]) => {
    const heading = [
      t('csv.at'),
      t('csv.local'),
      t('csv.who'),
      t('csv.via'),
      t('csv.what'),
      t('csv.type'),
      t('csv.id'),
      t('csv.changes'),
      t('csv.note'),
    ];
    const rows = entries.map(({ at, actor, action, subject, before, after, note }) => [
      at,
      dateTime(at, timeZone),
      actor.name,
      t(`via.${actor.via}`),
      name.action(action),
      name.noun(subject.type),
      subject.id,
      changesBetween(before, after)
        .map((change) => `${words.path(change.path)}: ${words.value(change.before)} → ${words.value(change.after)}`)
        .join('\n'),
      note ?? '',
    ]);
    const address = URL.createObjectURL(new Blob([csv([heading, ...rows])], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${slug}-audit-${dayIn(new Date(), timeZone)}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  };
}
