import type { z } from 'zod';
import type { DraftEstimate } from '../drafting/index.js';
import type { Output } from './output.js';

type Estimate = z.infer<typeof DraftEstimate>;

const VERDICTS = {
  fits: 'it will do.',
  tight: 'it is near the end, and pieces will wait for each other.',
  short: 'it will not do: ask for fewer, raise LLM_MONTHLY_BUDGET, or use --writer template.',
} as const;

/** What a request would take, in lines for people; the whole of it for programs. */
export const tellEstimate = (output: Output, estimate: Estimate): void =>
  output.result(estimate, () => linesOf(estimate).join('\n'));

function linesOf({ total, missing, model, tokens, cost, budget, seconds, calls }: Estimate): string[] {
  const lacking = missing === 0 ? '' : `, ${missing} of them lack something in the library`;
  if (tokens === null) return [`${total} pieces${lacking}, written by templates: no model is asked, nothing is paid.`];
  const cached = tokens.cached === null ? '' : ` (${tokens.cached} of them likely cached)`;
  return [
    `${total} pieces${lacking}; ${calls} calls to ${model ?? ''}.`,
    `Tokens: about ${tokens.input} sent${cached}, ${tokens.output} received.`,
    cost === null
      ? 'Cost: unknown, for no price of this model is known. Set LLM_PRICE_INPUT and LLM_PRICE_OUTPUT.'
      : `Cost: about ${cost.amount.toFixed(4)} ${cost.currency} (price: ${cost.pricedAt}).`,
    ...(budget === null
      ? []
      : [`Budget: ${budget.left.toFixed(2)} of ${budget.monthly.toFixed(2)} left; ${VERDICTS[budget.verdict]}`]),
    seconds === null ? 'Time: this model has written too little here to say.' : `Time: about ${seconds} s.`,
  ];
}
