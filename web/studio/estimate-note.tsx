import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import { fullDay, money, number, roughly } from '../ui/when';
import { useWords as useShared } from '../ui/words';
import type { AskInput } from './ask';
import { estimateQuery } from './queries';
import { useSettled } from '../ui/use-settled';
import { useWords } from './words';

export type Estimate = Schema<'DraftEstimate'>;

/** Milliseconds without a change after which a request is worth estimating. */
const PAUSE = 500;

/** What a request would take, anew whenever it was changed; null until that is known. */
export function useEstimate(ask: AskInput | null): { estimate: Estimate | null; fresh: boolean } {
  const { slug } = useWorkspace();
  const settled = useSettled(ask, PAUSE);
  const { data, isPlaceholderData, error } = useQuery(estimateQuery(slug, settled));
  const known = ask === null || error ? null : (data ?? null);
  return { estimate: known, fresh: known !== null && !isPlaceholderData && settled === ask };
}

/** Tokens, money and time before anything is sent, where they come from, and whether the budget will do. */
export function EstimateNote({ estimate, fresh }: { estimate: Estimate | null; fresh: boolean }): ReactNode {
  const t = useWords();
  if (estimate === null) return null;
  const { tokens, cost, seconds, missing, budget } = estimate;
  return (
    <section className="studio-estimate" aria-label={t('estimate.title')} aria-busy={!fresh} aria-live="polite">
      {budget && budget.verdict !== 'fits' && <Budget budget={budget} cost={cost} />}
      {tokens && (
        <dl className="studio-figures">
          <Figure name={t('estimate.cost')} note={cost === null ? t('estimate.noPrice') : priced(t, cost)}>
            {cost === null ? t('estimate.unknown') : money(cost.amount, cost.currency)}
          </Figure>
          <Figure
            name={t('estimate.tokens')}
            note={tokens.cached ? t('estimate.cached', { tokens: roughly(tokens.cached) }) : null}
          >
            {roughly(tokens.input + tokens.output)}
          </Figure>
          <Figure name={t('estimate.time')} note={seconds === null ? t('estimate.noSpeed') : null}>
            {seconds === null ? t('estimate.unknown') : lasting(t, seconds)}
          </Figure>
          {budget && (
            <Figure
              name={t('estimate.left')}
              note={t('estimate.ofMonthly', { budget: money(budget.monthly, cost?.currency ?? 'CNY') })}
            >
              {money(budget.left, cost?.currency ?? 'CNY')}
            </Figure>
          )}
        </dl>
      )}
      {missing > 0 && <p className="studio-help">{t('estimate.missing', { count: missing })}</p>}
      {tokens && <Grounds estimate={estimate} />}
    </section>
  );
}

function Figure({ name, note, children }: { name: string; note: string | null; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {note && <dd className="studio-help">{note}</dd>}
    </div>
  );
}

function Budget({ budget, cost }: { budget: NonNullable<Estimate['budget']>; cost: Estimate['cost'] }): ReactNode {
  const t = useWords();
  const currency = cost?.currency ?? 'CNY';
  const sums = { cost: money(cost?.amount ?? 0, currency), left: money(budget.left, currency) };
  return (
    <Alert
      type={budget.verdict === 'short' ? 'error' : 'warning'}
      showIcon
      className="gap-below"
      title={t(`estimate.${budget.verdict === 'short' ? 'short' : 'tight'}`, sums)}
      description={t(budget.verdict === 'short' ? 'estimate.shortHow' : 'estimate.tightHow')}
    />
  );
}

/** For who wants to know how it was reckoned. */
function Grounds({ estimate }: { estimate: Estimate }): ReactNode {
  const t = useWords();
  const shared = useShared();
  return (
    <details className="studio-help">
      <summary>{t('estimate.how')}</summary>
      <ul>
        {estimate.touchpoints.map(({ touchpoint, pieces, promptTokens, replyTokens, seenReplies }) => (
          <li key={touchpoint}>
            {t('estimate.each', {
              where: shared(`touchpoint.${touchpoint}`),
              count: pieces,
              prompt: number(promptTokens),
              reply: number(replyTokens),
            })}{' '}
            {seenReplies > 0 ? t('estimate.seen', { count: seenReplies }) : t('estimate.typical')}
          </li>
        ))}
      </ul>
    </details>
  );
}

type Words = ReturnType<typeof useWords>;

const priced = (t: Words, { pricedAt }: NonNullable<Estimate['cost']>): string =>
  pricedAt === 'configured' ? t('estimate.configured') : t('estimate.listed', { day: fullDay(pricedAt) });

const lasting = (t: Words, seconds: number): string =>
  seconds < 90 ? t('estimate.seconds', { count: seconds }) : t('estimate.minutes', { count: Math.round(seconds / 60) });
