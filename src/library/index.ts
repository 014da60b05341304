import { RecordDeadlineEntity } from './expiry/record-deadline.entity.js';
import { LibraryFileEntity } from './files/library-file.entity.js';
import { MediaBlobEntity } from './media/media-blob.entity.js';
import { MediaFileEntity } from './media/media-file.entity.js';
import { LibraryStateEntity } from './records/library-state.entity.js';
import { RecordVersionEntity } from './records/record-version.entity.js';
import { RecordEntity } from './records/record.entity.js';

export { ExpirySweep } from './expiry/expiry.sweep.service.js';
export * from './files/index.js';
export * from './library.events.js';
export { LibraryModule } from './library.module.js';
export * from './light.js';
export * from './reading.js';
export { Libraries } from './records/libraries.service.js';
export { RecordEntity } from './records/record.entity.js';
export type { RecordChange } from './records/record-change.js';
export { RecordJudges } from './records/record-judges.service.js';
export { RecordHistory } from './records/record-history.service.js';
export { RecordStore } from './records/record-store.service.js';
export { Records } from './records/records.service.js';
export * from './usage/usage-sources.service.js';

export const libraryEntities = [
  RecordEntity,
  RecordVersionEntity,
  LibraryStateEntity,
  RecordDeadlineEntity,
  MediaBlobEntity,
  MediaFileEntity,
  LibraryFileEntity,
];
