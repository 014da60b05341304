import { openApiDocument } from '../../../src/platform/http/index.js';
import type { Schema } from '../../support/bad-bodies.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

type Described = Schema & { readonly description?: string; readonly examples?: unknown };
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

describe('the OpenAPI document', () => {
  let service: TestApp;
  let document: ReturnType<typeof openApiDocument>;
  beforeAll(async () => {
    service = await startTestApp();
    document = openApiDocument(service.app);
  });
  afterAll(() => service.close());

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) =>
        item[method] ? [{ name: `${method.toUpperCase()} ${path}`, operation: item[method] }] : [],
      ),
    );

  it('says of every route what it does and what it answers', () => {
    const lacking = operations().filter(({ operation }) => {
      const good = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
      return !operation.summary || !good;
    });
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  it('gives operations names of their own', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('points only at schemas it holds', () => {
    const names = new Set(Object.keys(document.components?.schemas ?? {}));
    const pointed = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect([...new Set(pointed)].filter((name) => !names.has(name))).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('#/$defs/');
  });

  it('describes every field, and gives an example of every field that holds a value', () => {
    const lacking: string[] = [];
    const look = (schema: Described, path: string): void => {
      for (const [name, property] of Object.entries((schema.properties ?? {}) as Record<string, Described>)) {
        const here = `${path}.${name}`;
        const nested = [property, ...(property.anyOf ?? []), ...(property.oneOf ?? [])] as Described[];
        const known = nested.some(({ description, $ref }) => description !== undefined || $ref !== undefined);
        const isLeaf = nested.every(({ properties, items, $ref }) => !properties && !items && !$ref);
        const shown = nested.some(
          (each) =>
            each.example !== undefined ||
            each.examples !== undefined ||
            each.enum !== undefined ||
            each.const !== undefined,
        );
        if (!known && !shown) lacking.push(`${here}: no description and no example`);
        else if (isLeaf && !shown && !known) lacking.push(`${here}: no example`);
        for (const each of nested) {
          look(each, here);
          if (each.items) look(each.items, `${here}[]`);
        }
      }
    };
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) look(schema as Described, name);
    expect(lacking).toEqual([]);
  });
});
