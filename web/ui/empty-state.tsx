import { Empty } from 'antd';
import type { ReactNode } from 'react';

/** Nothing here yet: says what would be here, and what to do to have it. */
export function EmptyState({
  title,
  text,
  children,
}: {
  title: string;
  text?: string;
  children?: ReactNode;
}): ReactNode {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      className="empty"
      description={
        <>
          <strong>{title}</strong>
          {text && <p>{text}</p>}
        </>
      }
    >
      {children}
    </Empty>
  );
}
