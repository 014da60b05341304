import type { BaseMessage } from '@langchain/core/messages';
import type { ChatGenerationChunk } from '@langchain/core/outputs';
import { AIMessage, HumanMessage, SystemMessage } from 'langchain';
import { NOTHING_YET, type Onlooker } from '../writer.js';
import { classify } from './classify.adapter.js';
import { openChat, type CompatibleChat } from './compatible-chat.adapter.js';
import { failure, type LlmFailure } from './failure.js';
import { REPLY_MAX_CHARACTERS, type ChatMessage, type ChatRequest, type RawReply } from './reply.js';
import type { ModelSettings } from './settings.js';
import { Watchdog } from './watchdog.adapter.js';

/** One exchange with a provider: what came back, and what went wrong if something did. Both may be set. */
export interface Exchange {
  readonly reply: RawReply | null;
  readonly failure: LlmFailure | null;
}

const opened = new WeakMap<ModelSettings, Map<string, CompatibleChat>>();

/** Clients are kept: making one costs more than using it. */
function chatFor(settings: ModelSettings, request: ChatRequest): CompatibleChat {
  const known = opened.get(settings) ?? new Map<string, CompatibleChat>();
  opened.set(settings, known);
  const key = `${request.temperature}/${request.maxOutputTokens}`;
  const chat = known.get(key) ?? openChat(settings, request.temperature, request.maxOutputTokens);
  known.set(key, chat);
  return chat;
}

/** Calls the provider once and never throws: whatever happens is an outcome to book. */
export async function exchange(
  settings: ModelSettings,
  request: ChatRequest,
  signal: AbortSignal,
  onlooker: Onlooker = () => undefined,
): Promise<Exchange> {
  onlooker(NOTHING_YET);
  return streamed(settings, request, signal, onlooker);
}

async function streamed(
  settings: ModelSettings,
  request: ChatRequest,
  signal: AbortSignal,
  onlooker: Onlooker,
): Promise<Exchange> {
  const watchdog = new Watchdog({ totalMs: settings.timeoutMs, stallMs: settings.stallMs }, signal);
  const draft = new ReplyDraft();
  const soFar = (): string => draft.soFar;
  try {
    const pieces = chatFor(settings, request).pieces(request.messages.map(toMessage), {
      signal: watchdog.signal,
      ...responseFormat(settings, request),
    });
    for await (const piece of pieces) {
      if (draft.add(piece)) watchdog.alive();
      onlooker(soFar);
      if (draft.tooLong) return { reply: draft.reply(), failure: failure('too_long') };
    }
    return { reply: draft.reply(), failure: watchdog.gaveUp === null ? null : failure(watchdog.gaveUp) };
  } catch (error) {
    const reason = watchdog.gaveUp === null ? cutOff(classify(error, Date.now()), draft) : failure(watchdog.gaveUp);
    return { reply: draft.started ? draft.reply() : null, failure: reason };
  } finally {
    watchdog.stop();
  }
}

/** A connection lost after the reply began is a truncated reply, not an unreachable provider. */
const cutOff = (reason: LlmFailure, draft: ReplyDraft): LlmFailure =>
  reason.kind === 'connection' && draft.started ? failure('truncated', { detail: reason.detail }) : reason;

/** The mode comes from the capability table: what LangChain would choose depends on the model's name. */
function responseFormat(settings: ModelSettings, request: ChatRequest) {
  if (request.schema === null || settings.structured === 'none') return {};
  if (settings.structured === 'json_object') return { response_format: { type: 'json_object' as const } };
  const { name, schema } = request.schema;
  return {
    response_format: {
      type: 'json_schema' as const,
      json_schema: { name, schema: schema as Record<string, unknown>, strict: true },
    },
  };
}

function toMessage({ role, content }: ChatMessage): BaseMessage {
  switch (role) {
    case 'system':
      return new SystemMessage(content);
    case 'assistant':
      return new AIMessage(content);
    case 'user':
      return new HumanMessage(content);
  }
}

class ReplyDraft {
  private readonly parts: string[] = [];
  private characters = 0;
  private refusal: string | null = null;
  private finishReason: string | null = null;
  private usage: unknown = null;
  started = false;

  /** Whether the piece carried anything a person would see coming. */
  add({ text, message, generationInfo }: ChatGenerationChunk): boolean {
    this.started = true;
    const { refusal, reasoning_content: thinking } = message.additional_kwargs;
    const { usage } = message.response_metadata as { usage?: object };
    const finishReason: unknown = generationInfo?.['finish_reason'];
    if (typeof refusal === 'string') this.refusal = (this.refusal ?? '') + refusal;
    if (typeof finishReason === 'string') this.finishReason = finishReason;
    if (usage !== undefined && Object.keys(usage).length > 0) this.usage = usage;
    if (text !== '') this.parts.push(text);
    this.characters += text.length;
    return text !== '' || typeof refusal === 'string' || (typeof thinking === 'string' && thinking !== '');
  }

  get tooLong(): boolean {
    return this.characters > REPLY_MAX_CHARACTERS;
  }

  get soFar(): string {
    return this.parts.join('').slice(0, REPLY_MAX_CHARACTERS);
  }

  reply(): RawReply {
    return { content: this.soFar, refusal: this.refusal, finishReason: this.finishReason, usage: this.usage };
  }
}
