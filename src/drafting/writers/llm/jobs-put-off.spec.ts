import type { ConfigValues } from '../../../platform/config/index.js';
import { declaredJobs, JobHandlers, type JobQueue } from '../../../platform/jobs/index.js';
import { InProcessQueue } from '../../../platform/jobs/in-process-queue.adapter.js';
import { draftItem } from '../../requests/drafting.jobs.js';
import type { ModelBudget } from './budget.service.js';
import { JobsPutOff } from './jobs-put-off.service.js';

const item = (id: string, ahead = false) => ({
  ...{ workspaceId: 'w', id, ahead, type: draftItem },
  payload: { workspaceId: 'w', itemId: id },
});

describe('jobs put off', () => {
  it('are taken up again, also where money comes free before their own job has ended', async () => {
    const told: ((workspaceId: string) => void)[] = [];
    const budget = {
      isBusy: () => true,
      onChange: (listener: (workspaceId: string) => void) => told.push(listener),
    } as unknown as ModelBudget;
    const handlers = new JobHandlers();
    const queue = new InProcessQueue(handlers, { JOBS_CONCURRENCY: 64 } as ConfigValues);
    const putOff = new JobsPutOff(queue, budget);
    let looks = 0;
    for (const type of declaredJobs())
      handlers.handle(type, async () => {
        await putOff.around(item('item'), { work: () => Promise.resolve((looks += 1) === 1) });
        if (looks === 1) for (const tell of told) tell('w');
      });
    queue.onApplicationBootstrap();
    queue.enqueue(draftItem, { workspaceId: 'w', itemId: 'item' }, { key: 'item' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(looks).toBe(2);
    await queue.onApplicationShutdown();
  });

  it('are taken up in the order in which they came, what somebody looks on at first', async () => {
    let isBusy = true;
    let tell = (): void => undefined;
    const budget = {
      isBusy: () => isBusy,
      onChange: (listener: (workspaceId: string) => void) => (tell = () => listener('w')),
    } as unknown as ModelBudget;
    const called: (string | undefined)[] = [];
    const queue = { enqueue: (_: unknown, __: unknown, { key }: { key?: string }) => called.push(key) };
    const putOff = new JobsPutOff(queue as unknown as JobQueue, budget);
    const unpaid: string[] = [];
    await putOff.around(item('first'), { work: () => Promise.resolve(true) });
    for (const job of [item('second'), item('page', true), item('third')])
      await putOff.around(job, {
        work: () => Promise.reject(new Error('begun')),
        putOff: () => Promise.resolve(unpaid.push(job.id)),
      });
    await putOff.around(item('free'), { work: () => Promise.resolve(false), costs: () => false });
    expect([unpaid, putOff.holds('w', 'third')]).toEqual([['second', 'page', 'third'], true]);
    isBusy = false;
    for (let turn = 0; turn < 3; turn += 1) tell();
    await new Promise((resolve) => setImmediate(resolve));
    expect(called).toEqual(['page', 'first', 'second', 'third']);
  });
});
