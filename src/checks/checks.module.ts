import { Module } from '@nestjs/common';
import { LibraryModule } from '../library/index.js';
import { ChecksController } from './checks.controller.js';
import { Checks } from './checks.service.js';
import { RecordChecks } from './record-checks.service.js';

@Module({
  imports: [LibraryModule],
  controllers: [ChecksController],
  providers: [Checks, RecordChecks],
  exports: [Checks],
})
export class ChecksModule {}
