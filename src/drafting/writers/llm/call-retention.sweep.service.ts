import { Inject, Injectable } from '@nestjs/common';
import { plusSeconds, type Clock } from '../../../kernel/index.js';
import { CLOCK } from '../../../platform/clock/index.js';
import { CONFIG, type ConfigValues } from '../../../platform/config/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Sweep } from '../../../platform/jobs/index.js';
import { ModelCallEntity } from './model-call.entity.js';

const HOUR_MS = 3_600_000;

/** Raw requests and replies are emptied when their time is over; figures and cost stay in the books. */
@Injectable()
export class CallRetentionSweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: ConfigValues,
  ) {}

  @Sweep('drafting.retention', HOUR_MS)
  async sweep(): Promise<void> {
    const before = plusSeconds(this.clock.now(), -this.config.RAW_REPLY_DAYS * 24 * 3600);
    await this.unitOfWork.run((tx) =>
      tx.manager
        .createQueryBuilder()
        .update(ModelCallEntity)
        .set({ request: () => 'NULL', reply: null })
        .where('ended_at < :before AND request IS NOT NULL', { before })
        .execute(),
    );
  }
}
