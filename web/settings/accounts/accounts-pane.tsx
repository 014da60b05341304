import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { useAccounts } from '../queries';
import { PaneHead } from '../shared/pane-head';
import { useWords } from '../words';
import { useAddress } from '../../ui/use-address';
import { AccountDrawer } from './account-drawer';
import { AccountRow } from './account-row';
import { useChoices } from './use-choices';

const NEW = 'new';

/** The WeChat and WeCom identities of the workspace. `?account=` opens one, `?account=new` begins one. */
export function AccountsPane(): ReactNode {
  const t = useWords();
  const { can } = useWorkspace();
  const [search, change] = useAddress();
  const archived = search.get('archived') === 'true' ? 'true' : 'false';
  const accounts = useAccounts(archived);
  const choices = useChoices();
  const write = can('accounts.write');
  const opened = search.get('account');
  const account = accounts.data?.find(({ slug }) => slug === opened);
  const set = (name: string, value: string | null) => change({ [name]: value });
  const begin = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => set('account', NEW)}>
      {t('accounts.add')}
    </Button>
  );
  return (
    <>
      <PaneHead title={t('pane.accounts')} lead={t('accounts.lead')}>
        {write && begin}
      </PaneHead>
      <div className="settings-filters">
        <Segmented
          aria-label={t('accounts.filter')}
          value={archived}
          options={[
            { value: 'false', label: t('accounts.inUse') },
            { value: 'true', label: t('accounts.archived') },
          ]}
          onChange={(value) => set('archived', value === 'true' ? value : null)}
        />
      </div>
      {accounts.error && <ErrorNotice error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.isPending && <Skeleton active className="paper settings-block" />}
      {accounts.data?.length === 0 &&
        (archived === 'true' ? (
          <EmptyState title={t('accounts.noneArchived')} />
        ) : (
          <EmptyState title={t('accounts.none')} text={t('accounts.noneText')}>
            {write && begin}
          </EmptyState>
        ))}
      {(accounts.data?.length ?? 0) > 0 && (
        <ul className="settings-list" aria-label={t('pane.accounts')}>
          {accounts.data?.map((one) => (
            <AccountRow
              key={one.id}
              account={one}
              choices={choices}
              write={write}
              onEdit={() => set('account', one.slug)}
            />
          ))}
        </ul>
      )}
      {write && (opened === NEW || account) && (
        <AccountDrawer
          key={account ? `${account.id}/${String(account.version)}` : NEW}
          account={account ?? null}
          choices={choices}
          onClose={() => set('account', null)}
        />
      )}
    </>
  );
}
