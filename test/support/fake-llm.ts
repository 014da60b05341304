import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { plausibleDraft } from './fake-llm-reply.js';

export interface ChatBody {
  readonly model: string;
  readonly messages: { role: string; content: string }[];
  readonly response_format?: { type: string; json_schema?: { name: string } };
  readonly stream_options?: unknown;
  readonly temperature?: number;
}

/** How one request is answered. What is left out is as a healthy provider would do it. */
export interface Step {
  /** Answer with this status and nothing else. */
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly error?: { message: string; code?: string; type?: string };
  /** Text of the reply; objects are written as JSON. A function sees the request. */
  readonly reply?: string | object | ((body: ChatBody) => string | object);
  readonly refusal?: string;
  /** Null: the stream ends without one. */
  readonly finishReason?: string | null;
  /** `before`: never answer. `middle`: send half of the reply, then keep the line alive with comments only. */
  readonly silence?: 'before' | 'middle';
  /** Milliseconds between two pieces of the reply. */
  readonly paceMs?: number;
  /** Break the connection in the middle of the reply. */
  readonly breaks?: boolean;
  /** As the provider under test reports it; null: no usage at all. */
  readonly usage?: object | null;
}

export interface FakeLlm {
  readonly url: string;
  /** Bodies of all requests so far. */
  readonly requests: ChatBody[];
  readonly mostAtOnce: () => number;
  /** The next requests are answered by these steps, one each; then health returns. */
  script(...steps: Step[]): void;
  /** Every request is answered so until it is called again. */
  always(step: Step): void;
  models: string[];
  reset(): void;
  close(): Promise<void>;
}

const PIECES = 12;
/** A cache keeps whole blocks from the beginning of a prompt. */
const BLOCK = 128;

/** What a provider's prefix cache holds: prompts that were answered, block by block. */
class PrefixCache {
  private readonly blocks = new Set<string>();

  /** Characters at the beginning that were sent before. */
  hit(prompt: string): number {
    const known = this.chain(prompt).findIndex((block) => !this.blocks.has(block));
    return (known === -1 ? Math.floor(prompt.length / BLOCK) : known) * BLOCK;
  }

  keep(prompt: string): void {
    for (const block of this.chain(prompt)) this.blocks.add(block);
  }

  private chain(prompt: string): string[] {
    const chain: string[] = [];
    for (let at = 0; at + BLOCK <= prompt.length; at += BLOCK) {
      const before = chain.at(-1) ?? '';
      chain.push(
        createHash('sha1')
          .update(before)
          .update(prompt.slice(at, at + BLOCK))
          .digest('hex'),
      );
    }
    return chain;
  }
}

/** A small provider that speaks OpenAI's chat completions over real HTTP, streams, and misbehaves on demand. */
export async function startFakeLlm(options: { latencyMs?: number; port?: number } = {}): Promise<FakeLlm> {
  const steps: Step[] = [];
  let standing: Step = {};
  let atOnce = 0;
  let most = 0;
  let served = 0;
  const fake = { requests: [] as ChatBody[], models: ['fake-1'] };
  const cache = new PrefixCache();

  const server = createServer((request, response) => {
    void route(request, response).catch(() => response.destroy());
  });
  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.endsWith('/models')) {
      models(response, steps.shift() ?? standing);
      return;
    }
    const body = JSON.parse(await textOf(request)) as ChatBody;
    fake.requests.push(body);
    most = Math.max(most, (atOnce += 1));
    try {
      if (options.latencyMs) await sleep(options.latencyMs);
      await complete(response, body, steps.shift() ?? standing, { n: (served += 1), cache });
    } finally {
      atOnce -= 1;
    }
  }
  function models(response: ServerResponse, step: Step): void {
    if (step.status !== undefined) {
      refuse(response, step);
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        object: 'list',
        data: fake.models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'fake' })),
      }),
    );
  }

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(fake, {
    url: `http://127.0.0.1:${String(port)}/v1`,
    mostAtOnce: () => most,
    script: (...next: Step[]) => void steps.push(...next),
    always: (step: Step) => void (standing = step),
    reset: () => {
      steps.length = 0;
      standing = {};
      fake.requests.length = 0;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function refuse(response: ServerResponse, step: Step): void {
  response.writeHead(step.status ?? 500, { 'content-type': 'application/json', ...step.headers });
  response.end(
    JSON.stringify({ error: { message: `status ${String(step.status)}`, type: 'fake', code: null, ...step.error } }),
  );
}

async function complete(
  response: ServerResponse,
  body: ChatBody,
  step: Step,
  { n, cache }: { n: number; cache: PrefixCache },
): Promise<void> {
  if (step.silence === 'before') return gone(response);
  if (step.status !== undefined) {
    refuse(response, step);
    return;
  }
  const text = textOfReply(step, body, n);
  const cut = step.silence === 'middle' || step.breaks === true;
  const pieces = inPieces(cut ? text.slice(0, text.length / 2) : text);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  send(response, body, { role: 'assistant', content: '' });
  if (step.refusal !== undefined) send(response, body, { refusal: step.refusal });
  for (const piece of pieces) {
    send(response, body, { content: piece });
    if (step.paceMs !== undefined) await sleep(step.paceMs);
  }
  if (step.silence === 'middle') return keptAlive(response);
  if (step.breaks === true) {
    await sleep(20);
    response.destroy();
    return;
  }
  const finish = step.finishReason === undefined ? 'stop' : step.finishReason;
  if (finish !== null) send(response, body, {}, finish);
  const usage = step.usage === undefined ? healthyUsage(body, text, cache) : step.usage;
  if (usage !== null) response.write(`data: ${JSON.stringify({ ...head(body), choices: [], usage })}\n\n`);
  response.end('data: [DONE]\n\n');
}

function textOfReply(step: Step, body: ChatBody, n: number): string {
  if (step.refusal !== undefined) return '';
  const given = step.reply ?? ((asked: ChatBody) => plausibleDraft(asked.messages, touchpointOf(asked), n));
  const reply: unknown = typeof given === 'function' ? (given as (asked: ChatBody) => unknown)(body) : given;
  return typeof reply === 'string' ? reply : JSON.stringify(reply);
}

/** From the schema's name where one is sent, else from the shape the prompt shows. */
export const touchpointOf = (body: ChatBody): string =>
  body.response_format?.json_schema?.name.replace(/_draft$/, '') ??
  /"touchpoint":"(moments|private_chat|group|official_account|live|channels_video|public_note|persona_matrix)"/.exec(
    body.messages[0]?.content ?? '',
  )?.[1] ??
  'moments';

const head = (body: ChatBody) => ({
  id: 'chatcmpl-fake',
  object: 'chat.completion.chunk',
  created: 0,
  model: body.model,
});

function send(response: ServerResponse, body: ChatBody, delta: object, finish: string | null = null): void {
  response.write(
    `data: ${JSON.stringify({ ...head(body), choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
  );
}

const inPieces = (text: string): string[] => {
  const size = Math.max(1, Math.ceil(text.length / PIECES));
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
};

/** One token a character. */
const healthyUsage = (body: ChatBody, text: string, cache: PrefixCache) => {
  const words = body.messages.map(({ content }) => content).join('\n');
  const cached = cache.hit(words);
  cache.keep(words);
  const prompt = words.length;
  return {
    prompt_tokens: prompt,
    completion_tokens: text.length,
    total_tokens: prompt + text.length,
    prompt_tokens_details: { cached_tokens: cached },
  };
};

const gone = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => response.on('close', () => resolve()));

async function keptAlive(response: ServerResponse): Promise<void> {
  const beat = setInterval(() => void response.write(': keep-alive\n\n'), 50);
  await gone(response);
  clearInterval(beat);
}
