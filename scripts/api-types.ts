/** Writes the web app's view of the API, `web/api/schema.d.ts`, from the same document that is served at /api/openapi.json. */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { AppModule } from '../src/app.module.js';
import { readConfig } from '../src/platform/config/index.js';
import { openApiDocument, placeApi } from '../src/platform/http/index.js';

// Preview: the routes are read, nothing is instantiated, no database is opened.
const app = await NestFactory.create(AppModule.with(readConfig({})), new FastifyAdapter(), {
  preview: true,
  logger: ['error'],
});
placeApi(app);
const types = await openapiTS(openApiDocument(app) as OpenAPI3, { alphabetize: true });
writeFileSync(
  path.resolve(import.meta.dirname, '../web/api/schema.d.ts'),
  `// Made by the build. Do not edit.\n${astToString(types)}`,
);
