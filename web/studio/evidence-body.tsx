import type { ReactNode } from 'react';
import type { Schema } from '../api/client';
import { webAddress } from '../ui/web-address';
import { fullDay } from '../ui/when';
import { useWords } from './words';

type Evidence = Schema<'Evidence'>;

/** A record that words rest on: what it says, where that is proven, how long it may be said. */
export function EvidenceBody({ evidence, linked = false }: { evidence: Evidence; linked?: boolean }): ReactNode {
  const t = useWords();
  const { kind, record, says, title, proof, until, state, consent, url } = evidence;
  const address = linked ? webAddress(url) : null;
  return (
    <>
      <div className="studio-evidence-head">
        <span className="studio-kind">{t(`evidence.${kind}`)}</span>
        <strong>{title ?? record}</strong>
        <span className={state === 'live' ? 'studio-live' : 'studio-dead'}>{t(`evidence.state.${state}`)}</span>
      </div>
      {says && <div>{says}</div>}
      <div className="quiet">
        {proof && `${t('context.proof', { evidence: proof })} `}
        {until && t('context.until', { day: fullDay(until.slice(0, 10)) })}
        {consent?.grantedOn && ` ${t('evidence.granted', { day: fullDay(consent.grantedOn) })}`}
      </div>
      {address && (
        <a href={address} target="_blank" rel="noreferrer">
          {t('evidence.read')}
        </a>
      )}
    </>
  );
}
