/** How a provider is told the shape of the answer. `none` leaves it to the prompt's words. */
export type StructuredMode = 'json_schema' | 'json_object' | 'none';
/** Where a provider reports how many prompt tokens came from its cache. `unknown` is recorded as unknown, never as 0. */
export type CachedTokens =
  'prompt_tokens_details.cached_tokens' | 'prompt_cache_hit_tokens' | 'cached_tokens' | 'unknown';

/** Money per million tokens, as published on `asOf`. The configuration overrides it; prices change without notice. */
export interface Price {
  readonly input: number;
  readonly output: number;
  readonly cached: number | null;
  readonly currency: 'USD' | 'CNY';
  readonly asOf: string;
}

export interface Capability {
  readonly name: string;
  /** Null where the address depends on the installation. */
  readonly baseUrl: string | null;
  readonly needsKey: boolean;
  readonly structured: StructuredMode;
  /** Models (by prefix) for which another mode holds. */
  readonly structuredByModel?: Readonly<Record<string, StructuredMode>>;
  readonly streamOptions: boolean;
  readonly toolChoice: boolean;
  readonly cachedTokens: CachedTokens;
  /** Models (by prefix) that answer 400 when a temperature is sent. */
  readonly temperatureRefused: readonly string[];
  readonly prices: Readonly<Record<string, Price>>;
}

const usd = (asOf: string, input: number, output: number, cached: number | null): Price => ({
  input,
  output,
  cached,
  currency: 'USD',
  asOf,
});
const cny = (asOf: string, input: number, output: number, cached: number | null): Price => ({
  input,
  output,
  cached,
  currency: 'CNY',
  asOf,
});

/** What differs between endpoints that all speak "the OpenAI protocol". One row to add, no code to edit. */
export const CAPABILITIES = {
  openai: {
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    needsKey: true,
    structured: 'json_schema',
    structuredByModel: { 'gpt-3.5': 'json_object', 'gpt-4-turbo': 'json_object' },
    streamOptions: true,
    toolChoice: true,
    cachedTokens: 'prompt_tokens_details.cached_tokens',
    temperatureRefused: ['o1', 'o3', 'o4', 'gpt-5'],
    prices: { 'gpt-4o-mini': usd('2024-07-18', 0.15, 0.6, 0.075), 'gpt-4o': usd('2024-10-01', 2.5, 10, 1.25) },
  },
  deepseek: {
    name: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com',
    needsKey: true,
    structured: 'json_object',
    streamOptions: true,
    toolChoice: true,
    cachedTokens: 'prompt_cache_hit_tokens',
    temperatureRefused: [],
    prices: { 'deepseek-chat': cny('2025-09-29', 2, 3, 0.2), 'deepseek-reasoner': cny('2025-09-29', 2, 3, 0.2) },
  },
  qwen: {
    name: 'Qwen (DashScope)',
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    needsKey: true,
    structured: 'json_object',
    streamOptions: true,
    toolChoice: true,
    cachedTokens: 'prompt_tokens_details.cached_tokens',
    temperatureRefused: [],
    prices: { 'qwen-plus': cny('2025-07-01', 0.8, 2, null), 'qwen-turbo': cny('2025-07-01', 0.3, 0.6, null) },
  },
  kimi: {
    name: 'Kimi (Moonshot)',
    baseUrl: 'https://api.moonshot.cn/v1',
    needsKey: true,
    structured: 'json_object',
    streamOptions: true,
    toolChoice: true,
    cachedTokens: 'cached_tokens',
    temperatureRefused: [],
    prices: { 'kimi-k2': cny('2025-09-05', 4, 16, 1) },
  },
  glm: {
    name: 'GLM (Zhipu)',
    baseUrl: 'https://open.bigmodel.cn/api/paas/v4',
    needsKey: true,
    structured: 'json_object',
    streamOptions: false,
    toolChoice: false,
    cachedTokens: 'prompt_tokens_details.cached_tokens',
    temperatureRefused: [],
    prices: {},
  },
  doubao: {
    name: 'Doubao (Ark)',
    baseUrl: 'https://ark.cn-beijing.volces.com/api/v3',
    needsKey: true,
    structured: 'json_object',
    streamOptions: true,
    toolChoice: true,
    cachedTokens: 'prompt_tokens_details.cached_tokens',
    temperatureRefused: [],
    prices: {},
  },
  ollama: {
    name: 'Ollama',
    baseUrl: 'http://127.0.0.1:11434/v1',
    needsKey: false,
    structured: 'json_schema',
    streamOptions: true,
    toolChoice: false,
    cachedTokens: 'unknown',
    temperatureRefused: [],
    prices: {},
  },
  vllm: {
    name: 'vLLM',
    baseUrl: null,
    needsKey: false,
    structured: 'json_schema',
    streamOptions: true,
    toolChoice: true,
    cachedTokens: 'unknown',
    temperatureRefused: [],
    prices: {},
  },
  llamacpp: {
    name: 'llama.cpp',
    baseUrl: 'http://127.0.0.1:8080/v1',
    needsKey: false,
    structured: 'json_schema',
    streamOptions: true,
    toolChoice: false,
    cachedTokens: 'unknown',
    temperatureRefused: [],
    prices: {},
  },
  /** Anything else that speaks the protocol: the least is assumed of it. */
  custom: {
    name: 'OpenAI-compatible endpoint',
    baseUrl: null,
    needsKey: false,
    structured: 'json_object',
    streamOptions: true,
    toolChoice: false,
    cachedTokens: 'prompt_tokens_details.cached_tokens',
    temperatureRefused: [],
    prices: {},
  },
} as const satisfies Record<string, Capability>;

export type ProviderId = keyof typeof CAPABILITIES;
export const PROVIDER_IDS = Object.keys(CAPABILITIES) as [ProviderId, ...ProviderId[]];

const byPrefix = <T>(table: Readonly<Record<string, T>>, model: string): T | undefined => {
  const best = Object.keys(table)
    .filter((prefix) => model.startsWith(prefix))
    .sort((left, right) => right.length - left.length)[0];
  return best === undefined ? undefined : table[best];
};

export const capabilityOf = (provider: ProviderId): Capability => CAPABILITIES[provider];

export const structuredMode = (capability: Capability, model: string): StructuredMode =>
  byPrefix(capability.structuredByModel ?? {}, model) ?? capability.structured;

export const acceptsTemperature = (capability: Capability, model: string): boolean =>
  !capability.temperatureRefused.some((prefix) => model.startsWith(prefix));

export const listPrice = (capability: Capability, model: string): Price | null =>
  byPrefix(capability.prices, model) ?? null;
