import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { AppError } from './kernel/index.js';
import { readConfig } from './platform/config/index.js';
import { levelsFrom } from './platform/logging/index.js';

/**
 * The worker without HTTP: its sweeps find what waits in the database, and claims keep it from doing what another
 * process does.
 */
try {
  const config = readConfig(process.env);
  const house = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: levelsFrom(config.LOG_LEVEL),
    abortOnError: false,
  });
  house.enableShutdownHooks();
} catch (error) {
  console.error(error instanceof AppError ? error.message : error);
  process.exitCode = 1;
}
