import { Inject, Injectable } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { plusSeconds, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Sweep } from '../../platform/jobs/index.js';
import { CustomerAnswerEntity } from './customer-answer.entity.js';

const HOUR_MS = 3_600_000;
const AT_ONCE = 200;

/**
 * What operators pasted of customers is emptied when its time is over, with every text made from it. Which script was
 * offered, which was used and what came of it stay: they name nobody.
 */
@Injectable()
export class AnswerRetentionSweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: ConfigValues,
  ) {}

  @Sweep('operations.answer-retention', HOUR_MS)
  async sweep(): Promise<void> {
    const before = plusSeconds(this.clock.now(), -this.config.RAW_REPLY_DAYS * 24 * 3600);
    await this.unitOfWork.run(async (tx) => {
      const where = { createdAt: LessThan(before), words: Not(IsNull()) };
      const rows = await tx.manager.find(CustomerAnswerEntity, { where, take: AT_ONCE });
      for (const { id, workspaceId, answers } of rows) {
        const bare = answers.map(({ script, scriptVersion = null, claims }) => ({
          ...{ text: '', script, scriptVersion, findings: [] },
          claims: claims.map((claim) => ({ ...claim, quote: '' })),
        }));
        const change = { words: null, alias: null, known: null, usedText: null, answers: bare };
        await tx.manager.update(CustomerAnswerEntity, { id, workspaceId }, change);
      }
    });
  }
}
