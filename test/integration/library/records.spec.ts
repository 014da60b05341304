import { Database } from '../../../src/platform/database/index.js';
import { Libraries } from '../../../src/library/index.js';
import { AuditEntryEntity } from '../../../src/identity/audit/audit-entry.entity.js';
import { caseOf, openGarden, product, type Garden } from './garden.js';

interface Documented {
  readonly paths: Record<string, { post?: { requestBody: unknown } }>;
  readonly components: { schemas: Record<string, { properties: Record<string, { description: string }> }> };
}

describe('library records', () => {
  let garden: Garden;
  beforeAll(async () => {
    garden = await openGarden();
  });
  afterAll(() => garden.service.close());
  const records = () => `${garden.home}/records`;
  const put = (path: string, body: unknown, version: number | null) =>
    garden.writer.send('PUT', path, body, version === null ? {} : { 'if-match': `"${version}"` });
  const act = (path: string, version: number) => garden.writer.post(path, {}, { 'if-match': `"${version}"` });

  it('are created, read, replaced, and keep every version as it was', async () => {
    const created = await garden.writer.post(`${records()}/product`, product('serum'));
    expect(created.status).toBe(201);
    expect(created.headers.get('etag')).toBe('"1"');
    expect(created.body).toMatchObject({
      kind: 'product',
      slug: 'serum',
      title: '产品 serum',
      version: 1,
      updatedBy: '文',
    });

    const dearer = product('serum', { price: { amount: 209, currency: 'CNY', unit: '瓶' } });
    const updated = await put(`${records()}/product/serum`, dearer, 1);
    expect(updated.body).toMatchObject({ version: 2, body: { price: { amount: 209 } } });
    expect((await put(`${records()}/product/serum`, dearer, 2)).body).toMatchObject({ version: 2 });

    const versions = await garden.writer.get(`${records()}/product/serum/versions`);
    expect(versions.body).toMatchObject({
      items: [{ number: 2, source: 'api', author: '文' }, { number: 1 }],
      nextCursor: null,
    });
    const first = await garden.writer.get(`${records()}/product/serum/versions/1`);
    expect(first.body).toMatchObject({ number: 1, body: { price: { amount: 199 } } });
    const diff = await garden.writer.get(`${records()}/product/serum/diff?from=1`);
    expect(diff.body).toEqual({
      from: 1,
      to: 2,
      changes: [{ path: 'price.amount', change: 'changed', before: 199, after: 209 }],
    });
    expect((await garden.writer.get(`${records()}/product/serum/versions/3`)).status).toBe(404);
  });

  it('go into the audit trail with what changed', async () => {
    const trail = await garden.service.app
      .get(Database)
      .fresh.findBy(AuditEntryEntity, { subjectType: 'product', subjectId: 'serum', action: 'product.updated' });
    expect(trail).toMatchObject([{ before: { 'price.amount': 199 }, after: { 'price.amount': 209, version: 2 } }]);
  });

  it('let exactly one of many edits of the same version through', async () => {
    await garden.plant(['product', product('contested')]);
    const path = `${records()}/product/contested`;
    const edits = Array.from({ length: 8 }, (_, index) => put(path, product('contested', { cost: index + 1 }), 1));
    const statuses = (await Promise.all(edits)).map((answer) => answer.status).sort();
    expect(statuses).toEqual([200, ...Array<number>(7).fill(412)]);
    const { body } = await garden.writer.get(path);
    expect(body['version']).toBe(2);
    const second = await garden.writer.get(`${path}/versions/2`);
    expect(second.body['body']).toEqual(body['body']);
    expect((await garden.writer.get(`${path}/versions/3`)).status).toBe(404);
  });

  it('are not changed without saying which version was read', async () => {
    expect((await put(`${records()}/product/serum`, product('serum'), null)).status).toBe(428);
    const stale = await put(`${records()}/product/serum`, product('serum'), 1);
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale_version', params: { seen: 1, current: 2 } } });
  });

  it.each([
    ['a wrong type', { name: 7 }, 'name'],
    ['a missing field', { price: undefined }, 'price'],
    ['a field nobody knows', { colour: 'red' }, 'colour'],
    ['a value outside of the list', { ladder: 'top' }, 'ladder'],
    [
      'a wrong value deep inside',
      { facts: [{ id: 'f1', claim: 'x', evidence: 'y', valid_until: '2026-02-30' }] },
      'facts.0.valid_until',
    ],
    ['too long a text', { name: '长'.repeat(101) }, 'name'],
  ])('are refused with %s, and the field is named', async (_name, wrong, field) => {
    const answer = await garden.writer.post(`${records()}/product`, { ...product('wrong'), ...wrong });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'invalid_record', errors: [{ field }] });
    expect((await garden.writer.get(`${records()}/product/wrong`)).status).toBe(404);
  });

  it('are refused when the body is no object, or of an unknown kind', async () => {
    expect((await garden.writer.post(`${records()}/product`, [])).status).toBe(400);
    expect((await garden.writer.post(`${records()}/product`, 'text')).status).toBe(400);
    expect((await garden.writer.post(`${records()}/gadget`, {})).status).toBe(400);
    expect((await garden.writer.get(`${records()}/product/Not_A_Slug`)).status).toBe(400);
  });

  it('lead somewhere, and are not taken away from those who lead to them', async () => {
    const lost = await garden.writer.post(`${records()}/case`, caseOf('wang', 'serums', null));
    expect(lost).toMatchObject({ status: 422, body: { code: 'unknown_reference', errors: [{ field: 'product' }] } });

    expect((await garden.writer.post(`${records()}/case`, caseOf('wang', 'serum', null))).status).toBe(201);
    expect(await act(`${records()}/product/serum/archive`, 2)).toMatchObject({ status: 409, body: { code: 'in_use' } });

    const usage = await garden.writer.get(`${records()}/product/serum/usage`);
    expect(usage.body).toEqual({
      groups: [{ source: 'records', usages: [{ type: 'case', id: 'wang', title: '王小姐', where: 'product' }] }],
    });
  });

  it('are archived, never deleted, and come back', async () => {
    const archived = await act(`${records()}/case/wang/archive`, 1);
    expect(archived.status).toBe(200);
    expect(archived.body['archivedAt']).not.toBeNull();
    expect((await put(`${records()}/case/wang`, caseOf('wang', 'serum', null), 1)).body).toMatchObject({
      code: 'archived',
    });
    expect((await garden.writer.get(`${records()}/case/wang`)).status).toBe(200);
    const again = await garden.writer.post(`${records()}/case`, caseOf('wang', 'serum', null));
    expect(again).toMatchObject({ status: 409, body: { code: 'slug_taken', errors: [{ field: 'id' }] } });
    expect((await garden.writer.get(`${records()}?kind=case`)).body).toMatchObject({ items: [] });
    expect((await garden.writer.get(`${records()}?kind=case&archived=true`)).body).toMatchObject({
      items: [{ slug: 'wang' }],
    });
    expect((await act(`${records()}/case/wang/restore`, 1)).body).toMatchObject({ archivedAt: null, version: 1 });
  });

  it('keep their id, and the brand keeps its place', async () => {
    expect(await put(`${records()}/product/serum`, product('cream'), 2)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'id' }] },
    });
    expect((await garden.writer.post(`${records()}/brand`, { name: '南枝' })).status).toBe(201);
    expect((await garden.writer.post(`${records()}/brand`, { name: '北枝' })).status).toBe(409);
    expect((await act(`${records()}/brand/brand/archive`, 1)).status).toBe(409);
  });

  it('were not written down on a day still to come', async () => {
    await garden.plant(['persona', { id: 'linxia', name: '林夏' }]);
    const rain = (recorded_on: string) => ({
      ...{ id: 'rain', persona: 'linxia', what: '昨天下雨。' },
      ...{ happened_on: '2026-11-20', recorded_on },
    });
    const refused = await garden.writer.post(`${records()}/material`, rain('2026-11-22'));
    expect(refused).toMatchObject({ status: 422, body: { code: 'in_future', errors: [{ field: 'recorded_on' }] } });
    expect((await garden.writer.post(`${records()}/material`, rain('2026-11-21'))).status).toBe(201);
  });

  it('are built into a library that follows every change', async () => {
    const libraries = garden.service.app.get(Libraries);
    const before = await libraries.snapshot(garden.actor.workspaceId);
    expect(await libraries.snapshot(garden.actor.workspaceId)).toBe(before);
    await garden.plant(['source', { id: 'xhs', name: '小红书笔记', kind: 'public' }]);
    const after = await libraries.snapshot(garden.actor.workspaceId);
    expect(after.revision).toBe(before.revision + 1);
    expect(after.sources.get('xhs')?.name).toBe('小红书笔记');
  });

  it('come in pages, each once, in the order asked for', async () => {
    const stages = ['one', 'two', 'three', 'four', 'five'].map(
      (id) => ['stage', { id, name: id, goal: 'care' }] as ['stage', object],
    );
    await garden.plant(...stages);
    for (const [sort, expected] of [
      ['place', ['one', 'two', 'three', 'four', 'five']],
      ['title', ['five', 'four', 'one', 'three', 'two']],
    ] as const) {
      const seen: string[] = [];
      for (let cursor = ''; ;) {
        const { body } = await garden.writer.get(
          `${records()}?kind=stage&sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`,
        );
        seen.push(...(body['items'] as { slug: string }[]).map((item) => item.slug));
        if (body['nextCursor'] === null) break;
        cursor = body['nextCursor'] as string;
      }
      expect(seen).toEqual(expected);
    }
    const foreign = Buffer.from('["x",{}]').toString('base64url');
    expect((await garden.writer.get(`${records()}?cursor=${foreign}`)).status).toBe(400);
    const odd = Buffer.from('[null,"x",7]').toString('base64url');
    expect((await garden.writer.get(`${records()}?cursor=${odd}`)).status).toBe(400);
  });

  it('describe their kinds by JSON Schema', async () => {
    const { body } = await garden.writer.get(`${garden.home}/kinds`);
    const kinds = body['items'] as {
      id: string;
      records: number;
      schema: { $defs: Record<string, { properties: object }> };
    }[];
    expect(kinds).toHaveLength(22);
    expect(kinds.find((kind) => kind.id === 'stage')).toMatchObject({ records: 5 });
    expect(
      Object.keys(kinds.find((kind) => kind.id === 'product')?.schema.$defs['Product']?.properties ?? {}),
    ).toContain('leads_to');
  });

  it('are nobody else’s', async () => {
    expect((await garden.stranger.get(`${records()}/product/serum`)).status).toBe(404);
    expect((await garden.stranger.get('/workspaces/orchard/library/records/product/serum')).status).toBe(404);
    expect((await garden.stranger.get('/workspaces/orchard/library/search?q=产品')).body).toEqual({ items: [] });
  });

  it('are documented field by field', async () => {
    const document = (await (await fetch(`${garden.service.url}/api/openapi.json`)).json()) as Documented;
    const post = document.paths['/api/v1/workspaces/{workspace}/library/records/{kind}']?.post;
    const sent = JSON.stringify(post?.requestBody);
    expect(sent).toMatch(/Product/);
    expect(document.components.schemas['Product']?.properties['leads_to']?.description).toBe(
      'Products a buyer comes to next',
    );
  });
});
