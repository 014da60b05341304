import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { AppError } from './kernel/index.js';
import { readConfig } from './platform/config/index.js';
import { createApp, listen } from './platform/http/index.js';

/** The HTTP service with the worker in the same process, on a database that is up to date. */
try {
  const config = readConfig(process.env);
  const app = await createApp(AppModule.with(config), config);
  await listen(app, config.PORT, config.HOST);
} catch (error) {
  console.error(error instanceof AppError ? error.message : error);
  process.exitCode = 1;
}
