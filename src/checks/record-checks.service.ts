import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordJudges } from '../library/index.js';
import { judgeRecords } from './records/judge-records.js';

/** Lets the library say, where records are brought in and read, what a draft made from them would be held for. */
@Injectable()
export class RecordChecks implements OnModuleInit {
  constructor(private readonly judges: RecordJudges) {}

  onModuleInit(): void {
    this.judges.register(judgeRecords);
  }
}
