import { Injectable } from '@nestjs/common';
import type { JobHandler } from './job-queue.js';
import { declaredJobs, type JobType } from './job-type.js';

/** Who does which kind of work: exactly one handler each. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, JobHandler<object>>();

  /** Call in `onModuleInit`. */
  handle<P extends object>(type: JobType<P>, handler: JobHandler<P>): void {
    if (this.handlers.has(type.name)) throw new Error(`The job ${type.name} has two handlers.`);
    this.handlers.set(type.name, handler as JobHandler<object>);
  }

  of(name: string): JobHandler<object> {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`The job ${name} has no handler.`);
    return handler;
  }

  assertComplete(): void {
    const missing = declaredJobs().filter(({ name }) => !this.handlers.has(name));
    if (missing.length > 0)
      throw new Error(`No handler for the job(s): ${missing.map(({ name }) => name).join(', ')}.`);
  }
}
