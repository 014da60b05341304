import { Module } from '@nestjs/common';
import { AudienceModule } from '../audience/index.js';
import { DraftingModule } from '../drafting/index.js';
import { IdentityModule } from '../identity/index.js';
import { LibraryModule } from '../library/index.js';
import { AnswersController } from './answers/answers.controller.js';
import { Answers } from './answers/answers.service.js';
import { ExecutionController } from './execution/execution.controller.js';
import { Execution } from './execution/execution.service.js';
import { CalendarDocuments } from './exports/calendar-documents.service.js';
import { ExportsController } from './exports/exports.controller.js';
import { FeedCalendar } from './feeds/feed-calendar.service.js';
import { FeedFileController } from './feeds/feed-file.controller.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { Feeds } from './feeds/feeds.service.js';
import { RetentionSweep } from './retention/retention.sweep.service.js';
import { ProposalDecisions } from './scripts/proposal-decisions.service.js';
import { ScriptReads } from './scripts/script-reads.service.js';
import { ScriptProposalsController } from './scripts/script-proposals.controller.js';
import { ScriptProposals } from './scripts/script-proposals.service.js';
import { ScriptProposalsSweep } from './scripts/script-proposals.sweep.service.js';
import { ScriptResults } from './scripts/script-results.service.js';
import { ScriptsController } from './scripts/scripts.controller.js';
import { InterviewAnswers } from './interviews/interview-answers.service.js';
import { InterviewAsking } from './interviews/interview-asking.service.js';
import { InterviewFollowUps } from './interviews/interview-follow-ups.service.js';
import { InterviewReading } from './interviews/interview-reading.service.js';
import { InterviewsController } from './interviews/interviews.controller.js';
import { InterviewSweep } from './interviews/interviews.sweep.service.js';
import { MissedSweep } from './tasks/missed.sweep.service.js';
import { ReleaseTasks } from './tasks/release-tasks.service.js';
import { TaskEvidenceController } from './tasks/task-evidence.controller.js';
import { TaskEvidence } from './tasks/task-evidence.service.js';
import { TaskReading } from './tasks/task-reading.service.js';
import { TaskRecalls } from './tasks/task-recalls.service.js';
import { TaskWork } from './tasks/task-work.service.js';
import { TasksController } from './tasks/tasks.controller.js';
import { Withdrawals } from './tasks/withdrawals.service.js';

import { Transcriber } from './voice-notes/transcriber.service.js';
import { UnsentRecordingSweep } from './voice-notes/unsent-recordings.sweep.service.js';
import { VoiceNoteRunner, VoiceNoteSweep } from './voice-notes/voice-note-runner.service.js';
import { VoiceNotesController } from './voice-notes/voice-notes.controller.js';
import { VoiceNotes } from './voice-notes/voice-notes.service.js';

/** From a release to what was done with it: tasks, evidence, calendars and files. */
@Module({
  imports: [IdentityModule, LibraryModule, AudienceModule, DraftingModule],
  controllers: [
    TasksController,
    TaskEvidenceController,
    ExecutionController,
    FeedsController,
    FeedFileController,
    ExportsController,
    AnswersController,
    ScriptsController,
    ScriptProposalsController,
    InterviewsController,
    VoiceNotesController,
  ],
  providers: [
    ...[ReleaseTasks, Withdrawals, TaskRecalls, TaskWork, TaskReading, TaskEvidence, MissedSweep],
    ...[Execution, Feeds, FeedCalendar, CalendarDocuments, Answers, RetentionSweep],
    ...[ScriptResults, ScriptProposals, ScriptProposalsSweep, ProposalDecisions, ScriptReads],
    ...[InterviewAsking, InterviewAnswers, InterviewFollowUps, InterviewReading, InterviewSweep],
    ...[VoiceNotes, Transcriber, VoiceNoteRunner, VoiceNoteSweep, UnsentRecordingSweep],
  ],
  exports: [CalendarDocuments, TaskWork, TaskReading, Execution, MissedSweep, InterviewAsking, InterviewSweep],
})
export class OperationsModule {}
