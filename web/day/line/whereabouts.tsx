import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords as useShared } from '../../ui/words';
import type { Row } from '../queue/tap';
import { accountsRead } from '../reads';
import { useWords } from '../words';

/** By which account, and what for. */
export function Whereabouts({ row, workspace }: { row: Row; workspace: string }): ReactNode {
  const t = useWords();
  const s = useShared();
  const { data } = useQuery(accountsRead(workspace));
  const account = data?.items.find(({ slug }) => slug === row.account)?.name ?? row.account;
  return (
    <p className="day-quiet day-where">
      {t('where', { account })} · {s(`goal.${row.goal}`)}
    </p>
  );
}
