import { LinkOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { webAddress } from '../../ui/web-address';
import { fullDay } from '../../ui/when';
import type { Bodies } from './bodies';
import { validity } from './expiry';
import { useToday } from './use-today';
import { ValidityMark } from './validity-mark';
import { useWords } from './words';

/** What may be claimed of a product, with what proves it and for how long: what ends first is said loudest. */
export function Facts({ facts }: { facts: Bodies['product']['facts'] }): ReactNode {
  const t = useWords();
  const { today } = useToday();
  if (facts.length === 0) return <EmptyState title={t('facts.none')} text={t('facts.noneText')} />;
  return (
    <table className="portrait-table">
      <thead>
        <tr>
          <th scope="col">{t('facts.claim')}</th>
          <th scope="col">{t('facts.evidence')}</th>
          <th scope="col">{t('facts.until')}</th>
          <th scope="col">{t('facts.state')}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => {
          const address = webAddress(fact.url);
          const state = validity({ until: fact.valid_until, withdrawn_on: fact.withdrawn_on }, today);
          return (
            <tr key={fact.id} className={`portrait-fact-${state.state}`}>
              <td>
                {fact.claim} <span className="portrait-kind">{t(`facts.kind.${fact.kind}`)}</span>
              </td>
              <td data-label={t('facts.evidence')}>
                {fact.evidence}
                {address && (
                  <a href={address} target="_blank" rel="noreferrer">
                    {' '}
                    <LinkOutlined aria-hidden /> {t('facts.open')}
                  </a>
                )}
              </td>
              <td data-label={t('facts.until')}>{fact.valid_until ? fullDay(fact.valid_until) : t('facts.always')}</td>
              <td data-label={t('facts.state')}>
                <ValidityMark of={state} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
