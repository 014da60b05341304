import { z } from 'zod';
import type { CachedTokens, Price } from './capabilities.js';

/** Tokens of one call. Null means the provider did not say; it is never taken for 0. */
export interface TokenUsage {
  readonly input: number | null;
  readonly output: number | null;
  readonly cached: number | null;
}

export const UNKNOWN_USAGE: TokenUsage = { input: null, output: null, cached: null };

const count = z.number().nonnegative().nullish().catch(null);
const Reported = z.looseObject({
  prompt_tokens: count,
  completion_tokens: count,
  prompt_cache_hit_tokens: count,
  cached_tokens: count,
  prompt_tokens_details: z.looseObject({ cached_tokens: count }).nullish().catch(null),
});

/** Reads a provider's usage object; the place of the cached tokens comes from the capability table. */
export function readUsage(raw: unknown, cachedAt: CachedTokens): TokenUsage {
  const parsed = Reported.safeParse(raw);
  if (!parsed.success) return UNKNOWN_USAGE;
  const usage = parsed.data;
  const cached: Record<CachedTokens, number | null | undefined> = {
    'prompt_tokens_details.cached_tokens': usage.prompt_tokens_details?.cached_tokens,
    prompt_cache_hit_tokens: usage.prompt_cache_hit_tokens,
    cached_tokens: usage.cached_tokens,
    unknown: null,
  };
  return {
    input: usage.prompt_tokens ?? null,
    output: usage.completion_tokens ?? null,
    cached: cached[cachedAt] ?? null,
  };
}

/** Cost in the price's currency, or null when either tokens or price are unknown. Unknown cache is billed as uncached. */
export function costOf(usage: TokenUsage, price: Price | null): number | null {
  if (price === null || usage.input === null || usage.output === null) return null;
  const cached = price.cached === null ? 0 : Math.min(usage.cached ?? 0, usage.input);
  const million =
    (usage.input - cached) * price.input + cached * (price.cached ?? price.input) + usage.output * price.output;
  return Math.round((million / 1_000_000) * 1e8) / 1e8;
}

/**
 * Tokens of a Chinese prompt before anyone has counted them: one a character is on the safe side for every
 * tokenizer in the capability table. Used to reserve budget, never to book cost.
 */
export const estimateTokens = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

/**
 * What a call may cost at most: nothing cached, the reply as long as it may be. It is set aside before every call, so it
 * must be cheap and never too low; what a batch is expected to cost says `estimateBatch`. 0 without a price.
 */
export const ceilingCost = (
  price: Price | null,
  messages: readonly { readonly content: string }[],
  maxOutputTokens: number,
): number =>
  costOf(
    { input: estimateTokens(messages.map(({ content }) => content)), output: maxOutputTokens, cached: null },
    price,
  ) ?? 0;

const plus = (left: number | null, right: number | null): number | null =>
  left === null || right === null ? (left ?? right) : left + right;

/** Tokens of several attempts at one call. */
export const addUsage = (left: TokenUsage, right: TokenUsage): TokenUsage => ({
  input: plus(left.input, right.input),
  output: plus(left.output, right.output),
  cached: plus(left.cached, right.cached),
});
