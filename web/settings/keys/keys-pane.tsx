import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { useWords as useVocabulary } from '../../ui/words';
import { useApiKeys } from '../queries';
import { PaneHead } from '../shared/pane-head';
import { SecretOnce } from '../shared/secret-once';
import { useWords } from '../words';
import { KeyRow } from './key-row';
import { NewKey } from './new-key';

/** Keys for programs: each opens this workspace only, with roles of its own. */
export function KeysPane(): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const keys = useApiKeys();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<{ name: string; key: string } | null>(null);
  const items = keys.data?.pages.flatMap((page) => page.items) ?? [];
  const begin = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
      {t('keys.new')}
    </Button>
  );
  return (
    <>
      <PaneHead title={t('pane.keys')} lead={t('keys.lead')}>
        {begin}
      </PaneHead>
      {keys.error && <ErrorNotice error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.isPending && <Skeleton active className="paper settings-block" />}
      {keys.data && items.length === 0 && <EmptyState title={t('keys.none')} text={t('keys.noneText')} />}
      {items.length > 0 && (
        <ul className="settings-list" aria-label={t('pane.keys')}>
          {items.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      {keys.hasNextPage && (
        <div className="settings-more">
          <Button loading={keys.isFetchingNextPage} onClick={() => void keys.fetchNextPage()}>
            {v('more')}
          </Button>
        </div>
      )}
      {making && (
        <NewKey
          onClose={() => setMaking(false)}
          onMade={(key) => {
            setMaking(false);
            setMade(key);
          }}
        />
      )}
      {made && (
        <SecretOnce
          title={t('keys.madeTitle', { name: made.name })}
          text={t('keys.madeText')}
          label={t('keys.key')}
          secret={made.key}
          onClose={() => setMade(null)}
        />
      )}
    </>
  );
}
