import { People, systemActor, Workspaces, type Actor } from '../../../src/identity/index.js';
import { JobQueue } from '../../../src/platform/jobs/index.js';
import { RunningClock } from '../../support/running-clock.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { Browser } from '../../support/browser.js';
import { importSample } from './sample.js';

const PASSWORD = 'three kilns and a teapot';
/** Within the sample's offers and materials. */
export const DAY = '2026-11-24';
/** When a desk opens: on that day, in Shanghai. */
export const MORNING = `${DAY}T09:00:00+08:00`;

export interface Desk {
  readonly service: TestApp;
  readonly clock: RunningClock;
  readonly actor: Actor;
  readonly writer: Browser;
  readonly stranger: Browser;
  readonly home: string;
  /** Until nothing is queued or running. */
  settled(): Promise<void>;
  ask(more?: object): Promise<Record<string, unknown> & { id: string }>;
  items(requestId: string): Promise<Item[]>;
}

export interface Item {
  readonly id: string;
  readonly state: string;
  readonly draftId: string | null;
  readonly error: { code: string; message: string } | null;
  readonly missing: { question: string } | null;
  readonly category: string;
  readonly segment: string;
  readonly touchpoint: string;
}

/** A service with the sample brand in its library and a writer signed in. */
export async function openDesk(environment: Record<string, string> = {}): Promise<Desk> {
  const clock = new RunningClock(MORNING);
  const service = await startTestApp({ environment, clock });
  const workspaces = service.app.get(Workspaces);
  const workspace = await workspaces.create({ slug: 'desk', name: '桌', timeZone: 'Asia/Shanghai' });
  await workspaces.create({ slug: 'other', name: '别家', timeZone: 'Asia/Shanghai' });
  const actor = systemActor(workspace, 'test');
  await importSample(service.app, actor);
  const writer = await enter(service, 'desk', 'wen@example.com');
  const home = '/workspaces/desk';
  const desk: Desk = {
    service,
    clock,
    actor,
    writer,
    stranger: await enter(service, 'other', 'shu@example.com'),
    home,
    settled: () => service.app.get(JobQueue).idle(),
    ask: async (more = {}) => {
      const answer = await writer.post(`${home}/draft-requests`, { ...PLAIN, ...more });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return answer.body as Record<string, unknown> & { id: string };
    },
    items: async (requestId) =>
      (await writer.get(`${home}/draft-requests/${requestId}/items?limit=200`)).body['items'] as Item[],
  };
  return desk;
}

/** One piece that always has something to write from. */
const PLAIN = {
  goal: 'build_trust',
  segments: ['office-worker'],
  touchpoints: ['moments'],
  category: 'expertise',
  count: 1,
  publishOn: DAY,
};

async function enter(service: TestApp, workspace: string, email: string): Promise<Browser> {
  await service.app
    .get(People)
    .create({ email, name: '文', password: PASSWORD, workspace, roles: ['writer', 'admin'] });
  const browser = new Browser(service);
  await browser.signIn(email, PASSWORD);
  return browser;
}
