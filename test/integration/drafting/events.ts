import type { Desk } from './desk.js';

export interface Told {
  readonly event: string;
  readonly id?: string;
  readonly data: Record<string, unknown>;
}

const QUIET_MS = 1_000;

/** Reads the stream of a request for a second, or until `enough`; at most thirty. */
export async function events(
  desk: Desk,
  requestId: string,
  { lastSeen, enough }: { lastSeen?: string | undefined; enough?: (told: Told) => boolean } = {},
): Promise<Told[]> {
  const stop = new AbortController();
  const response = await fetch(`${desk.service.url}/api/v1${desk.home}/draft-requests/${requestId}/events`, {
    headers: {
      cookie: `yd_session=${desk.writer.cookie ?? ''}`,
      ...(lastSeen === undefined ? {} : { 'last-event-id': lastSeen }),
    },
    signal: stop.signal,
  });
  const end = setTimeout(() => stop.abort(), enough === undefined ? QUIET_MS : 30 * QUIET_MS);
  const all: Told[] = [];
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body!) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      const told = blocks.filter((block) => block.includes('event: ')).map(toldIn);
      all.push(...told);
      if (enough !== undefined && told.some(enough)) stop.abort();
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  clearTimeout(end);
  return all;
}

function toldIn(block: string): Told {
  const line = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  const id = line('id');
  return {
    event: line('event') ?? '',
    data: JSON.parse(line('data') ?? '{}') as Record<string, unknown>,
    ...(id === undefined ? {} : { id }),
  };
}
