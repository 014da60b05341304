import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config/index.js';
import { createApp } from './platform/http/index.js';

const config = readConfig(process.env);
const app = await createApp(AppModule.with(config), config);
await app.listen(config.PORT, config.HOST);
