import { openApiDocument } from '../../../src/platform/http/index.js';
import type { Schema } from '../../support/bad-bodies.js';
import { fieldsOf } from '../../support/document-fields.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

type Operation = NonNullable<ReturnType<typeof openApiDocument>['paths'][string]['get']>;
type Content = Record<string, { schema?: Schema }> | undefined;

/** Names of fields that say everything themselves. */
const SAYING_ALL = new Set(['id', 'name', 'email', 'title', 'version']);

/** Schemas that stand in an operation itself and not among the named ones. */
const inlineSchemas = ({ requestBody, responses }: Operation): [string, Schema][] =>
  Object.entries({ body: requestBody, ...responses }).flatMap(([part, holder]) =>
    Object.values((holder as { content?: Content } | undefined)?.content ?? {}).flatMap(({ schema }) =>
      schema ? [[part, schema] as [string, Schema]] : [],
    ),
  );
const parametersOf = ({ parameters = [] }: Operation) =>
  parameters as { name: string; description?: string; example?: unknown; schema?: Schema }[];
const paths = (fields: readonly { path: string }[]): string[] => [...new Set(fields.map(({ path }) => path))];
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
        item[method] ? [{ name: `${method.toUpperCase()} ${path}`, method, operation: item[method] }] : [],
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

  it('says of every refusal that it is a problem', () => {
    const other = operations().flatMap(({ name, operation }) =>
      Object.entries(operation.responses as Record<string, { content?: Content }>)
        .filter(([status]) => Number(status) >= 400)
        .filter(
          ([, { content }]) => content?.['application/problem+json']?.schema?.$ref !== '#/components/schemas/Problem',
        )
        .map(([status]) => `${name} ${status}`),
    );
    expect(other).toEqual([]);
  });

  it('lists 412 and 428 exactly where If-Match is read, and what keys and bodies may meet', () => {
    const wrong = operations().flatMap(({ name, method, operation }) => {
      const takesVersion = parametersOf(operation).some((parameter) => parameter.name === 'If-Match');
      const lists = (status: number): boolean => String(status) in operation.responses;
      const due = [
        ...(takesVersion ? [412, 428] : []),
        ...(method === 'post' ? [409, 422] : []),
        ...(operation.requestBody === undefined ? [] : [413, 415]),
      ];
      const lacking = due.filter((status) => !lists(status)).map((status) => `${name} lacks ${String(status)}`);
      return !takesVersion && lists(428) ? [...lacking, `${name} lists 428 and reads no If-Match`] : lacking;
    });
    expect(wrong).toEqual([]);
  });

  const fields = () => [
    ...Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) => fieldsOf(schema as Schema, name)),
    ...operations().flatMap(({ name, operation }) =>
      inlineSchemas(operation).flatMap(([part, schema]) => fieldsOf(schema, `${name} ${part}`)),
    ),
  ];

  it('gives an example of every field that holds a value', () => {
    expect(paths(fields().filter(({ isLeaf, shown }) => isLeaf && !shown))).toEqual([]);
  });

  it('describes every field whose name does not say everything', () => {
    const lacking = fields().filter(({ name, described }) => !described && !SAYING_ALL.has(name));
    expect(paths(lacking)).toEqual([]);
  });

  it('describes every parameter and gives an example of it', () => {
    const lacking = operations().flatMap(({ name, operation }) =>
      parametersOf(operation)
        .filter(({ description, example, schema }) => !description || (example ?? schema?.example) === undefined)
        .map((parameter) => `${name} ${parameter.name}`),
    );
    expect(lacking).toEqual([]);
  });
});
