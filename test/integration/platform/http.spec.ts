import { AppModule } from '../../../src/app.module.js';
import { CONFIG, type ConfigValues } from '../../../src/platform/config/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { createApp, listen } from '../../../src/platform/http/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('the HTTP service', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await startTestApp();
  });
  afterAll(() => service.close());
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${service.url}${path}`, { headers });

  it('says that it lives and that it can serve', async () => {
    expect(await (await get('/health/live')).json()).toEqual({ status: 'ok' });
    expect((await get('/health/ready')).status).toBe(200);
  });

  it('counts its requests for Prometheus', async () => {
    const text = await (await get('/metrics')).text();
    expect(text).toContain('yuanding_http_request_seconds_bucket');
  });

  it('describes itself in OpenAPI 3.1, with a reference page that loads nothing from elsewhere', async () => {
    const document = (await (await get('/api/openapi.json')).json()) as { openapi: string };
    expect(document.openapi).toBe('3.1.0');
    const page = await (await get('/api/docs')).text();
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it('answers errors as problem+json with the request’s id', async () => {
    const response = await get('/api/v1/nowhere', { 'x-request-id': 'from-a-proxy' });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('x-request-id')).toBe('from-a-proxy');
    expect(await response.json()).toMatchObject({ status: 404, code: 'not_found', traceId: 'from-a-proxy' });
  });

  it('answers an address that cannot be read the same way', async () => {
    for (const [path, status] of [
      ['/api/v1/workspaces/%E0%A4%A', 400],
      [`/api/v1/workspaces/${'a'.repeat(301)}`, 414],
    ] as const) {
      const response = await get(path);
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.json()).toMatchObject({ status, traceId: response.headers.get('x-request-id') });
    }
  });

  it('refuses a body nested without end', async () => {
    for (const body of ['['.repeat(5_000) + ']'.repeat(5_000), '{"a":'.repeat(150_000) + '1' + '}'.repeat(150_000)]) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': 'deep' };
      const response = await fetch(`${service.url}/api/v1/session`, { method: 'POST', body, headers });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'invalid_json' });
    }
  });

  it('makes an id of its own when the given one is not fit for a log', async () => {
    const response = await get('/health/live', { 'x-request-id': 'a b' });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says which door is taken, and leaves nothing running behind it', async () => {
    const config = service.app.get<ConfigValues>(CONFIG);
    const other = await createApp(AppModule.with(config), config);
    await expect(listen(other, Number(new URL(service.url).port), '127.0.0.1')).rejects.toMatchObject({
      code: 'port_unavailable',
    });
    await expect(other.get(Database).reader.query('SELECT 1')).rejects.toThrow();
  });
});
