import { CustomerAnswerEntity } from './answers/customer-answer.entity.js';
import { FeedEntity } from './feeds/feed.entity.js';
import { ScriptOfferEntity } from './scripts/script-offer.entity.js';
import { ScriptProposalEntity } from './scripts/script-proposal.entity.js';
import { InterviewEntity } from './interviews/interview.entity.js';
import { InterviewQuestionEntity } from './interviews/interview-question.entity.js';
import { TaskEntity } from './tasks/task.entity.js';
import { VoiceNoteEntity } from './voice-notes/voice-note.entity.js';

export { RetentionSweep } from './retention/retention.sweep.service.js';
export { CustomerAnswerEntity } from './answers/customer-answer.entity.js';
export type { CalendarDocument } from './exports/calendar-document.js';
export { CalendarDocuments } from './exports/calendar-documents.service.js';
export { EXPORT_FORMAT_IDS, EXPORT_FORMATS, type ExportFormatId } from './exports/formats.js';
export { ScriptProposalEntity } from './scripts/script-proposal.entity.js';
export { InterviewAsking } from './interviews/interview-asking.service.js';
export { InterviewSweep } from './interviews/interviews.sweep.service.js';
export { InterviewQuestionEntity } from './interviews/interview-question.entity.js';
export { MissedSweep } from './tasks/missed.sweep.service.js';
export { VoiceNoteSweep } from './voice-notes/voice-note-runner.service.js';
export { UNSENT_DAYS, UnsentRecordingSweep } from './voice-notes/unsent-recordings.sweep.service.js';
export { OperationsModule } from './operations.module.js';
export { TaskEntity } from './tasks/task.entity.js';
export type { TaskResult } from './tasks/result.js';
export { TaskWork } from './tasks/task-work.service.js';

export const operationsEntities = [
  TaskEntity,
  FeedEntity,
  CustomerAnswerEntity,
  ScriptOfferEntity,
  ScriptProposalEntity,
  InterviewEntity,
  InterviewQuestionEntity,
  VoiceNoteEntity,
];
