import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords as useShared } from '../../ui/words';
import type { Row } from '../queue/tap';
import { accountsRead, audienceRead } from '../reads';
import { useWords } from '../words';

/** By which account, to whom, and what for. */
export function Whereabouts({ row, workspace }: { row: Row; workspace: string }): ReactNode {
  const t = useWords();
  const s = useShared();
  const { data } = useQuery(accountsRead(workspace));
  const account = data?.items.find(({ slug }) => slug === row.account)?.name ?? row.account;
  const [kind, slug] = row.group === null ? (['segment', row.segment] as const) : (['group', row.group] as const);
  const audience = useQuery(audienceRead(workspace, kind, slug)).data?.title ?? slug;
  return (
    <p className="day-quiet day-where">
      {t(`where.${row.touchpoint}`, { account, audience })} · {s(`goal.${row.goal}`)}
    </p>
  );
}
