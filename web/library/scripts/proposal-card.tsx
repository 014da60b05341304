import { Alert, Button, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../../app/session';
import { useNames } from '../../ui/use-names';
import { problemText } from '../../words/problem-text';
import { usePlace } from '../use-place';
import { useWords } from '../words';
import { AcceptDialog } from './accept-dialog';
import { DeclineDialog } from './decline-dialog';
import { percent } from './percent';
import { listed } from '../../ui/when';
import { useDecide, type Proposal } from './queries';

/** An answer that served well, with what speaks for it. */
export function ProposalCard({ proposal }: { proposal: Proposal }): ReactNode {
  const t = useWords();
  const place = usePlace();
  const { can } = useWorkspace();
  const personas = useNames('persona');
  const scripts = useNames('script');
  const [open, setOpen] = useState<'accept' | 'decline' | null>(null);
  const { mutate, isPending, error, reset } = useDecide(proposal);
  const { state, text, script, operators, figures, made, reason, decidedBy } = proposal;
  const close = () => {
    setOpen(null);
    reset();
  };
  const { used, customers, told, answered, answeredBound, changedPercent, from, to } = figures;
  return (
    <article className="paper proposal" aria-label={t('proposal.one', { text: text.slice(0, 20) })}>
      <p className="proposal-from quiet">
        <Tag color={STATE_COLOURS[state]}>{t(`proposal.state.${state}`)}</Tag>
        {personas.nameOf(proposal.persona)} ·{' '}
        {script ? (
          <>
            {t('proposal.fromScript')}{' '}
            <Link to={place.record('script', script.slug)}>{scripts.nameOf(script.slug)}</Link>
            {script.version !== null && ` ${t('proposal.version', { n: script.version })}`}
          </>
        ) : (
          t('proposal.anew')
        )}
        {operators.length > 0 && ` · ${t('proposal.by', { names: listed(operators) })}`}
      </p>
      <blockquote className="proposal-text">{text}</blockquote>
      {proposal.says.length > 0 && (
        <p className="quiet">
          {t('proposal.says')} {proposal.says.map((say) => `“${say}”`).join(' ')}
        </p>
      )}
      <dl className="proposal-figures">
        <Figure name={t('proposal.used')} value={t('proposal.times', { n: used })} />
        <Figure name={t('proposal.whom')} value={t('proposal.whomValue', { n: figures.operators, m: customers })} />
        <Figure name={t('proposal.changed')} value={`${String(changedPercent)}%`} />
        <Figure
          name={t('proposal.answered')}
          value={`${String(answered)}/${String(told)}`}
          hint={t('proposal.bound', { share: percent(answeredBound) })}
        />
        <Figure name={t('proposal.window')} value={from === to ? from : `${from} – ${to}`} wide />
      </dl>
      {error && open === null && <Alert type="error" showIcon title={problemText(error)} />}
      {reason && <p className="quiet">{t('proposal.declinedFor', { who: decidedBy ?? '', reason })}</p>}
      {can('library.write') && (
        <div className="row">
          {state === 'open' && (
            <>
              <Button type="primary" onClick={() => setOpen('accept')}>
                {t('proposal.accept')}
              </Button>
              <Button onClick={() => setOpen('decline')}>{t('proposal.decline')}</Button>
            </>
          )}
          {state !== 'open' && (
            <Button loading={isPending} onClick={() => mutate({ act: 'undo' })}>
              {t('proposal.undo')}
            </Button>
          )}
          {made && <Link to={place.record('script', made.slug)}>{t('proposal.made', { n: made.version })}</Link>}
        </div>
      )}
      {open === 'accept' && (
        <AcceptDialog
          proposal={proposal}
          error={error}
          pending={isPending}
          onClose={close}
          onAccept={(body) => mutate({ act: 'accept', body }, { onSuccess: close })}
        />
      )}
      {open === 'decline' && (
        <DeclineDialog
          error={error}
          pending={isPending}
          onClose={close}
          onDecline={(why) => mutate({ act: 'decline', reason: why }, { onSuccess: close })}
        />
      )}
    </article>
  );
}

const STATE_COLOURS = { open: 'blue', accepted: 'green', declined: 'default' } as const;

function Figure({
  name,
  value,
  hint,
  wide = false,
}: {
  name: string;
  value: string;
  hint?: string;
  wide?: boolean;
}): ReactNode {
  return (
    <div className={wide ? 'proposal-wide' : ''}>
      <dt className="quiet">{name}</dt>
      <dd>
        {value} {hint && <span className="quiet">{hint}</span>}
      </dd>
    </div>
  );
}
