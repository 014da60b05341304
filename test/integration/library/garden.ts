import { People, systemActor, Workspaces, type Actor } from '../../../src/identity/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { RecordStore, type KindId } from '../../../src/library/index.js';
import { startTestApp, TestClock, type TestApp } from '../../support/test-app.js';
import { Browser } from '../../support/browser.js';

const PASSWORD = 'three kilns and a teapot';

export interface Garden {
  readonly service: TestApp;
  readonly clock: TestClock;
  readonly actor: Actor;
  readonly home: string;
  /** A writer of the workspace `garden`. */
  readonly writer: Browser;
  /** Somebody of the workspace `orchard`. */
  readonly stranger: Browser;
  /** Puts records into the garden, straight through the store. */
  plant(...records: [KindId, object][]): Promise<void>;
}

export async function openGarden(environment: Record<string, string> = {}): Promise<Garden> {
  const clock = new TestClock();
  const service = await startTestApp({ clock, environment });
  const workspace = await service.app
    .get(Workspaces)
    .create({ slug: 'garden', name: '春园', timeZone: 'Asia/Shanghai' });
  await service.app.get(Workspaces).create({ slug: 'orchard', name: '果园', timeZone: 'Asia/Shanghai' });
  const actor = systemActor(workspace, 'test');
  return {
    service,
    clock,
    actor,
    home: '/workspaces/garden/library',
    writer: await enter(service, 'garden', 'wen@example.com'),
    stranger: await enter(service, 'orchard', 'shu@example.com'),
    plant: async (...records) => {
      const changes = records.map(([kind, body]) => ({ action: 'create' as const, kind, body }));
      await service.app
        .get(UnitOfWork)
        .run((tx) => service.app.get(RecordStore).apply(tx, actor, changes, { source: 'import' }));
    },
  };
}

async function enter(service: TestApp, workspace: string, email: string): Promise<Browser> {
  await service.app.get(People).create({ email, name: '文', password: PASSWORD, workspace, roles: ['writer'] });
  const browser = new Browser(service);
  await browser.signIn(email, PASSWORD);
  return browser;
}

export const product = (id: string, more: object = {}) => ({
  id,
  name: `产品 ${id}`,
  ladder: 'hit',
  price: { amount: 199, currency: 'CNY', unit: '瓶' },
  facts: [
    { id: 'f1', claim: '烟酰胺含量 5%', kind: 'number', evidence: '检测报告 2026-03', valid_until: '2027-03-31' },
  ],
  ...more,
});

export const caseOf = (id: string, ofProduct: string, consent: object | null) => ({
  id,
  product: ofProduct,
  alias: '王小姐',
  after: '敢素颜拍照了',
  consent,
});
