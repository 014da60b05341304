import { Inject, Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { plusSeconds, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../clock/index.js';
import { UnitOfWork } from '../database/index.js';
import { Sweep } from '../jobs/index.js';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';

const KEPT_SECONDS = 24 * 3600;

/** Forgets idempotency keys after a day. */
@Injectable()
export class IdempotencySweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Sweep('idempotency.sweep', 15 * 60_000)
  async sweep(): Promise<void> {
    const before = plusSeconds(this.clock.now(), -KEPT_SECONDS);
    await this.unitOfWork.run((tx) => tx.manager.delete(IdempotencyKeyEntity, { createdAt: LessThan(before) }));
  }
}
