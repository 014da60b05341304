import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, newId } from '../../kernel/index.js';
import type { ConfigValues } from '../config/index.js';
import { levelsFrom } from '../logging/index.js';
import { REFERENCE_POLICY } from './content-security-policy.js';
import { DEEPEST_BODY, isDeeperThan } from './depth.js';
import { Metrics } from './metrics.service.js';
import { openApiDocument, placeApi } from './openapi.adapter.js';
import { toProblem } from './problem.js';
import { runInRequest } from './request-context.js';
import { serveWebApp } from './web-app.adapter.js';

const REQUEST_ID = /^[\w.-]{1,100}$/;

/** The module as an HTTP service, ready to listen: what main, the command and the tests all start. */
export async function createApp(module: DynamicModule, config: ConfigValues): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: config.BODY_LIMIT_KB * 1024,
    trustProxy: config.TRUST_PROXY ?? false,
    forceCloseConnections: true,
    requestIdHeader: false,
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : newId<string>();
    },
    routerOptions: { maxParamLength: 300 },
    // An address the router cannot read reaches no route and no filter.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const problem = toProblem(error, request.id);
      void reply
        .status(problem.status)
        .header('x-request-id', request.id)
        .header('content-type', 'application/problem+json; charset=utf-8')
        .send(JSON.stringify(problem));
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: levelsFrom(config.LOG_LEVEL),
    abortOnError: false,
  });
  placeApi(app);
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: config.UPLOAD_LIMIT_MB * 1024 * 1024, files: 1, fields: 20, fieldSize: 20_000 },
  });
  if (config.RATE_LIMIT_PER_MINUTE > 0)
    await app.register(rateLimit, {
      max: config.RATE_LIMIT_PER_MINUTE,
      timeWindow: 60_000,
      errorResponseBuilder: (_request, { ttl }) =>
        new AppError('rate_limited', 'rate_limited', 'Too many requests from this address. Wait a moment.', {
          retryAfterSeconds: ttl / 1000,
        }),
    });
  observe(app);
  app.enableShutdownHooks();
  serveDocument(app);
  await serveWebApp(app, config.WEB_DIR);
  return app;
}

/**
 * Opens the door. When that fails the app is closed again, or its timers would keep a process alive that serves nobody.
 * @throws AppError `port_unavailable`
 */
export async function listen(app: NestFastifyApplication, port: number, host: string): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (cause) {
    await app.close();
    throw new AppError(
      'unavailable',
      'port_unavailable',
      `Cannot listen on ${host}:${port}: ${cause instanceof Error ? cause.message : String(cause)}. Choose another PORT or HOST, or stop what uses it.`,
      { params: { host, port }, cause },
    );
  }
}

/** Every answer names its request and is counted; whatever happens inside can ask for the request's id. */
function observe(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    runInRequest({ requestId: request.id }, done);
  });
  server.addHook('preValidation', (request, _reply, done) => {
    const tooDeep = new AppError(
      'invalid',
      'invalid_json',
      `The body is nested more than ${DEEPEST_BODY} levels deep.`,
    );
    done(isDeeperThan(request.body, DEEPEST_BODY) ? tooDeep : undefined);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.observeRequest(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    done();
  });
}

/** The reference page's files come from the package, not from a CDN. */
function serveDocument(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/docs')) void reply.header('content-security-policy', REFERENCE_POLICY);
    done();
  });
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Yuanding API',
  });
}
