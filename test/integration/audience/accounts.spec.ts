import type { Browser } from '../../support/browser.js';
import { startSampleApp, type SampleApp } from '../../support/sample-app.js';

const PATH = '/workspaces/beauty/accounts';

describe('accounts', () => {
  let sample: SampleApp;
  let scheduler: Browser;
  const account = (slug: string, more: object = {}) => ({
    ...{ slug, name: '林夏 · 工作号', persona: 'linxia', operatorId: sample.people.operator },
    ...{ segments: ['office-worker'], groups: ['office-1'] },
    ...more,
  });

  beforeAll(async () => {
    sample = await startSampleApp();
    scheduler = await sample.as('scheduler');
  }, 60_000);
  afterAll(() => sample.close());

  it('speak as a persona, are worked by an operator, and serve segments and groups', async () => {
    const { status, body, headers } = await scheduler.post(
      PATH,
      account('linxia-1', { quotas: { moments: { day: 2 } } }),
    );
    expect([status, headers.get('etag')]).toEqual([201, '"1"']);
    expect(body).toMatchObject({ slug: 'linxia-1', persona: 'linxia', active: true, quotas: { moments: { day: 2 } } });
    expect((await scheduler.get(`${PATH}/linxia-1`)).body).toEqual(body);
  });

  it('name everything they point at that is not there', async () => {
    const wrong = account('ghost', {
      persona: 'nobody',
      operatorId: sample.people.writer,
      segments: ['office-worker', 'martians'],
      groups: ['no-such-group'],
    });
    const { status, body } = await scheduler.post(PATH, wrong);
    expect([status, body['code']]).toEqual([422, 'unknown_reference']);
    expect((body['errors'] as { field: string }[]).map(({ field }) => field)).toEqual([
      'persona',
      'operatorId',
      'segments.1',
      'groups.0',
    ]);
  });

  it('have one slug each, for good', async () => {
    const { status, body } = await scheduler.post(PATH, account('linxia-1'));
    expect([status, body['code']]).toEqual([409, 'slug_taken']);
  });

  it('change only under the version that was read', async () => {
    await scheduler.post(PATH, account('linxia-2'));
    expect((await scheduler.send('PATCH', `${PATH}/linxia-2`, { name: '夏' })).status).toBe(428);
    expect((await scheduler.patch(`${PATH}/linxia-2`, { segments: ['student'], quotas: null }, 1)).body).toMatchObject({
      segments: ['student'],
      version: 2,
    });
    expect((await scheduler.patch(`${PATH}/linxia-2`, { name: '晚了' }, 1)).status).toBe(412);
    expect((await scheduler.patch(`${PATH}/linxia-2`, {}, 2)).status).toBe(400);
  });

  it('are archived and taken back into use, not deleted', async () => {
    await scheduler.post(PATH, account('linxia-3'));
    const archived = await scheduler.post(`${PATH}/linxia-3/archive`, {}, { 'if-match': '"1"' });
    expect(archived.body).toMatchObject({ active: false, version: 2 });
    const slugs = async (query = '') =>
      ((await scheduler.get(`${PATH}${query}`)).body['items'] as { slug: string }[]).map(({ slug }) => slug);
    expect(await slugs()).not.toContain('linxia-3');
    expect(await slugs('?archived=true')).toEqual(['linxia-3']);
    const restored = await scheduler.post(`${PATH}/linxia-3/restore`, {}, { 'if-match': '"2"' });
    expect(restored.body).toMatchObject({ active: true, archivedAt: null });
  });

  it('are read by everybody and changed by schedulers and admins', async () => {
    const operator = await sample.as('operator');
    expect((await operator.get(PATH)).status).toBe(200);
    expect((await operator.post(PATH, account('mine'))).status).toBe(403);
  });
});
