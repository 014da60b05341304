import type { openApiDocument } from '../../src/platform/http/index.js';
import type { Answer, Browser } from './browser.js';
import { disagreements, type Schema } from './conforms.js';

type Document = ReturnType<typeof openApiDocument>;
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Route {
  readonly name: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly answers: Readonly<Record<string, { readonly content?: Content }>>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Holds what is served against what the document says of it. */
export class DocumentCheck {
  readonly reached = new Set<string>();
  readonly faults = new Set<string>();
  private readonly routes: readonly Route[];

  constructor(private readonly document: Document) {
    this.routes = Object.entries(document.paths)
      .flatMap(([path, item]) =>
        METHODS.flatMap((method) => {
          const answers = item[method]?.responses as Route['answers'] | undefined;
          const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`);
          return answers ? [{ name: `${method.toUpperCase()} ${path}`, method, pattern, answers }] : [];
        }),
      )
      .sort((one, other) => one.name.split('{').length - other.name.split('{').length);
  }

  readonly resolve = (reference: string): Schema =>
    (this.document.components?.schemas?.[reference.replace('#/components/schemas/', '')] ?? {}) as Schema;

  /** Routes that answer JSON to a method. */
  answeringJson(method: string): string[] {
    return this.routes
      .filter((route) => route.method === method)
      .filter(({ answers }) => Object.values(answers).some(({ content }) => content?.['application/json']))
      .map(({ name }) => name);
  }

  judge(method: string, path: string, { status, headers, body }: Answer): void {
    const address = path.replace(/\?.*$/, '');
    const route = this.routes.find((each) => each.method === method.toLowerCase() && each.pattern.test(address));
    if (!route) return void this.faults.add(`${method} ${address}: not in the document`);
    const said = route.answers[String(status)];
    if (!said) return void this.faults.add(`${route.name}: ${String(status)} is not in the document`);
    if (status < 300) this.reached.add(route.name);
    const type = (headers.get('content-type') ?? '').replace(/;.*$/, '');
    const schema = said.content?.[type]?.schema;
    if (!schema) {
      if (type !== '') this.faults.add(`${route.name} ${String(status)}: ${type} is not in the document`);
      return;
    }
    for (const fault of disagreements(body, schema, this.resolve))
      this.faults.add(`${route.name} ${String(status)}: ${fault.replace(/\b\d+\b(?=\.)/g, '*')}`);
  }

  /** The same browser, every answer to which is judged. */
  over(browser: Browser): Browser {
    const send = browser.send.bind(browser);
    browser.send = async (method, path, body, headers) => {
      const answer = await send(method, path, body, headers);
      this.judge(method, `/api/v1${path}`, answer);
      return answer;
    };
    return browser;
  }
}
