import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AppError } from '../../kernel/index.js';
import { toOpenApiSchema } from './openapi-schemas.js';

/** An uploaded file and the text fields sent before it. */
export interface Upload {
  /** What the sender called it: to be shown, never to be used as a path. */
  readonly filename: string;
  readonly bytes: Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

const MultipartParam = createParamDecorator((_data: unknown, context: ExecutionContext): Promise<Upload> =>
  readUpload(context.switchToHttp().getRequest<FastifyRequest>()),
);

async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart())
    throw new AppError(
      'unsupported_media',
      'multipart_required',
      'Send multipart/form-data with the fields first and the file as "file" last.',
    );
  const part = await readable(request.file());
  if (!part)
    throw new AppError('invalid', 'file_missing', 'No file was sent. Send it as the multipart field "file".', {
      errors: [{ field: 'file', message: 'is missing' }],
    });
  const bytes = await readable(part.toBuffer());
  // The parser notices a limit only with the next chunk: a file cut off at the end of one would pass for a whole one.
  if (part.file.truncated)
    throw new AppError('too_large', 'too_large', 'The file is larger than this service takes. Make it smaller.', {
      errors: [{ field: 'file', message: 'is too large' }],
    });
  return { filename: part.filename, bytes, fields: textFields(part.fields) };
}

/** What the parser cannot read is the sender's mistake, or the sender went away; what it refuses, it says itself. */
async function readable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (typeof (error as { statusCode?: unknown }).statusCode === 'number') throw error;
    throw new AppError(
      'invalid',
      'invalid_upload',
      'The upload cannot be read: it is not complete multipart/form-data with a boundary. Send it again.',
      { cause: error },
    );
  }
}

function textFields(fields: object): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields) as [string, unknown][]) {
    const value = (field as { type?: unknown; value?: unknown } | undefined)?.value;
    if (typeof value === 'string') texts[name] = value;
  }
  return texts;
}

/** The uploaded file of a multipart request, at most UPLOAD_LIMIT_MB; `fields` documents the text fields before it. */
export const Multipart =
  (fields?: z.ZodObject): ParameterDecorator =>
  (target, key, index) => {
    MultipartParam()(target, key, index);
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key === undefined || !descriptor) return;
    (ApiConsumes('multipart/form-data') as MethodDecorator)(target, key, descriptor);
    ApiBody({ schema: documented(fields) })(target, key, descriptor);
  };

function documented(fields?: z.ZodObject): { type: string; required: string[]; properties: Record<string, object> } {
  const { properties = {}, required = [] } = (fields === undefined ? {} : toOpenApiSchema(fields, 'input').schema) as {
    properties?: Record<string, object>;
    required?: string[];
  };
  const file = { type: 'string', format: 'binary', description: 'The bytes; their type is read from them' };
  return { type: 'object', required: [...required, 'file'], properties: { ...properties, file } };
}
