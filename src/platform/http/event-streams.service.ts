import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface EventStream {
  /** The client has not taken yet what was sent: what can be told later waits. */
  readonly isFull: boolean;
  send(event: string, data: unknown, id?: string): void;
  close(): void;
  onClose(callback: () => void): void;
}

const HEARTBEAT_MS = 15_000;

/** Server-sent events. Open streams are ended before the service closes, or closing would wait for them. */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly streams = new Set<EventStream>();

  open(reply: FastifyReply, request: FastifyRequest): EventStream {
    reply.hijack();
    const socket = reply.raw;
    socket.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-request-id': request.id,
    });
    const closers: (() => void)[] = [];
    let closed = false;
    const heartbeat = setInterval(() => void socket.write(': beat\n\n'), HEARTBEAT_MS);
    heartbeat.unref();
    const stream: EventStream = {
      get isFull() {
        return socket.writableNeedDrain;
      },
      send: (event, data, id) => {
        if (!socket.writableEnded)
          socket.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      },
      // A client that is gone may keep the socket half open for long: a beat after the end would be an uncaught error,
      // and nobody is to work for it any more.
      close: () => {
        closeAll();
        socket.end();
      },
      onClose: (callback) => {
        if (closed) callback();
        else closers.push(callback);
      },
    };
    this.streams.add(stream);
    const closeAll = (): void => {
      closed = true;
      clearInterval(heartbeat);
      this.streams.delete(stream);
      for (const closer of closers.splice(0)) closer();
    };
    // A client that went while its request was looked at will not be told of again.
    if (socket.closed || socket.destroyed) closeAll();
    else socket.on('close', closeAll);
    socket.write('retry: 2000\n\n');
    return stream;
  }

  beforeApplicationShutdown(): void {
    for (const stream of this.streams) stream.close();
  }
}
