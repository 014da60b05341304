import { openGarden, product, type Garden } from '../library/garden.js';

describe('checking a text on demand', () => {
  let garden: Garden;
  const checks = '/workspaces/garden/checks';
  const post = { touchpoint: 'moments', text: '烟酰胺含量 5%，全网最低价', attachments: [], claims: [] };
  beforeAll(async () => {
    garden = await openGarden();
    await garden.plant(['product', product('serum')]);
  });
  afterAll(() => garden.service.close());

  it('says what stops it, where, and on what ground', async () => {
    const answer = await garden.writer.post(checks, { body: post, category: 'expertise', products: ['serum'] });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ blocked: true });
    expect(answer.body['findings']).toContainEqual(
      expect.objectContaining({ rule: 'absolute_term', part: 'text', span: '全网最低价', start: 9, end: 14 }),
    );
  });

  it('says which record proves what is proved', async () => {
    const { body } = await garden.writer.post(checks, { body: post, category: 'expertise', products: ['serum'] });
    const grounded = body['grounded'] as { factId: string }[];
    expect(grounded).toEqual([
      expect.objectContaining({ part: 'text', span: '烟酰胺含量', start: 0, end: 5 }),
      expect.objectContaining({ part: 'text', span: '5%', start: 6, end: 8 }),
    ]);
    expect(grounded[0]?.factId).toMatch(/^serum#/u);
    expect(body['voice']).toBeNull();
  });

  it('judges by the day on which it is to appear', async () => {
    const request = { body: post, category: 'expertise', products: ['serum'], only: ['grounding'] };
    const rules = async (publishOn: string) =>
      ((await garden.writer.post(checks, { ...request, publishOn })).body['findings'] as { rule: string }[]).map(
        ({ rule }) => rule,
      );
    expect(await rules('2027-03-31')).toEqual([]);
    expect(await rules('2027-04-01')).toEqual(['expired_fact']);
  });

  it('names a product it does not know', async () => {
    const answer = await garden.writer.post(checks, { body: post, category: 'expertise', products: ['nobody'] });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'unknown_reference', errors: [{ field: 'products.0' }] });
  });

  it('names the field that is wrong', async () => {
    const answer = await garden.writer.post(checks, { body: { ...post, text: 7 }, category: 'expertise' });
    expect(answer.status).toBe(400);
  });

  it('lists its rules with their sources', async () => {
    const answer = await garden.writer.get(`${checks}/rules`);
    const listed = (answer.body['checks'] as { rules: { id: string; source: string }[] }[]).flatMap(
      ({ rules }) => rules,
    );
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(['absolute_term', 'consent_withdrawn']));
    expect(listed.every(({ source }) => source !== '')).toBe(true);
  });

  it('is not for strangers', async () => {
    expect((await garden.stranger.get(`${checks}/rules`)).status).toBe(404);
  });
});
