import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore, type ReactNode } from 'react';
import { presence } from '../../api/presence';
import { dateTime } from '../../ui/when';
import { taskAddress } from '../address';
import { keepsForGood } from '../keep';
import { isOpen } from '../queue/tap';
import { useTaps } from '../queue/use-taps';
import { outRead, type Membership } from '../reads';
import { Notice } from '../ui/notice';
import { go } from '../use-place';
import { useWords } from '../words';
import { Refused } from './refused';

/** What has to be known before the next task: the network, what waits, what was refused, what has to come down. */
export function Notices({
  workspace,
  old,
  readAt,
}: {
  workspace: Membership;
  old: boolean;
  readAt: number;
}): ReactNode {
  const t = useWords();
  const taps = useTaps(workspace.slug);
  const away = useSyncExternalStore(presence.subscribe, presence.away);
  const { data: out } = useQuery(outRead(workspace.slug));
  const waiting = taps.filter(isOpen).length;
  return (
    <>
      {(away || old) && (
        <Notice tone="quiet" title={t('away.title')}>
          {readAt > 0 && (
            <p>{t('away.asOf', { when: dateTime(new Date(readAt).toISOString(), workspace.timeZone) })}</p>
          )}
        </Notice>
      )}
      {waiting > 0 && (
        <Notice tone="quiet" title={t('pending.title', { count: waiting })}>
          <p>{t(keepsForGood() ? 'pending.text' : 'pending.fleeting')}</p>
        </Notice>
      )}
      <Refused workspace={workspace.slug} taps={taps} />
      {out && out.items.length > 0 && (
        <Notice tone="stop" title={t('out.title')}>
          <ul className="day-plain">
            {out.items.map((row) => (
              <li key={row.id}>
                <a
                  className="day-out"
                  href={taskAddress(workspace.slug, row.id, null)}
                  onClick={(event) => {
                    event.preventDefault();
                    go(taskAddress(workspace.slug, row.id, null));
                  }}
                >
                  {row.excerpt}
                </a>
                <p className="day-quiet">{row.alreadyOut}</p>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
