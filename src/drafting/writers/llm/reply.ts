import { failure, type LlmFailure } from './failure.js';
import { err, ok, type Result } from '../../../kernel/index.js';

/** One message of a prompt, rendered on its own: text from the library can never open a new role. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  readonly temperature: number | null;
  readonly maxOutputTokens: number | null;
  /** JSON Schema of the answer; null when the answer is free text. */
  readonly schema: { readonly name: string; readonly schema: object } | null;
}

/** What came back, put together from the stream; kept as it is, before anyone tries to read it. */
export interface RawReply {
  readonly content: string;
  readonly refusal: string | null;
  /** Null when the stream ended without saying why. */
  readonly finishReason: string | null;
  readonly usage: unknown;
}

/** Longest reply that is kept; any draft is far below it. Bounds memory and rows. */
export const REPLY_MAX_CHARACTERS = 200_000;

/**
 * The text of a reply that ended as it should. A stream that is cut raises nothing in the client libraries, and some
 * providers answer "all went well" with nothing but blanks: hence a finish reason and visible text are both required.
 */
export function usableText(reply: RawReply): Result<string, LlmFailure> {
  if (reply.refusal !== null && reply.refusal.trim() !== '') return err(failure('refused', { detail: reply.refusal }));
  switch (reply.finishReason) {
    case null:
    case '':
      return err(
        failure('truncated', { detail: `${reply.content.length} characters came before the end of the connection` }),
      );
    case 'length':
    case 'max_tokens':
      return err(failure('length', { detail: `cut off after ${reply.content.length} characters` }));
    case 'content_filter':
    case 'sensitive':
      return err(failure('refused', { detail: `finish reason ${reply.finishReason}` }));
    case 'network_error':
      return err(failure('truncated', { detail: 'finish reason network_error' }));
    default:
      return reply.content.trim() === ''
        ? err(failure('blank', { detail: `finish reason ${reply.finishReason}` }))
        : ok(reply.content);
  }
}
