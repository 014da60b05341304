import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { useWords } from '../words';

/** The whole library as a zip; the browser downloads it, whatever its size. */
export function ExportButton({ icon }: { icon?: ReactNode }): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  return (
    <Button icon={icon} href={`/api/v1/workspaces/${slug}/library/export`} download={`${slug}-library.zip`}>
      {t('export')}
    </Button>
  );
}
