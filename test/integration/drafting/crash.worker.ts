import { Workspaces, systemActor } from '../../../src/identity/index.js';
import { AppModule } from '../../../src/app.module.js';
import { DraftAsk, DraftRequests } from '../../../src/drafting/index.js';
import { readConfig } from '../../../src/platform/config/index.js';
import { createApp } from '../../../src/platform/http/index.js';
import { RunningClock } from '../../support/running-clock.js';
import { DAY } from './desk.js';
import { importSample } from './sample.js';

// A service that asks for drafts and works on them until it is killed. Its environment says where and how.
const config = readConfig(process.env);
const clock = RunningClock.ahead(Number(process.env['CLOCK_AHEAD_MS']));
const app = await createApp(AppModule.with(config, clock), config);
await app.init();
const workspace = await app.get(Workspaces).create({ slug: 'desk', name: '桌', timeZone: 'Asia/Shanghai' });
const actor = systemActor(workspace, 'crash');
await importSample(app, actor);
const ask = DraftAsk.parse({
  goal: 'build_trust',
  segments: ['office-worker', 'student'],
  touchpoints: ['moments', 'private_chat'],
  category: 'expertise',
  count: 50,
  publishOn: DAY,
});
await app.get(DraftRequests).create(actor, ask);
process.stdout.write('asked\n');
