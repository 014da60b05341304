import type { BaseMessage, BaseMessageChunk } from '@langchain/core/messages';
import type { ChatGenerationChunk } from '@langchain/core/outputs';
import { ChatOpenAICompletions, type OpenAIClient } from '@langchain/openai';
import type { ModelSettings } from './settings.js';

type Chunk = OpenAIClient.Chat.Completions.ChatCompletionChunk;

/**
 * LangChain's chat completions model, always streaming, never its newer "responses" API, which only one vendor has.
 * Two things it drops are kept here: the words of a refusal, and usage that some providers report inside the choice.
 */
export class CompatibleChat extends ChatOpenAICompletions {
  /**
   * The pieces of a reply as they come. `stream` would wrap them in a run with callbacks and a sum of all pieces that nobody
   * here listens to, at twice the cost of the call itself.
   */
  pieces(messages: BaseMessage[], options: this['ParsedCallOptions']): AsyncGenerator<ChatGenerationChunk> {
    return this._streamResponseChunks(messages, options);
  }

  protected override _convertCompletionsDeltaToBaseMessageChunk(
    delta: Record<string, unknown>,
    rawResponse: Chunk,
    defaultRole?: OpenAIClient.Chat.ChatCompletionRole,
  ): BaseMessageChunk {
    // The library calls it deprecated and offers no other place where a chunk is still whole.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const chunk = super._convertCompletionsDeltaToBaseMessageChunk(delta, rawResponse, defaultRole ?? 'assistant');
    if (typeof delta['refusal'] === 'string') chunk.additional_kwargs['refusal'] = delta['refusal'];
    const choice = rawResponse.choices[0] as { usage?: object } | undefined;
    if (choice?.usage !== undefined) chunk.response_metadata['usage'] = { ...choice.usage };
    return chunk;
  }
}

/** Retries are switched off in both libraries: the house repeats calls in one place only. */
export function openChat(
  settings: ModelSettings,
  temperature: number | null,
  maxTokens: number | null,
): CompatibleChat {
  return new CompatibleChat({
    model: settings.model,
    apiKey: settings.apiKey ?? 'none',
    ...(temperature !== null && settings.sendsTemperature ? { temperature } : {}),
    ...(maxTokens === null ? {} : { maxTokens }),
    maxRetries: 0,
    streaming: true,
    streamUsage: settings.capability.streamOptions,
    timeout: settings.timeoutMs,
    configuration: { baseURL: settings.baseUrl, maxRetries: 0 },
  });
}
