import { Skeleton } from 'antd';
import type { ComponentType, ReactNode } from 'react';
import { ErrorNotice } from '../../ui/error-notice';
import { useBodies, type Kind, type RecordView } from '../queries';

/** The records of a kind in one picture. */
export function DrawnTogether({
  kind,
  as: Drawn,
}: {
  kind: Kind;
  as: ComponentType<{ records: RecordView[] }>;
}): ReactNode {
  const { records, pending, error, refetch } = useBodies(kind);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (pending) return <Skeleton active paragraph={{ rows: 6 }} />;
  return <Drawn records={records} />;
}
