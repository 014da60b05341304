import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/index.js';
import type { Library } from '../library.js';
import type { RecordFinding, RecordJudge } from '../record-finding.js';

/** Upper rooms register in `onModuleInit`; without any, nothing is said. */
@Injectable()
export class RecordJudges {
  private readonly judges: RecordJudge[] = [];

  register(judge: RecordJudge): void {
    this.judges.push(judge);
  }

  /** @param today the brand's local day */
  judge(library: Library, today: Day): RecordFinding[] {
    return this.judges.flatMap((judge) => judge(library, today));
  }
}
