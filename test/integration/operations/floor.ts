import { Accounts } from '../../../src/audience/index.js';
import { Entries, Releases } from '../../../src/calendar/index.js';
import { checkDraft } from '../../../src/drafting/index.js';
import { DraftStore } from '../../../src/drafting/drafts/draft-store.service.js';
import {
  People,
  systemActor,
  Workspaces,
  WorkspaceSettings,
  type Actor,
  type Role,
} from '../../../src/identity/index.js';
import { toInstant, type PersonId } from '../../../src/kernel/index.js';
import { Libraries, RecordStore, type Body, type KindId } from '../../../src/library/index.js';
import { Database, UnitOfWork } from '../../../src/platform/database/index.js';
import { JobQueue } from '../../../src/platform/jobs/index.js';
import { Reviews } from '../../../src/review/index.js';
import { TaskEntity } from '../../../src/operations/index.js';
import { Browser } from '../../support/browser.js';
import { startTestApp, TestClock, type TestApp } from '../../support/test-app.js';

const PASSWORD = 'three kilns and a teapot';
export const PATH = '/workspaces/garden';
export const PERIOD = { from: '2026-11-23', to: '2026-11-29' };

export interface Floor {
  readonly service: TestApp;
  readonly clock: TestClock;
  readonly actor: Actor;
  readonly people: { readonly he: PersonId; readonly mu: PersonId };
  readonly he: Browser;
  readonly mu: Browser;
  readonly admin: Browser;
  readonly scheduler: Browser;
  readonly stranger: Browser;
  draft(
    body: Body,
    over?: { goal?: 'build_trust'; category?: 'life' | 'expertise' | 'proof'; model?: string },
  ): Promise<string>;
  place(draftId: string, at: string, account?: string, group?: string | null): Promise<string>;
  publish(period?: { from: string; to: string }): Promise<number>;
  put(...records: [KindId, object][]): Promise<void>;
  change(kind: KindId, body: object): Promise<void>;
  task(entryId: string): Promise<TaskEntity>;
  settled(): Promise<void>;
}

/** A workspace with two accounts, each worked by somebody else, and nothing on its calendar yet. */
export async function openFloor(environment: Record<string, string> = {}): Promise<Floor> {
  const clock = new TestClock();
  const service = await startTestApp({ clock, environment });
  try {
    return await arrange(service, clock);
  } catch (error) {
    await service.close();
    throw error;
  }
}

async function arrange(service: TestApp, clock: TestClock): Promise<Floor> {
  const { app } = service;
  const settings = WorkspaceSettings.parse({ fourEyes: false });
  const workspace = await app
    .get(Workspaces)
    .create({ slug: 'garden', name: '春园', timeZone: 'Asia/Shanghai', settings });
  await app.get(Workspaces).create({ slug: 'orchard', name: '果园', timeZone: 'Asia/Shanghai' });
  const actor = systemActor(workspace, 'test');
  const put = (...records: [KindId, object][]): Promise<void> => {
    const changes = records.map(([kind, body]) => ({ action: 'create' as const, kind, body }));
    return app.get(UnitOfWork).run(async (tx) => {
      await app.get(RecordStore).apply(tx, actor, changes, { source: 'import' });
    });
  };
  const change = (kind: KindId, body: object): Promise<void> =>
    app.get(UnitOfWork).run(async (tx) => {
      await app
        .get(RecordStore)
        .apply(tx, actor, [{ action: 'update', kind, slug: (body as { id: string }).id, body }], {
          source: 'import',
        });
    });
  await put(...LIBRARY);
  const enter = async (email: string, role: Role, home = 'garden') => {
    const person = {
      email,
      name: email.slice(0, 2),
      password: PASSWORD,
      temporary: false,
      workspace: home,
      roles: [role],
    };
    const { person: made } = await app.get(People).create(person);
    const browser = new Browser(service);
    await browser.signIn(email, PASSWORD);
    return { id: made.id, browser };
  };
  const he = await enter('he@example.com', 'operator');
  const mu = await enter('mu@example.com', 'operator');
  for (const [slug, operatorId] of [
    ['linxia-1', he.id],
    ['linxia-2', mu.id],
  ] as const) {
    const groups = slug === 'linxia-1' ? ['vip-1'] : [];
    const account = { personaSlug: 'linxia', segments: ['office'], groups, quotas: null, active: true };
    await app.get(Accounts).create(actor, { slug, name: `林夏 ${slug}`, operatorId, ...account });
  }
  const draft: Floor['draft'] = async (body, { goal = 'build_trust', category = 'expertise', model } = {}) => {
    const library = await app.get(Libraries).snapshot(actor.workspaceId);
    const about = { segment: 'office', persona: 'linxia', product: null, goal, category, publishOn: PERIOD.from };
    const version = checkDraft(body, about, { library });
    if (version.blocking) throw new Error(JSON.stringify(version.findings));
    const made = await app.get(UnitOfWork).run((tx) => {
      const origin = { workspaceId: actor.workspaceId, requestId: null, itemId: null, createdBy: null };
      const row = { ...origin, ...about, touchpoint: body.touchpoint };
      const by = {
        ...{ writer: model === undefined ? ('template' as const) : ('llm' as const), model: model ?? null },
        promptVersion: model === undefined ? null : 'moments/file-2',
        ...{ promptHash: null, authorId: null, reasons: [] },
      };
      return app.get(DraftStore).add(tx, row, version, by);
    });
    for (const action of ['submit', 'approve'] as const)
      await app.get(Reviews).move(actor, made.id, { action, seen: version.hash, reason: null });
    return made.id;
  };
  return {
    ...{ service, clock, actor, put, change, draft },
    people: { he: he.id, mu: mu.id },
    ...{ he: he.browser, mu: mu.browser },
    admin: (await enter('an@example.com', 'admin')).browser,
    scheduler: (await enter('pai@example.com', 'scheduler')).browser,
    stranger: (await enter('shu@example.com', 'admin', 'orchard')).browser,
    place: async (draftId, at, account = 'linxia-1', group = null) =>
      (
        await app
          .get(Entries)
          .place(actor, { draftId, startsAt: toInstant(at), account, group, overrideReason: '测试' })
      ).id,
    publish: async (period = PERIOD) => (await app.get(Releases).publish(actor, period)).number,
    task: (entryId) => app.get(Database).fresh.findOneByOrFail(TaskEntity, { entryId }),
    settled: () => app.get(JobQueue).idle(),
  };
}

export const post = (text: string, claims: Body['claims'] = []): Body => ({
  touchpoint: 'moments',
  text,
  attachments: [],
  claims,
});

export const ifMatch = (version: unknown): Record<string, string> => ({ 'if-match': `"${String(version)}"` });

export const WANG = {
  id: 'wang',
  product: 'serum',
  alias: '王小姐',
  after: '敢素颜拍照了',
  consent: { granted_on: '2026-05-02', scope: ['moments', 'group'], expires: '2027-05-01' },
};

const LIBRARY: [KindId, object][] = [
  ['stage', { id: 'newcomer', name: '新人', goal: 'build_trust' }],
  ['brand', { id: 'brand', name: '春园' }],
  ['persona', { id: 'linxia', name: '林夏', matrix: { nickname: '夏夏' } }],
  [
    'segment',
    {
      id: 'office',
      name: '上班族',
      rule: { stage: 'newcomer' },
      scenes: [{ id: 'lunch', days: 'workday', from: '12:00', to: '13:30' }],
    },
  ],
  ['group', { id: 'vip-1', name: 'VIP 1 群', segment: 'office' }],
  [
    'product',
    {
      id: 'serum',
      name: '精华',
      ladder: 'hit',
      price: { amount: 199, currency: 'CNY', unit: '瓶' },
      facts: [{ id: 'f1', claim: '烟酰胺含量 5%', kind: 'number', evidence: '检测报告', valid_until: '2027-03-31' }],
    },
  ],
  ['case', WANG],
  ['case', { ...WANG, id: 'li', alias: '李姐', consent: { ...WANG.consent, expires: '2026-11-24' } }],
];

/** The smallest picture there is. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
