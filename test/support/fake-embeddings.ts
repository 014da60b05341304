import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeEmbeddings {
  readonly url: string;
  /** Every text that was sent, in order. */
  readonly sent: string[];
  /** Answer every request with this status; null = healthy. */
  fail(status: number | null): void;
  close(): Promise<void>;
}

const LENGTH = 64;

/**
 * A simulated endpoint of embeddings over real HTTP. It understands nothing: which texts mean the same is told to it.
 * @param meaning the same word for texts that mean the same
 */
export async function startFakeEmbeddings(meaning: (text: string) => string): Promise<FakeEmbeddings> {
  const sent: string[] = [];
  let status: number | null = null;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { input, model } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { input: string[]; model: string };
      response.writeHead(status ?? 200, { 'content-type': 'application/json' });
      if (status !== null) {
        response.end(JSON.stringify({ error: { message: `status ${String(status)}`, type: 'fake', code: null } }));
        return;
      }
      sent.push(...input);
      const data = input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(meaning(text)) }));
      response.end(JSON.stringify({ object: 'list', model, data, usage: { prompt_tokens: 1, total_tokens: 1 } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`,
    sent,
    fail: (next) => void (status = next),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Directions of different words are nearly at right angles. */
const vectorOf = (word: string): number[] => {
  const bytes = createHash('sha512').update(word).digest();
  return Array.from({ length: LENGTH }, (_, at) => (bytes[at % bytes.length] ?? 0) / 127.5 - 1);
};
