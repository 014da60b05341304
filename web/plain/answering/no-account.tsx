import type { ReactNode } from 'react';
import { useWords } from './words';

/** Why nothing can be asked: no account is theirs. Who may assign accounts is led to where that is done, everybody else to a colleague. */
export function NoAccount({ workspace, mayAssign }: { workspace: string; mayAssign: boolean }): ReactNode {
  const t = useWords();
  if (!mayAssign) return <p className="plain-notice plain-notice-warn">{t('noAccount')}</p>;
  return (
    <div className="plain-notice plain-notice-warn">
      <p>{t('noAccountAssign')}</p>
      {/* Phone and desk are two apps: a whole page is loaded. */}
      <p>
        <a href={`/w/${workspace}/settings/accounts`}>{t('toAccounts')}</a>
      </p>
    </div>
  );
}
