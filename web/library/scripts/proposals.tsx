import { ReloadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { useWords } from '../words';
import { ProposalCard } from './proposal-card';
import { useLook, useProposals, type Proposal } from './queries';

const STATES = ['open', 'accepted', 'declined'] as const satisfies readonly Proposal['state'][];

/** Answers that should be scripts. */
export function Proposals(): ReactNode {
  const t = useWords();
  const { can } = useWorkspace();
  const [state, setState] = useState<Proposal['state']>('open');
  const { data, error, refetch } = useProposals(state);
  const look = useLook();
  return (
    <section aria-labelledby="proposals">
      <div className="row">
        <h2 id="proposals">{t('proposal.title')}</h2>
        <span className="grow" />
        <Select
          aria-label={t('proposal.which')}
          value={state}
          onChange={setState}
          options={STATES.map((value) => ({ value, label: t(`proposal.state.${value}`) }))}
        />
        {can('library.write') && (
          <Button icon={<ReloadOutlined />} loading={look.isPending} onClick={() => look.mutate()}>
            {t('proposal.look')}
          </Button>
        )}
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className="quiet">{t(state === 'open' ? 'proposal.none' : 'proposal.noneOfState')}</p>}
      <div className="proposals">
        {data?.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} />
        ))}
      </div>
    </section>
  );
}
