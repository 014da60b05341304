/** Why a call to a model gave no draft. Each ends in a kept item that says so in words. */
export const FAILURE_KINDS = [
  'authentication',
  'payment',
  'permission',
  'model_not_found',
  'bad_request',
  'rate_limited',
  'server',
  'connection',
  'timeout',
  'stalled',
  'truncated',
  'length',
  'blank',
  'refused',
  'too_long',
  'invalid_reply',
  'budget',
  'budget_awaited',
  'circuit_open',
  'not_configured',
  'cancelled',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** What may be done about a failure: try again soon, try again when told, or stop. */
export type FailureClass = 'transient' | 'rate_limited' | 'permanent';

export interface LlmFailure {
  readonly kind: FailureKind;
  readonly class: FailureClass;
  /** One or two sentences for the person who asked: what happened and what to do. */
  readonly message: string;
  readonly status: number | null;
  /** What the provider said, shortened; kept for the record. */
  readonly detail: string | null;
  readonly retryAfterMs: number | null;
}

/** What happened and what to do, by kind. */
const WORDS: Record<FailureKind, { readonly class: FailureClass; readonly message: string }> = {
  authentication: {
    class: 'permanent',
    message: 'The model provider refused the key. Check LLM_API_KEY and LLM_BASE_URL, then retry the item.',
  },
  payment: {
    class: 'permanent',
    message: 'The model provider says the account has no credit. Top it up, then retry the item.',
  },
  permission: {
    class: 'permanent',
    message:
      'The key may not use this model. Choose another LLM_MODEL or ask the provider for access, then retry the item.',
  },
  model_not_found: {
    class: 'permanent',
    message: 'The provider does not know this model or address. Check LLM_MODEL and LLM_BASE_URL, then retry the item.',
  },
  bad_request: {
    class: 'permanent',
    message:
      'The provider refused the request as malformed. Check LLM_PROVIDER matches the endpoint, then retry the item.',
  },
  rate_limited: {
    class: 'rate_limited',
    message: 'The provider limits the rate and kept doing so. Retry the item later or lower LLM_CONCURRENCY.',
  },
  server: { class: 'transient', message: 'The provider kept answering with a server error. Retry the item later.' },
  connection: {
    class: 'transient',
    message: 'The provider could not be reached. Check LLM_BASE_URL and the network, then retry the item.',
  },
  timeout: {
    class: 'transient',
    message: 'The provider did not answer in time. Retry the item later or raise LLM_TIMEOUT_SECONDS.',
  },
  stalled: {
    class: 'transient',
    message: 'The reply stopped half-way and nothing more came. Retry the item later or raise LLM_STALL_SECONDS.',
  },
  truncated: { class: 'transient', message: 'The connection ended before the reply was finished. Retry the item.' },
  length: {
    class: 'permanent',
    message:
      'The reply reached the limit of output tokens and was cut off. Raise max_output_tokens of the prompt or shorten the brief, then retry the item.',
  },
  blank: {
    class: 'transient',
    message: 'The model answered with nothing but blanks. Retry the item, or shorten the brief.',
  },
  refused: {
    class: 'permanent',
    message: 'The model declined to write this. Change the brief or the material, then retry the item.',
  },
  too_long: { class: 'permanent', message: 'The reply grew beyond any draft and was stopped. Retry the item.' },
  invalid_reply: {
    class: 'permanent',
    message:
      'The reply was not a usable draft, and neither was its correction. Retry the item, or edit the raw reply by hand.',
  },
  budget: {
    class: 'permanent',
    message:
      'The monthly budget for the model is used up. Raise LLM_MONTHLY_BUDGET or wait for the next month, then retry the item.',
  },
  budget_awaited: {
    class: 'transient',
    message:
      'What is left of the monthly budget is set aside for calls under way. Retry the item when they have ended.',
  },
  circuit_open: {
    class: 'transient',
    message: 'The provider failed repeatedly and calls to it are paused. Retry the item in a minute.',
  },
  not_configured: {
    class: 'permanent',
    message:
      'No model is configured. Set LLM_MODEL (and LLM_BASE_URL, LLM_API_KEY), or request drafts with writer "template".',
  },
  cancelled: { class: 'permanent', message: 'The call was stopped before it finished.' },
};

/** Faults that are the provider's own: another provider may well answer the same request. */
const OF_THE_PROVIDER: ReadonlySet<FailureKind> = new Set([
  'authentication',
  'payment',
  'permission',
  'model_not_found',
  'bad_request',
  'rate_limited',
  'server',
  'connection',
  'timeout',
  'stalled',
  'truncated',
  'blank',
  'circuit_open',
]);
export const anotherMayAnswer = ({ kind }: LlmFailure): boolean => OF_THE_PROVIDER.has(kind);

const DETAIL_MAX = 500;
/** What the client library adds to a provider's words: a link into its own manual, no part of what was said. */
const LIBRARY_ADVICE = /\s*Troubleshooting URL:\s*\S+/giu;

export function failure(
  kind: FailureKind,
  more: { status?: number | null; detail?: string | null; retryAfterMs?: number | null } = {},
): LlmFailure {
  const detail =
    more.detail === undefined || more.detail === null
      ? null
      : more.detail.replace(LIBRARY_ADVICE, '').trim().slice(0, DETAIL_MAX);
  return {
    kind,
    class: WORDS[kind].class,
    message: WORDS[kind].message,
    status: more.status ?? null,
    detail,
    retryAfterMs: more.retryAfterMs ?? null,
  };
}
