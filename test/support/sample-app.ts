import { randomUUID } from 'node:crypto';
import { LibraryFiles, readFolder } from '../../src/library/index.js';
import {
  DEFAULT_SETTINGS,
  People,
  ReviewPolicy,
  ROLES,
  systemActor,
  Workspaces,
  type Actor,
  type Role,
  type WorkspaceEntity,
} from '../../src/identity/index.js';
import type { PersonId } from '../../src/kernel/index.js';
import type { Clock } from '../../src/kernel/index.js';
import { Browser } from './browser.js';
import { startTestApp, type TestApp } from './test-app.js';

export const PASSWORD = 'a long enough sentence';

const ONE_APPROVAL = ReviewPolicy.parse({ approvals: { high: 1 } });

export interface SampleApp extends TestApp {
  readonly workspace: WorkspaceEntity;
  /** The house itself, for arranging what a test is not about. */
  readonly system: Actor;
  readonly people: Readonly<Record<Role, PersonId>>;
  /** Signed in as the person of a role. */
  as(role: Role): Promise<Browser>;
}

/** The real app with a sample brand's library and one person for each role. */
export async function startSampleApp(
  options: {
    brand?: string;
    environment?: Record<string, string>;
    clock?: Clock;
    /** One approval is enough unless a suite says otherwise. */
    review?: ReviewPolicy;
  } = {},
): Promise<SampleApp> {
  const brand = options.brand ?? 'beauty';
  const service = await startTestApp(options);
  const settings = { ...DEFAULT_SETTINGS, review: options.review ?? ONE_APPROVAL };
  const workspace = await service.app
    .get(Workspaces)
    .create({ slug: brand, name: brand, timeZone: 'Asia/Shanghai', settings });
  const system = systemActor(workspace, 'test', 'system');
  const { files } = await readFolder(new URL(`../../content-library/${brand}`, import.meta.url).pathname);
  const outcome = await service.app.get(LibraryFiles).import(system, files);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error.slice(0, 5)));
  const people = {} as Record<Role, PersonId>;
  for (const role of ROLES) {
    const input = {
      email: `${role}@${brand}.example.com`,
      name: role,
      password: PASSWORD,
      temporary: false,
      workspace: brand,
      roles: [role],
    };
    people[role] = (await service.app.get(People).create(input)).person.id;
  }
  return {
    ...service,
    workspace,
    system,
    people,
    as: async (role) => {
      const browser = new Browser(service);
      const { status, body } = await browser.signIn(`${role}@${brand}.example.com`, PASSWORD);
      if (status >= 300) throw new Error(`Could not sign in as ${role}: ${JSON.stringify(body)}`);
      return browser;
    },
  };
}

/** For POSTs that must not be carried out twice. */
export const onceOnly = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
