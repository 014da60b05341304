import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { webAddress } from '../ui/web-address';
import { fullDay, listed } from '../ui/when';
import { useWords as useSharedWords } from '../ui/words';
import { cardId } from './card-id';
import type { Draft } from './queries';
import { useWords } from './words';

type Evidence = Draft['evidence'][number];

/** A record, what it says, where that is written and how long it holds, beside the words that rest on it. */
export function EvidenceCard({
  evidence,
  mark,
  looked,
}: {
  evidence: Evidence;
  mark: string;
  looked: boolean;
}): ReactNode {
  const t = useWords();
  const { kind, title, says, quotes, proof, until, state, url, consent } = evidence;
  const address = webAddress(url);
  const live = state === 'live';
  return (
    <li
      id={cardId(mark)}
      tabIndex={-1}
      className={`review-card${live ? '' : ' review-card-block'}${looked ? ' review-card-looked' : ''}`}
    >
      <div className="row">
        <Tag variant="outlined">{t(`evidence.${kind}`)}</Tag>
        <strong>{title}</strong>
        <span className="grow" />
        <Tag color={live ? 'green' : 'red'}>{t(`evidence.state.${state}`)}</Tag>
      </div>
      <p className="review-card-text">{says ?? t('evidence.gone')}</p>
      {proof && kind === 'material' && <p className="quiet">{t('evidence.happened', { day: fullDay(proof) })}</p>}
      {proof && kind !== 'material' && <p className="quiet">{t('evidence.proof', { proof })}</p>}
      {until && !consent && <p className="quiet">{t('evidence.until', { day: fullDay(until.slice(0, 10)) })}</p>}
      {address && (
        <p>
          <a href={address} target="_blank" rel="noreferrer">
            {t('evidence.open')}
          </a>
        </p>
      )}
      {consent && <Consent consent={consent} />}
      <p className="review-quote quiet">
        {t('evidence.quotes')}{' '}
        {quotes.map((quote) => (
          <q key={quote}>{quote}</q>
        ))}
      </p>
    </li>
  );
}

function Consent({ consent }: { consent: NonNullable<Evidence['consent']> }): ReactNode {
  const t = useWords();
  const shared = useSharedWords();
  const { grantedOn, scope, expires, withdrawnOn } = consent;
  const where = listed(scope.map((touchpoint) => shared(`touchpoint.${touchpoint}`)));
  return (
    <p className="review-facts quiet">
      <strong>{t('evidence.consent')}</strong>
      <span>{grantedOn ? t('evidence.granted', { day: fullDay(grantedOn) }) : t('evidence.state.none')}</span>
      {where && <span>{t('evidence.scope', { touchpoints: where })}</span>}
      {expires && <span>{t('evidence.expires', { day: fullDay(expires) })}</span>}
      {withdrawnOn && <span>{t('evidence.withdrawn', { day: fullDay(withdrawnOn) })}</span>}
    </p>
  );
}
