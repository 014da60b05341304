import { consentWithdrawn, ExpirySweep, factExpired, offerChanged, recordChanged } from '../../../src/library/index.js';
import { DomainEvents } from '../../../src/platform/events/index.js';
import { JobQueue } from '../../../src/platform/jobs/index.js';
import { caseOf, openGarden, product, type Garden } from './garden.js';

describe('what is taken back', () => {
  let garden: Garden;
  const told: string[] = [];
  const tried: string[] = [];
  const granted = { granted_on: '2026-05-02', scope: ['moments', 'group'], expires: '2026-11-21' };

  beforeAll(async () => {
    garden = await openGarden();
    const events = garden.service.app.get(DomainEvents);
    events.on(
      consentWithdrawn,
      'test.consent',
      async (_tx, { caseId, reason }) => void told.push(`${caseId} ${reason}`),
    );
    events.on(factExpired, 'test.fact', async (_tx, { factId, reason }) => void told.push(`${factId} ${reason}`));
    events.on(offerChanged, 'test.offer', async (_tx, { offerId, reason }) => void told.push(`${offerId} ${reason}`));
    events.onLater(consentWithdrawn, 'test.recall', ({ caseId }) => {
      tried.push(caseId);
      return Promise.reject(new Error('the calendar is ill'));
    });
    await garden.plant(
      ['product', product('serum')],
      ['case', caseOf('wang', 'serum', granted)],
      ['case', caseOf('li', 'serum', granted)],
    );
  });
  beforeEach(() => void told.splice(0));
  afterAll(() => garden.service.close());
  const put = (kind: string, body: { id: string }, version: number) =>
    garden.writer.send('PUT', `${garden.home}/records/${kind}/${body.id}`, body, { 'if-match': `"${version}"` });

  it('a consent is recorded as withdrawn and told, though a later handler fails', async () => {
    const withdrawn = { ...granted, withdrawn_on: '2026-11-20' };
    const answer = await put('case', caseOf('wang', 'serum', withdrawn), 1);
    expect(answer).toMatchObject({ status: 200, body: { body: { consent: { withdrawn_on: '2026-11-20' } } } });
    expect(told).toEqual(['wang withdrawn']);
    await garden.service.app.get(JobQueue).idle();
    expect(tried).toEqual(['wang']);
    const { body } = await garden.writer.get(`${garden.home}/records/case/wang`);
    expect(body).toMatchObject({ version: 2, body: { consent: { withdrawn_on: '2026-11-20' } } });
  });

  it('a fact is told when it is reworded', async () => {
    const facts = [{ ...product('serum').facts[0], claim: '烟酰胺含量 4%' }];
    expect((await put('product', product('serum', { facts }), 1)).status).toBe(200);
    expect(told).toEqual(['serum#f1 reworded']);
  });

  it('what ran out by the calendar is told once, by the workspace’s own day', async () => {
    const sweep = garden.service.app.get(ExpirySweep);
    garden.clock.set('2026-11-21T15:59:00Z'); // 23:59 in Shanghai: the last day still holds
    await sweep.sweep();
    expect(told).toEqual([]);
    garden.clock.set('2026-11-21T16:01:00Z');
    await Promise.all([sweep.sweep(), sweep.sweep()]);
    await sweep.sweep();
    expect(told).toEqual(['li expired']);
  });

  it('is not told again when something else of the record changes', async () => {
    const answer = await put('case', { ...caseOf('li', 'serum', granted), after: '又回来买了两次' } as never, 1);
    expect(answer.status).toBe(200);
    await garden.service.app.get(ExpirySweep).sweep();
    expect(told).toEqual([]);
  });

  it('a handler inside the transaction that fails undoes the change and all that was told of it', async () => {
    garden.service.app
      .get(DomainEvents)
      .on(recordChanged, 'test.refuses', (_tx, { slug }) =>
        slug === 'doomed' ? Promise.reject(new Error('no')) : Promise.resolve(),
      );
    const answer = await garden.writer.post(`${garden.home}/records/product`, product('doomed'));
    expect(answer.status).toBe(500);
    expect((await garden.writer.get(`${garden.home}/records/product/doomed`)).status).toBe(404);
  });
});
