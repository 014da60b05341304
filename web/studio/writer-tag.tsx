import { FormOutlined, RobotOutlined, UserOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useWords as useShared } from '../ui/words';
import type { Version } from './queries';

const ICONS = { template: <FormOutlined />, llm: <RobotOutlined />, person: <UserOutlined /> } as const;

/** Who wrote the words: always in sight. */
export function WriterTag({
  writer,
  model,
}: {
  writer: Version['writer'];
  model?: string | null | undefined;
}): ReactNode {
  const shared = useShared();
  return (
    <span className="studio-writer" title={(writer === 'llm' ? model : null) ?? undefined}>
      <span aria-hidden>{ICONS[writer]}</span> {shared(`writer.${writer}`)}
    </span>
  );
}
