import fc from 'fast-check';
import { Database } from '../../../src/platform/database/index.js';
import { openApiDocument } from '../../../src/platform/http/index.js';
import { badBody, exampleOf, type Schema } from '../../support/bad-bodies.js';
import type { Browser } from '../../support/browser.js';
import { DocumentCheck } from '../../support/document-check.js';
import { startSampleApp, type SampleApp } from '../../support/sample-app.js';

const BODIES = 2_000;
/** Rows that a refused request may leave: who was seen when, and keys of requests. */
const BOOKKEEPING = new Set(['session', 'sign_in_failure', 'api_key', 'idempotency_key', 'migrations']);
const METHODS = ['post', 'put', 'patch'] as const;
const STRANGE_PARAMETERS = [
  'no-such-thing',
  '%00',
  '..%2f..%2fetc',
  '长'.repeat(90),
  "'%20OR%201=1",
  '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11',
  '-1',
  '%F0%9F%8C%B1',
];

interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly example: unknown;
}

describe('bad input', () => {
  let sample: SampleApp;
  let admin: Browser;
  let check: DocumentCheck;
  let operations: Operation[];

  beforeAll(async () => {
    sample = await startSampleApp();
    const document = openApiDocument(sample.app);
    check = new DocumentCheck(document);
    admin = check.over(await sample.as('admin'));
    const resolve = (reference: string): Schema =>
      document.components?.schemas?.[reference.replace('#/components/schemas/', '')] ?? {};
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        if (!operation || path.endsWith('/session')) return [];
        const content = (operation.requestBody as { content?: Record<string, { schema?: unknown }> } | undefined)
          ?.content;
        const schema = content?.['application/json']?.schema as Schema | undefined;
        return [
          {
            name: `${method.toUpperCase()} ${path}`,
            method: method.toUpperCase(),
            path,
            example: schema ? exampleOf(schema, resolve) : {},
          },
        ];
      }),
    );
  }, 60_000);
  afterAll(() => sample.close());

  /** Every table's rows, counted in one question: it is asked after each of all these bodies. */
  const tables = async (): Promise<string> => {
    const { reader } = sample.app.get(Database);
    const counts = reader.dataSource.entityMetadatas
      .map(({ tableName }) => tableName)
      .filter((name) => !BOOKKEEPING.has(name))
      .map((name) => `(SELECT COUNT(*) FROM "${name}") AS "${name}"`);
    return JSON.stringify(await reader.query(`SELECT ${counts.join(', ')}`));
  };
  const send = ({ method, path }: Operation, parameter: string, body: unknown) =>
    admin.send(
      method,
      path
        .replace('/api/v1', '')
        .replace('{workspace}', 'beauty')
        .replace(/\{[^}]+\}/g, parameter),
      body,
      { 'if-match': '"1"' },
    );

  it(`${String(BODIES)} generated bodies over all routes: a problem that says what is wrong, never a fault, never half a write`, async () => {
    const faults: string[] = [];
    let before = await tables();
    const attempt = fc.constantFrom(...operations).chain((operation) =>
      fc.record({
        operation: fc.constant(operation),
        parameter: fc.constantFrom(...STRANGE_PARAMETERS),
        body: badBody(operation.example),
      }),
    );
    for (const { operation, parameter, body } of fc.sample(attempt, { numRuns: BODIES, seed: 20_261_121 })) {
      const { status, headers, body: answer } = await send(operation, parameter, body);
      const seen = `${operation.name} ${JSON.stringify(body).slice(0, 200)} → ${String(status)} ${JSON.stringify(answer).slice(0, 200)}`;
      if (status >= 500) faults.push(seen);
      if (status >= 400) {
        if (headers.get('content-type')?.includes('application/problem+json') !== true)
          faults.push(`not a problem: ${seen}`);
        if (typeof answer['detail'] !== 'string' || answer['detail'] === '') faults.push(`says nothing: ${seen}`);
        if (answer['code'] === 'invalid_request' && (answer['errors'] as unknown[] | undefined)?.length === 0)
          faults.push(`names no field: ${seen}`);
        const after = await tables();
        if (after !== before) faults.push(`left something behind: ${seen}`);
        before = after;
      } else before = await tables(); // it happened to be right after all
    }
    expect(faults.slice(0, 20)).toEqual([]);
    expect([...check.faults].slice(0, 20)).toEqual([]); // what the document does not say of these answers
  }, 300_000);

  it('covers the routes that take a body', () => {
    expect(operations.length).toBeGreaterThan(20);
  });
});
