import { Global, Module } from '@nestjs/common';
import { InProcessQueue } from './in-process-queue.adapter.js';
import { JobHandlers } from './job-handlers.service.js';
import { JobQueue } from './job-queue.js';

@Global()
@Module({
  providers: [JobHandlers, InProcessQueue, { provide: JobQueue, useExisting: InProcessQueue }],
  exports: [JobHandlers, JobQueue],
})
export class JobsModule {}
