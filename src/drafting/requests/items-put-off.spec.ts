import type { ConfigValues } from '../../platform/config/index.js';
import type { Database } from '../../platform/database/index.js';
import { declaredJobs, JobHandlers } from '../../platform/jobs/index.js';
import { InProcessQueue } from '../../platform/jobs/in-process-queue.adapter.js';
import type { ModelBudget } from '../writers/llm/budget.service.js';
import type { Writers } from '../writers/writers.service.js';
import { draftItem } from './drafting.jobs.js';
import { ItemsPutOff } from './items-put-off.service.js';

describe('items put off', () => {
  it('are taken up again, also where money comes free before their own job has ended', async () => {
    const told: ((workspaceId: string) => void)[] = [];
    const budget = {
      isBusy: () => true,
      onChange: (listener: (workspaceId: string) => void) => told.push(listener),
    } as unknown as ModelBudget;
    const handlers = new JobHandlers();
    const queue = new InProcessQueue(handlers, { JOBS_CONCURRENCY: 64 } as ConfigValues);
    const putOff = new ItemsPutOff(queue, budget, {} as Database, {} as Writers);
    let looks = 0;
    for (const type of declaredJobs())
      handlers.handle(type, async () => {
        await putOff.around('w', 'item', () => Promise.resolve((looks += 1) === 1));
        if (looks === 1) for (const tell of told) tell('w');
      });
    queue.onApplicationBootstrap();
    queue.enqueue(draftItem, { workspaceId: 'w', itemId: 'item' }, { key: 'item' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(looks).toBe(2);
    await queue.onApplicationShutdown();
  });
});
