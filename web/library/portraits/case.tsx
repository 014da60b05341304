import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { fullDay, number } from '../../ui/when';
import { useWords as useShared } from '../../ui/words';
import { TOUCHPOINTS } from '../../ui/vocabulary';
import type { Bodies } from './bodies';
import { validity } from './expiry';
import { Fields } from './fields';
import { Picture } from './picture';
import { Pictures } from './pictures';
import { Prose } from './prose';
import { Reference } from './reference';
import { Section } from './section';
import { useToday } from './use-today';
import { ValidityMark } from './validity-mark';
import { useWords } from './words';

export function CasePortrait({ body }: { body: Bodies['case'] }): ReactNode {
  const t = useWords();
  const parts = (['before', 'process', 'after'] as const).flatMap((part) => {
    const text = body[part];
    return text === undefined ? [] : [{ part, text }];
  });
  return (
    <div className="portrait-case">
      <div>
        <Fields
          of={[
            [t('case.alias'), body.alias],
            [t('case.product'), <Reference key="product" kind="product" slug={body.product} />],
            [t('case.segment'), body.segment && <Reference kind="segment" slug={body.segment} />],
            [t('case.on'), body.happened_on && fullDay(body.happened_on)],
          ]}
        />
        {body.quote && (
          <blockquote className="portrait-quote">
            <p>{body.quote}</p>
            <footer>{body.alias}</footer>
          </blockquote>
        )}
        <Section title={t('case.story')}>
          <ol className="portrait-story">
            {parts.map(({ part, text }) => (
              <li key={part}>
                <h3>{t(`case.${part}`)}</h3>
                <Prose>{text}</Prose>
              </li>
            ))}
          </ol>
        </Section>
        {body.measures.length > 0 && (
          <Section title={t('case.measures')} hint={t('case.measuresHint')}>
            <dl className="portrait-figures">
              {body.measures.map(({ name, value, unit }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    {number(value)} <small>{unit}</small>
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
        )}
        <Pictures paths={body.pictures} />
      </div>
      <Consent consent={body.consent} />
    </div>
  );
}

function Consent({ consent }: { consent: Bodies['case']['consent'] }): ReactNode {
  const t = useWords();
  const shared = useShared();
  const { today } = useToday();
  if (!consent)
    return (
      <aside className="paper portrait-consent" aria-label={t('consent.title')}>
        <h2>{t('consent.title')}</h2>
        <p className="portrait-mark portrait-mark-withdrawn">
          <CloseOutlined aria-hidden /> {t('consent.none')}
        </p>
        <p className="quiet">{t('consent.noneText')}</p>
      </aside>
    );
  const state = validity({ until: consent.expires, withdrawn_on: consent.withdrawn_on }, today);
  const tellable = state.state === 'valid' || state.state === 'expiring';
  return (
    <aside className="paper portrait-consent" aria-label={t('consent.title')}>
      <h2>{t('consent.title')}</h2>
      <p>
        <ValidityMark of={state} />
      </p>
      {!tellable && <p>{t('consent.stop')}</p>}
      {state.state === 'expiring' && <p>{t('consent.ask')}</p>}
      <ul className="portrait-scope" aria-label={t('consent.scope')}>
        {TOUCHPOINTS.map((touchpoint) => {
          const covered = consent.scope.includes(touchpoint);
          return (
            <li key={touchpoint} className={covered && tellable ? undefined : 'portrait-scope-not'}>
              {covered ? <CheckOutlined aria-hidden /> : <CloseOutlined aria-hidden />}{' '}
              {shared(`touchpoint.${touchpoint}`)}{' '}
              <span className="quiet">{covered ? t('consent.covered') : t('consent.notCovered')}</span>
            </li>
          );
        })}
      </ul>
      <Fields
        of={[
          [t('consent.granted'), fullDay(consent.granted_on)],
          [t('consent.until'), consent.expires ? fullDay(consent.expires) : t('consent.open')],
          [t('consent.withdrawn'), consent.withdrawn_on && fullDay(consent.withdrawn_on)],
        ]}
      />
      {consent.proof && (
        <figure className="portrait-proof">
          <Picture path={consent.proof} />
          <figcaption className="quiet">{t('consent.proof')}</figcaption>
        </figure>
      )}
    </aside>
  );
}
