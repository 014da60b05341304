import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { Mark } from '../../ui/tags';
import { number, timeOfDayToSecond } from '../../ui/when';
import type { Model } from '../queries';
import { Facts } from '../shared/facts';
import { useWords } from '../words';

type Standing = Model['models'][number];
type Used = Standing['pace']['requests'];

const TONES = { closed: 'leaf', open: 'clay', trying: 'straw' } as const;

/** What works behind the drafts: each model, whether it is left alone, how much of its minute is used, what it can do. */
export function ModelsBehind({ models }: { models: readonly Standing[] }): ReactNode {
  const t = useWords();
  return (
    <section className="paper settings-block" aria-labelledby="models-behind">
      <h3 id="models-behind">{t('behind.title')}</h3>
      <p className="quiet">{t('behind.lead')}</p>
      {models.map((one, place) => (
        <OneModel key={`${one.provider}/${one.model}/${String(place)}`} standing={one} place={place} />
      ))}
      {models.length === 1 && <p className="quiet settings-line">{t('behind.noSecond')}</p>}
    </section>
  );
}

function OneModel({ standing, place }: { standing: Standing; place: number }): ReactNode {
  const t = useWords();
  const { providerName, model, baseUrl, key, asked, calls, can, pace, workspacePace } = standing;
  const facts: [string, ReactNode][] = [
    [t('model.address'), <code key="address">{baseUrl}</code>],
    [t('model.key'), t(`model.keyIs.${key}`)],
    [t('behind.state'), <Circuit key="circuit" circuit={standing.circuit} />],
    [t('behind.now'), t('behind.calls', { underWay: number(calls.underWay), waiting: number(calls.waiting) })],
    [t('behind.pace'), <Minute key="pace" pace={pace} />],
    [t('behind.workspacePace'), <Minute key="workspace" pace={workspacePace} />],
    [
      t('behind.can'),
      <ul key="can" className="settings-plain">
        <li>{t(`behind.structured.${can.structured}`)}</li>
        <li>{t(can.tellsUsage ? 'behind.usage' : 'behind.noUsage')}</li>
        <li>{t(can.tellsCache ? 'behind.cache' : 'behind.noCache')}</li>
        <li>{t(can.takesTemperature ? 'behind.temperature' : 'behind.noTemperature')}</li>
      </ul>,
    ],
  ];
  return (
    <section aria-label={`${providerName} ${model}`}>
      <h4>
        {t(place === 0 ? 'behind.first' : 'behind.second')} {providerName} · <code>{model}</code>
      </h4>
      {!asked && <p className="settings-line">{t('behind.notAsked')}</p>}
      <Facts facts={facts} />
    </section>
  );
}

function Circuit({ circuit }: { circuit: Standing['circuit'] }): ReactNode {
  const t = useWords();
  const { timeZone } = useWorkspace();
  const { state, until, failures, why } = circuit;
  return (
    <>
      <Mark tone={TONES[state]}>{t(`behind.circuit.${state}`)}</Mark>{' '}
      {state === 'open' && until !== null && t('behind.until', { time: timeOfDayToSecond(until, timeZone) })}
      {why !== null && t('behind.why', { count: failures, why: t(`behind.fault.${why}`) })}
    </>
  );
}

function Minute({ pace: { requests, tokens } }: { pace: Standing['pace'] }): ReactNode {
  const t = useWords();
  const said = ({ limit, used }: Used) =>
    limit === null ? t('behind.noLimit') : t('behind.usedOf', { used: number(used ?? 0), limit: number(limit) });
  return t('behind.minute', { requests: said(requests), tokens: said(tokens) });
}
