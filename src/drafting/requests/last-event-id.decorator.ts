import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalidField, toInstant, type Instant } from '../../kernel/index.js';

/** The moment a reconnecting client has seen, from `Last-Event-ID`; null when it starts anew. */
export const LastEventId = createParamDecorator((_data: unknown, context: ExecutionContext): Instant | null => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['last-event-id'];
  if (typeof header !== 'string' || header === '') return null;
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(header) ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(at)) throw invalidField('Last-Event-ID', 'is not an id of this stream; leave it out to start anew');
  return toInstant(at);
});
