import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { readIfMatch } from './versions.js';

const IfMatchParam = createParamDecorator((_data: unknown, context: ExecutionContext): number =>
  readIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

const documented = ApiHeader({
  name: 'If-Match',
  required: true,
  description: 'The ETag you read. A missing one is answered with 428, a stale one with 412; nothing is lost.',
  schema: { type: 'string', example: '"3"' },
});

/** The version the caller changes, from `If-Match`. */
export const IfMatch = (): ParameterDecorator => (target, key, index) => {
  IfMatchParam()(target, key, index);
  const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
  if (key !== undefined && descriptor) (documented as MethodDecorator)(target, key, descriptor);
};
