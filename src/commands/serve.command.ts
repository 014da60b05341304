import { Command } from 'commander';
import { AppModule } from '../app.module.js';
import { createApp, listen } from '../platform/http/index.js';
import { wholeNumber } from './arguments.js';
import { seedIfEmpty } from './demo/seed.js';
import { migrateHouse } from './house.js';
import type { Surroundings } from './surroundings.js';

export const serveCommand = (around: Surroundings): Command =>
  new Command('serve')
    .description('serve the API and the interface')
    .option('--prepare', 'first migrate and, when nobody can sign in yet, set up sample brands to try')
    .option('--port <number>', 'port to listen on', wholeNumber(0, 65_535))
    .action(async (options: { prepare?: boolean; port?: number }) => {
      const config = around.config();
      const output = around.output();
      if (options.prepare) {
        await migrateHouse(config);
        await seedIfEmpty(config, output);
      }
      const app = await createApp(AppModule.with(config), config);
      await listen(app, options.port ?? config.PORT, config.HOST);
      const url = (await app.getUrl()).replace('[::1]', 'localhost');
      output.result({ url }, () => welcome(url));
    });

const welcome = (url: string): string => `
Yuanding 园丁 is listening. Open it in a browser and sign in:

  At a desk           ${url}
  For operators       ${url}/day   (made for phones)

  API reference       ${url}/api/docs
  OpenAPI             ${url}/api/openapi.json
  Health              ${url}/health/ready

The README walks through the first ten minutes. Stop with Ctrl+C.`;
