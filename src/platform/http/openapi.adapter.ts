import { RequestMethod, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { z } from 'zod';
import { IDEMPOTENCY_HEADER } from './api.decorator.js';
import { completeAnswers } from './openapi-answers.js';
import { toOpenApiSchema } from './openapi-schemas.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Where the API stands; what machines look after the service by stays at the top. */
export function placeApi(app: INestApplication): void {
  app.setGlobalPrefix('api/v1', {
    exclude: ['health/live', 'health/ready', 'metrics'].map((path) => ({ path, method: RequestMethod.GET })),
  });
}

/** The API as an OpenAPI 3.1 document, read from the routes themselves. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Yuanding 园丁')
    .setDescription(
      'Content engine for private-domain teams: library → draft → check → review → calendar → release → operators.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth('yd_session', { type: 'apiKey', in: 'cookie', name: 'yd_session' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key of a workspace' }, 'apiKey')
    .addSecurityRequirements('session')
    .addSecurityRequirements('apiKey')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: (schema, { schemaType }) => toOpenApiSchema(schema as z.ZodType, schemaType),
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  for (const path of Object.values(document.paths)) {
    const { post } = path;
    if (post) post.parameters = [...(post.parameters ?? []), IDEMPOTENCY_HEADER];
    for (const method of METHODS) if (path[method]) completeAnswers(method, path[method]);
  }
  return document;
}
