import type { ConfigValues } from '../../platform/config/index.js';
import type { ModelSettings } from '../writers/llm/settings.js';

/** Where meanings are asked for: an endpoint of its own, with the limits of the models. */
export type EmbeddingSettings = Pick<
  ModelSettings,
  'baseUrl' | 'apiKey' | 'model' | 'concurrency' | 'pace' | 'workspacePace' | 'timeoutMs'
>;

/** Null unless both the address and the model are configured. */
export function embeddingSettings(config: ConfigValues): EmbeddingSettings | null {
  if (config.LLM_EMBEDDINGS_URL === undefined || config.LLM_EMBEDDINGS_MODEL === undefined) return null;
  return {
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
  };
}
