import type { TestApp } from './test-app.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** A client that keeps its session cookie as a browser does. */
export class Browser {
  cookie: string | null = null;
  private readonly base: string;

  constructor(
    service: Pick<TestApp, 'url'>,
    private readonly headers: Record<string, string> = {},
  ) {
    this.base = `${service.url}/api/v1`;
  }

  get = (path: string, headers: Record<string, string> = {}) => this.send('GET', path, undefined, headers);
  post = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
    this.send('POST', path, body, headers);
  patch = (path: string, body: unknown, version: number) =>
    this.send('PATCH', path, body, { 'if-match': `"${String(version)}"` });
  delete = (path: string) => this.send('DELETE', path);
  signIn = (email: string, password: string) => this.post('/session', { email, password });

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === null ? {} : { cookie: `yd_session=${this.cookie}` }),
        ...this.headers,
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie().find((line) => line.startsWith('yd_session='));
    if (set !== undefined) this.cookie = /^yd_session=([^;]*)/.exec(set)?.[1] || null;
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
    };
  }
}
