import {
  isPermission,
  PERMISSIONS,
  People,
  ROLES,
  Routes,
  Sessions,
  Workspaces,
  type Access,
  type Role,
} from '../../../src/identity/index.js';
import type { PersonId } from '../../../src/kernel/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { openApiDocument } from '../../../src/platform/http/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

/**
 * Walks every route of the application, whichever room it belongs to: a new one is covered without a line here.
 * The addresses come from the OpenAPI document, what each asks for from the route itself.
 */
interface Address {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly access: Access;
}

type Outcome = 'unauthenticated' | 'not a member' | 'forbidden' | 'let in';

/** A walk makes a request a route, and the house grows. */
const WALK_MS = 120_000;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

function addressesOf(service: TestApp): Address[] {
  const access = new Map(
    service.app
      .get(Routes)
      .all()
      .map((route) => [`${route.controller.replace(/Controller$/, '')}_${route.handler}`, route.access]),
  );
  return Object.entries(openApiDocument(service.app).paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      const name = `${method.toUpperCase()} ${path}`;
      const declared = access.get(operation.operationId ?? '');
      if (declared === undefined) throw new Error(`${name} is served, but no controller declares it`);
      return [{ name, method: method.toUpperCase(), path, access: declared }];
    }),
  );
}

describe('every route × every role', () => {
  let service: TestApp;
  let addresses: Address[];
  let person: (roles: Role[], workspace: string, owner?: boolean) => Promise<PersonId>;

  beforeAll(async () => {
    service = await startTestApp();
    addresses = addressesOf(service);
    for (const slug of ['garden', 'orchard'])
      await service.app.get(Workspaces).create({ slug, name: slug, timeZone: 'Asia/Shanghai' });
    let count = 0;
    person = async (roles, workspace, owner = false) => {
      count += 1;
      const email = `walker${String(count)}@example.com`;
      const input = {
        email,
        name: email,
        password: 'a long enough sentence',
        temporary: false,
        workspace,
        roles,
        owner,
      };
      return (await service.app.get(People).create(input)).person.id;
    };
    await person(['admin'], 'garden'); // the first of all is owner: nobody below is
  });
  afterAll(() => service.close());

  /** A session of its own for each request, since some of them end it. */
  const cookieOf = async (personId: PersonId): Promise<string> => {
    const sessions = service.app.get(Sessions);
    const visitor = { ip: '127.0.0.1', userAgent: 'walk' };
    const { token } = await service.app.get(UnitOfWork).run((tx) => sessions.start(tx, personId, visitor));
    return `yd_session=${token}`;
  };

  const outcomeOf = async (address: Address, workspace: string, headers: Record<string, string>): Promise<Outcome> => {
    const path = address.path
      .replace('{workspace}', workspace)
      .replace(/\{[^}]+\}/g, '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11');
    const hasBody = address.method !== 'GET' && address.method !== 'DELETE';
    const stop = new AbortController();
    const response = await fetch(`${service.url}${path}`, {
      method: address.method,
      signal: stop.signal,
      headers: { ...headers, ...(hasBody ? { 'content-type': 'application/json', 'if-match': '"1"' } : {}) },
      ...(hasBody ? { body: '{}' } : {}),
    });
    const { status } = response;
    const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
    const { code } = isProblem ? ((await response.json()) as { code?: string }) : {};
    stop.abort(); // event streams never end by themselves
    if (status >= 500) throw new Error(`${address.name} failed with ${String(status)}`);
    if (status === 401) return 'unauthenticated';
    if (status === 403) return 'forbidden';
    return code === 'workspace_not_found' ? 'not a member' : 'let in';
  };

  const walk = async (
    workspace: string,
    headersOf: () => Promise<Record<string, string>>,
    chosen: Address[],
    expected: (access: Access) => Outcome,
  ): Promise<void> => {
    const wrong: string[] = [];
    for (const address of chosen) {
      const outcome = await outcomeOf(address, workspace, await headersOf());
      const right = expected(address.access);
      if (outcome !== right) wrong.push(`${address.name} (${address.access}): ${outcome}, should be ${right}`);
    }
    expect(wrong).toEqual([]);
  };
  const inWorkspace = (): Address[] => addresses.filter(({ access }) => isPermission(access));

  it('finds the routes', () => {
    expect(inWorkspace().length).toBeGreaterThan(10);
    expect(addresses.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['POST /api/v1/session', 'GET /api/v1/workspaces/{workspace}/audit', 'GET /health/live']),
    );
  });

  it(
    'anonymous: nothing but what is public',
    async () => {
      await walk(
        'garden',
        async () => ({}),
        addresses,
        (access) => (access === 'public' ? 'let in' : 'unauthenticated'),
      );
    },
    WALK_MS,
  );

  it(
    'a made-up session or key: as nobody',
    async () => {
      const chosen = addresses.filter(({ access }) => access !== 'public');
      const cookie = `yd_session=${'x'.repeat(43)}`;
      await walk(
        'garden',
        async () => ({ cookie }),
        chosen,
        () => 'unauthenticated',
      );
      const authorization = `Bearer yd_abcdefgh_${'x'.repeat(43)}`;
      await walk(
        'garden',
        async () => ({ authorization }),
        chosen,
        () => 'unauthenticated',
      );
    },
    WALK_MS,
  );

  it.each(ROLES.map((role) => [role]))(
    '%s: what the table says',
    async (role) => {
      const id = await person([role], 'garden');
      await walk(
        'garden',
        async () => ({ cookie: await cookieOf(id) }),
        addresses,
        (access) => {
          if (isPermission(access))
            return (PERMISSIONS[access] as readonly Role[]).includes(role) ? 'let in' : 'forbidden';
          return access === 'installation_owner' ? 'forbidden' : 'let in';
        },
      );
    },
    WALK_MS,
  );

  it(
    'an admin of another workspace: not there, as if it did not exist',
    async () => {
      const id = await person(['admin'], 'orchard');
      const headers = async () => ({ cookie: await cookieOf(id) });
      await walk('garden', headers, inWorkspace(), () => 'not a member');
      await walk('no-such-garden', headers, inWorkspace(), () => 'not a member');
      await walk('No%00Such', headers, inWorkspace(), () => 'not a member');
    },
    WALK_MS,
  );

  it(
    'an owner of the installation: no member by that alone',
    async () => {
      const id = await person(['admin'], 'orchard', true);
      await walk(
        'garden',
        async () => ({ cookie: await cookieOf(id) }),
        inWorkspace(),
        () => 'not a member',
      );
      const owners = addresses.filter(({ access }) => access === 'installation_owner');
      await walk(
        'garden',
        async () => ({ cookie: await cookieOf(id) }),
        owners,
        () => 'let in',
      );
    },
    WALK_MS,
  );

  it(
    'an API key: its roles, in its own workspace only',
    async () => {
      const id = await person(['admin'], 'orchard');
      const made = await fetch(`${service.url}/api/v1/workspaces/orchard/api-keys`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: await cookieOf(id) },
        body: JSON.stringify({ name: 'walk', roles: ['operator'] }),
      });
      const { key } = (await made.json()) as { key: string };
      const headers = async () => ({ authorization: `Bearer ${key}` });
      const chosen = addresses.filter(({ access }) => access !== 'public');
      await walk('orchard', headers, chosen, (access) =>
        isPermission(access) && (PERMISSIONS[access] as readonly Role[]).includes('operator') ? 'let in' : 'forbidden',
      );
      await walk('garden', headers, inWorkspace(), () => 'not a member');
    },
    WALK_MS,
  );
});
