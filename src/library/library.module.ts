import { Module } from '@nestjs/common';
import { ExpirySweep } from './expiry/expiry.sweep.service.js';
import { LibraryFiles } from './files/library-files.service.js';
import { MediaController } from './media/media.controller.js';
import { MediaFiles } from './media/media-files.service.js';
import { Media } from './media/media.service.js';
import { ChangeAnnouncer } from './records/change-announcer.service.js';
import { FindingsController } from './records/findings.controller.js';
import { KindsController } from './records/kinds.controller.js';
import { Libraries } from './records/libraries.service.js';
import { RecordHistoryController } from './records/record-history.controller.js';
import { RecordHistory } from './records/record-history.service.js';
import { RecordJudges } from './records/record-judges.service.js';
import { RecordStore } from './records/record-store.service.js';
import { RecordsController } from './records/records.controller.js';
import { Records } from './records/records.service.js';
import { TransferController } from './transfer/transfer.controller.js';
import { LibraryTransfer } from './transfer/transfer.service.js';
import { UsageSources } from './usage/usage-sources.service.js';

@Module({
  controllers: [
    FindingsController,
    KindsController,
    RecordsController,
    RecordHistoryController,
    MediaController,
    TransferController,
  ],
  providers: [
    ChangeAnnouncer,
    ExpirySweep,
    Libraries,
    LibraryFiles,
    LibraryTransfer,
    Media,
    MediaFiles,
    RecordHistory,
    RecordJudges,
    RecordStore,
    Records,
    UsageSources,
  ],
  exports: [
    Libraries,
    LibraryFiles,
    Media,
    MediaFiles,
    RecordHistory,
    RecordJudges,
    RecordStore,
    Records,
    UsageSources,
    ExpirySweep,
  ],
})
export class LibraryModule {}
