import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { JobQueue, Sweep } from '../../platform/jobs/index.js';
import { RewriteEntity } from './rewrite.entity.js';
import { draftRewrite } from './rewrites.jobs.js';
import { mayBeTakenUp } from './rewrites.queries.js';

const EVERY_MS = 60_000;
const AT_ONCE = 500;

/** Finds rewrites that a crash left behind. */
@Injectable()
export class RewriteSweep {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Sweep('drafting.rewrites', EVERY_MS)
  async sweep(): Promise<void> {
    const left = await this.database.fresh.find(RewriteEntity, {
      select: { id: true, workspaceId: true },
      where: mayBeTakenUp(this.clock.now()),
      take: AT_ONCE,
    });
    for (const { id: rewriteId, workspaceId } of left)
      this.jobs.enqueue(draftRewrite, { workspaceId, rewriteId }, { key: rewriteId });
  }
}
