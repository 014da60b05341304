import type { ConfigValues } from '../../../platform/config/index.js';
import type { Pace } from './pace.js';
import {
  acceptsTemperature,
  capabilityOf,
  listPrice,
  structuredMode,
  type Capability,
  type Price,
  type ProviderId,
  type StructuredMode,
} from './capabilities.js';

/** The model this installation writes with: configuration joined with the capability table. */
export interface ModelSettings {
  readonly provider: ProviderId;
  readonly capability: Capability;
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly model: string;
  readonly structured: StructuredMode;
  readonly sendsTemperature: boolean;
  /** Null when nobody said what the model costs: then cost is booked as unknown. */
  readonly price: Price | null;
  readonly concurrency: number;
  /** What all workspaces together, and one of them, may use of it in a minute. */
  readonly pace: Pace;
  readonly workspacePace: Pace;
  readonly timeoutMs: number;
  readonly stallMs: number;
  /** Most tokens of library material a draft is written from. */
  readonly contextTokens: number;
  /** Most a workspace may spend in a month, in the price's currency. */
  readonly monthlyBudget: number | null;
}

export type LlmConfig = Pick<
  ConfigValues,
  | 'LLM_PROVIDER'
  | 'LLM_BASE_URL'
  | 'LLM_API_KEY'
  | 'LLM_MODEL'
  | 'LLM_CONCURRENCY'
  | 'LLM_TIMEOUT_SECONDS'
  | 'LLM_STALL_SECONDS'
  | 'LLM_CONTEXT_TOKENS'
  | 'LLM_MONTHLY_BUDGET'
  | 'LLM_REQUESTS_PER_MINUTE'
  | 'LLM_TOKENS_PER_MINUTE'
  | 'LLM_WORKSPACE_REQUESTS_PER_MINUTE'
  | 'LLM_WORKSPACE_TOKENS_PER_MINUTE'
  | 'LLM_PRICE_INPUT'
  | 'LLM_PRICE_OUTPUT'
  | 'LLM_PRICE_CACHED'
  | 'LLM_PRICE_CURRENCY'
>;

/** Null when no model, or no address for it, is configured. */
export function modelSettings(config: LlmConfig): ModelSettings | null {
  const capability = capabilityOf(config.LLM_PROVIDER);
  const baseUrl = config.LLM_BASE_URL ?? capability.baseUrl;
  if (config.LLM_MODEL === undefined || baseUrl === null) return null;
  return {
    provider: config.LLM_PROVIDER,
    capability,
    baseUrl,
    apiKey: config.LLM_API_KEY ?? null,
    model: config.LLM_MODEL,
    structured: structuredMode(capability, config.LLM_MODEL),
    sendsTemperature: acceptsTemperature(capability, config.LLM_MODEL),
    price: configuredPrice(config) ?? listPrice(capability, config.LLM_MODEL),
    concurrency: config.LLM_CONCURRENCY,
    pace: { requests: config.LLM_REQUESTS_PER_MINUTE ?? null, tokens: config.LLM_TOKENS_PER_MINUTE ?? null },
    workspacePace: {
      requests: config.LLM_WORKSPACE_REQUESTS_PER_MINUTE ?? null,
      tokens: config.LLM_WORKSPACE_TOKENS_PER_MINUTE ?? null,
    },
    timeoutMs: config.LLM_TIMEOUT_SECONDS * 1000,
    stallMs: config.LLM_STALL_SECONDS * 1000,
    contextTokens: config.LLM_CONTEXT_TOKENS,
    monthlyBudget: config.LLM_MONTHLY_BUDGET ?? null,
  };
}

type SecondConfig = Pick<
  ConfigValues,
  | 'LLM_SECOND_PROVIDER'
  | 'LLM_SECOND_BASE_URL'
  | 'LLM_SECOND_API_KEY'
  | 'LLM_SECOND_MODEL'
  | 'LLM_SECOND_PRICE_INPUT'
  | 'LLM_SECOND_PRICE_OUTPUT'
  | 'LLM_SECOND_PRICE_CACHED'
>;

/** The models of this installation, the first to be asked first; the second steps in with the first one's limits. */
export const modelChain = (config: LlmConfig & SecondConfig): readonly ModelSettings[] =>
  [
    modelSettings(config),
    modelSettings({
      ...config,
      LLM_PROVIDER: config.LLM_SECOND_PROVIDER,
      LLM_BASE_URL: config.LLM_SECOND_BASE_URL,
      LLM_API_KEY: config.LLM_SECOND_API_KEY,
      LLM_MODEL: config.LLM_SECOND_MODEL,
      LLM_PRICE_INPUT: config.LLM_SECOND_PRICE_INPUT,
      LLM_PRICE_OUTPUT: config.LLM_SECOND_PRICE_OUTPUT,
      LLM_PRICE_CACHED: config.LLM_SECOND_PRICE_CACHED,
    }),
  ].filter((settings) => settings !== null);

function configuredPrice(config: LlmConfig): Price | null {
  if (config.LLM_PRICE_INPUT === undefined || config.LLM_PRICE_OUTPUT === undefined) return null;
  return {
    input: config.LLM_PRICE_INPUT,
    output: config.LLM_PRICE_OUTPUT,
    cached: config.LLM_PRICE_CACHED ?? null,
    currency: config.LLM_PRICE_CURRENCY,
    asOf: 'configured',
  };
}
