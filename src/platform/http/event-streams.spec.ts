import { EventEmitter } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventStreams } from './event-streams.service.js';

/** A response whose client never takes what is sent: it ends, and never closes. */
class StuckResponse extends EventEmitter {
  readonly written: string[] = [];
  writableEnded = false;
  closed = false;
  writableNeedDrain = false;
  writeHead = () => this;
  end = () => void (this.writableEnded = true);
  write(text: string): void {
    if (this.writableEnded) throw new Error('write after end');
    this.written.push(text);
  }
}

describe('event streams', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('stop beating when they are ended, though the client does not let go', () => {
    const raw = new StuckResponse();
    const reply = { hijack: () => undefined, raw } as unknown as FastifyReply;
    const streams = new EventStreams();
    const stream = streams.open(reply, { id: 'r1' } as FastifyRequest);
    jest.advanceTimersByTime(16_000);
    expect(raw.written.at(-1)).toBe(': beat\n\n');
    streams.beforeApplicationShutdown();
    stream.send('item', {});
    expect(() => jest.advanceTimersByTime(60_000)).not.toThrow();
  });

  it('end for who is sent nothing more, and not only when the client lets go', () => {
    const raw = new StuckResponse();
    const reply = { hijack: () => undefined, raw } as unknown as FastifyReply;
    const stream = new EventStreams().open(reply, { id: 'r1' } as FastifyRequest);
    const over = jest.fn();
    stream.onClose(over);
    raw.writableNeedDrain = true;
    expect(stream.isFull).toBe(true);
    stream.close();
    raw.emit('close');
    expect(over).toHaveBeenCalledTimes(1);
  });

  it('are over at once for a client that went before they were opened', () => {
    const raw = new StuckResponse();
    raw.closed = true; // and will not say so again
    const reply = { hijack: () => undefined, raw } as unknown as FastifyReply;
    const stream = new EventStreams().open(reply, { id: 'r1' } as FastifyRequest);
    const over = jest.fn();
    stream.onClose(over);
    expect(over).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });
});
