import { CAPABILITIES, listPrice, structuredMode, acceptsTemperature, PROVIDER_IDS } from './capabilities.js';
import { addUsage, costOf, readUsage, UNKNOWN_USAGE } from './usage.js';

const PRICE = { input: 2, output: 8, cached: 0.5, currency: 'CNY', asOf: '2026-01-01' } as const;

describe('usage as providers report it', () => {
  it.each([
    ['openai', { prompt_tokens: 10, completion_tokens: 5, prompt_tokens_details: { cached_tokens: 4 } }, 4],
    ['deepseek', { prompt_tokens: 10, completion_tokens: 5, prompt_cache_hit_tokens: 6 }, 6],
    ['kimi', { prompt_tokens: 10, completion_tokens: 5, cached_tokens: 3 }, 3],
    ['ollama', { prompt_tokens: 10, completion_tokens: 5 }, null],
    ['openai', { prompt_tokens: 10, completion_tokens: 5 }, null],
  ] as const)('%s: cached tokens are read where that provider puts them', (provider, raw, cached) => {
    expect(readUsage(raw, CAPABILITIES[provider].cachedTokens)).toEqual({ input: 10, output: 5, cached });
  });

  it('takes nonsense for unknown', () => {
    for (const raw of [null, undefined, 'x', {}, { prompt_tokens: 'many' }])
      expect(readUsage(raw, 'cached_tokens')).toEqual(UNKNOWN_USAGE);
  });

  it('costs what the price says, cached tokens at theirs, and nothing is guessed', () => {
    expect(costOf({ input: 1_000_000, output: 500_000, cached: 400_000 }, PRICE)).toBeCloseTo(1.2 + 0.2 + 4);
    expect(costOf({ input: 1_000_000, output: 0, cached: null }, PRICE)).toBeCloseTo(2);
    expect(costOf({ input: null, output: 3, cached: null }, PRICE)).toBeNull();
    expect(costOf({ input: 1, output: 3, cached: null }, null)).toBeNull();
  });

  it('adds attempts up, unknown to known', () => {
    expect(addUsage(UNKNOWN_USAGE, { input: 1, output: 2, cached: null })).toEqual({
      input: 1,
      output: 2,
      cached: null,
    });
  });
});

describe('the capability table', () => {
  it('has a row that is complete for every provider', () => {
    for (const id of PROVIDER_IDS) {
      const { baseUrl, needsKey, prices } = CAPABILITIES[id];
      if (baseUrl !== null) expect(new URL(baseUrl).protocol).toMatch(/^https?:$/);
      expect(needsKey ? baseUrl : true).toBeTruthy();
      for (const price of Object.values(prices as Record<string, { asOf: string }>))
        expect(price.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('decides by the longest matching prefix of the model', () => {
    expect(listPrice(CAPABILITIES.openai, 'gpt-4o-mini-2024-07-18')?.input).toBe(0.15);
    expect(structuredMode(CAPABILITIES.openai, 'gpt-3.5-turbo')).toBe('json_object');
    expect(acceptsTemperature(CAPABILITIES.openai, 'gpt-5-mini')).toBe(false);
    expect(listPrice(CAPABILITIES.glm, 'glm-4')).toBeNull();
  });
});
