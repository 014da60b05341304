import { Alert, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../../app/session';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { TOUCHPOINTS } from '../../ui/vocabulary';
import { useAccounts, useRecord } from '../queries';
import { PaneHead } from '../shared/pane-head';
import { useWords } from '../words';
import { BrandForm } from './brand-form';
import { TouchpointLimits } from './touchpoint-limits';

/** How much may be said, when not, and in what mixture: the brand's record, made small enough to be changed here. */
export function PacingPane(): ReactNode {
  const t = useWords();
  const { slug, can } = useWorkspace();
  const brand = useRecord('brand', 'brand');
  const own = useAccounts('false').data?.filter(({ quotas }) => quotas !== null) ?? [];
  const write = can('library.write');
  return (
    <>
      <PaneHead title={t('pane.pacing')} lead={t('pacing.lead')} />
      <Alert
        type="info"
        showIcon
        className="gap-below"
        title={t('pacing.effect')}
        description={t('pacing.effectText')}
      />
      {brand.error && <ErrorNotice error={brand.error} onRetry={() => void brand.refetch()} />}
      {brand.isPending && <Skeleton active className="paper settings-block" />}
      {brand.data === null && (
        <EmptyState title={t('pacing.noBrand')} text={t('pacing.noBrandText')}>
          <Link to={`/w/${slug}/library`}>{t('pacing.toLibrary')}</Link>
        </EmptyState>
      )}
      {brand.data && <BrandForm key={brand.data.version} record={brand.data} write={write} />}
      {own.length > 0 && (
        <p className="quiet">
          {t('pacing.ownQuotas')}{' '}
          {own.map((account, at) => (
            <span key={account.id}>
              {at > 0 && t('value.comma')}
              <Link to={`/w/${slug}/settings/accounts?account=${account.slug}`}>{account.name}</Link>
            </span>
          ))}
        </p>
      )}
      <section className="paper settings-block" aria-labelledby="touchpoint-limits">
        <h3 id="touchpoint-limits">{t('limits.title')}</h3>
        <p className="quiet">{t('limits.lead')}</p>
        {TOUCHPOINTS.map((touchpoint) => (
          <TouchpointLimits key={touchpoint} touchpoint={touchpoint} write={write} />
        ))}
      </section>
    </>
  );
}
