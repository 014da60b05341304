import { Inject, Injectable, Logger } from '@nestjs/common';
import { forgetCalls } from '../../drafting/index.js';
import { plusSeconds, type Clock, type Instant } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Sweep } from '../../platform/jobs/index.js';
import { forgetAnswers } from '../answers/forget-answers.queries.js';

const HOUR_MS = 3_600_000;

interface Kept {
  readonly what: string;
  /** The setting that says after how many days. */
  readonly days: 'RAW_REPLY_DAYS';
  readonly forget: (tx: Tx, before: Instant) => Promise<void>;
}

/** What is kept for a time only, and for how long. */
const KEPT: readonly Kept[] = [
  { what: 'raw requests and replies of models', days: 'RAW_REPLY_DAYS', forget: forgetCalls },
  { what: 'words of customers', days: 'RAW_REPLY_DAYS', forget: forgetAnswers },
];

/** Forgets what its time is over for. Each in a unit of work of its own: one that fails holds up no other. */
@Injectable()
export class RetentionSweep {
  private readonly log = new Logger(RetentionSweep.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: ConfigValues,
  ) {}

  @Sweep('operations.retention', HOUR_MS)
  async sweep(): Promise<void> {
    for (const { what, days, forget } of KEPT) {
      const before = plusSeconds(this.clock.now(), -this.config[days] * 86_400);
      try {
        await this.unitOfWork.run((tx) => forget(tx, before));
      } catch (error) {
        this.log.error(`The ${what} could not be forgotten: ${String(error)}`);
      }
    }
  }
}
