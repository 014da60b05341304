import type { ConfigValues } from '../../platform/config/index.js';
import type { ModelSettings } from '../writers/llm/settings.js';

/** Where meanings are asked for: an endpoint and a price of its own, with the limits and the budget of the models. */
export type EmbeddingSettings = Pick<
  ModelSettings,
  | 'provider'
  | 'baseUrl'
  | 'apiKey'
  | 'model'
  | 'concurrency'
  | 'pace'
  | 'workspacePace'
  | 'timeoutMs'
  | 'price'
  | 'monthlyBudget'
>;

/** Null unless both the address and the model are configured. */
export function embeddingSettings(config: ConfigValues): EmbeddingSettings | null {
  if (config.LLM_EMBEDDINGS_URL === undefined || config.LLM_EMBEDDINGS_MODEL === undefined) return null;
  return {
    provider: 'custom',
    baseUrl: config.LLM_EMBEDDINGS_URL,
    apiKey: config.LLM_EMBEDDINGS_KEY ?? config.LLM_API_KEY ?? null,
    model: config.LLM_EMBEDDINGS_MODEL,
    concurrency: Math.min(config.LLM_CONCURRENCY, 4),
    pace: { requests: config.LLM_REQUESTS_PER_MINUTE ?? null, tokens: config.LLM_TOKENS_PER_MINUTE ?? null },
    workspacePace: {
      requests: config.LLM_WORKSPACE_REQUESTS_PER_MINUTE ?? null,
      tokens: config.LLM_WORKSPACE_TOKENS_PER_MINUTE ?? null,
    },
    timeoutMs: config.LLM_TIMEOUT_SECONDS * 1000,
    price: priceOf(config),
    monthlyBudget: config.LLM_MONTHLY_BUDGET ?? null,
  };
}

/** Only what is sent is paid for: there is no reply to count. */
function priceOf({ LLM_EMBEDDINGS_PRICE: input, LLM_PRICE_CURRENCY: currency }: ConfigValues): ModelSettings['price'] {
  return input === undefined ? null : { input, output: 0, cached: null, currency, asOf: 'configured' };
}
