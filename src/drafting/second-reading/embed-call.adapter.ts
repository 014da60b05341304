import OpenAI from 'openai';
import { err, ok, type Result } from '../../kernel/index.js';
import { classify } from '../writers/llm/classify.adapter.js';
import { failure, type LlmFailure } from '../writers/llm/failure.js';
import type { EmbeddingSettings } from './embedding-settings.js';

/** Typed as always there by the library, and left out by some endpoints. */
type Reported = { readonly prompt_tokens?: number } | undefined;

const opened = new WeakMap<EmbeddingSettings, OpenAI>();

function clientOf(settings: EmbeddingSettings): OpenAI {
  const client =
    opened.get(settings) ??
    new OpenAI({
      baseURL: settings.baseUrl,
      apiKey: settings.apiKey ?? 'none',
      organization: null,
      project: null,
      maxRetries: 0,
      timeout: settings.timeoutMs,
    });
  opened.set(settings, client);
  return client;
}

export interface Embedded {
  readonly vectors: Float32Array[];
  /** Tokens as the endpoint counted them; null where it does not say. */
  readonly tokens: number | null;
}

/** Calls the endpoint once and never throws: vectors in the order of the texts, or the fault. */
export async function embedOnce(
  settings: EmbeddingSettings,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<Result<Embedded, LlmFailure>> {
  const timeout = AbortSignal.timeout(settings.timeoutMs);
  try {
    // Base64, the library's default, is not known to every endpoint that speaks the protocol.
    const { data, usage } = await clientOf(settings).embeddings.create(
      { model: settings.model, input: [...texts], encoding_format: 'float' },
      { signal: AbortSignal.any([signal, timeout]) },
    );
    const vectors: (Float32Array | undefined)[] = texts.map(() => undefined);
    for (const { index, embedding } of data) vectors[index] = Float32Array.from(embedding);
    const whole = vectors.filter((vector) => vector !== undefined && vector.length > 0);
    return whole.length === texts.length
      ? ok({ vectors: whole as Float32Array[], tokens: (usage as Reported)?.prompt_tokens ?? null })
      : err(failure('invalid_reply', { detail: `${whole.length} vectors for ${texts.length} texts` }));
  } catch (error) {
    if (timeout.aborted && !signal.aborted) return err(failure('timeout'));
    return err(signal.aborted ? failure('cancelled') : classify(error, Date.now()));
  }
}
