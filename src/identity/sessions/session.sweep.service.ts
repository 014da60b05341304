import { Inject, Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { plusSeconds, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Sweep } from '../../platform/jobs/index.js';
import { PER_EMAIL } from './lock-out.js';
import { SessionEntity } from './session.entity.js';
import { SignInFailureEntity } from './sign-in-failure.entity.js';

/** Ended sessions are kept for a week, to answer questions. */
const KEPT_SECONDS = 7 * 86_400;

/** Forgets sessions that ended long ago and failures that no longer count. */
@Injectable()
export class SessionSweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Sweep('identity.sessions', 3_600_000)
  async sweep(): Promise<void> {
    const now = this.clock.now();
    const longAgo = plusSeconds(now, -KEPT_SECONDS);
    await this.unitOfWork.run(async (tx) => {
      await tx.manager.delete(SessionEntity, { expiresAt: LessThan(longAgo) });
      await tx.manager.delete(SessionEntity, { revokedAt: LessThan(longAgo) });
      await tx.manager.delete(SignInFailureEntity, {
        lastFailureAt: LessThan(plusSeconds(now, -PER_EMAIL.forgetSeconds)),
      });
    });
  }
}
