import { Module } from '@nestjs/common';
import { AudienceModule } from '../audience/index.js';
import { LibraryModule } from '../library/index.js';
import { AnswerModel } from './answers/answer-model.service.js';
import { Answering } from './answers/answering.service.js';
import { FollowUpModel } from './interviewing/follow-up-model.service.js';
import { CaseTellings } from './drafts/case-tellings.service.js';
import { DraftChecks } from './drafts/draft-check.service.js';
import { DraftRechecks } from './drafts/draft-rechecks.service.js';
import { DraftStore } from './drafts/draft-store.service.js';
import { DraftTrail } from './drafts/draft-trail.service.js';
import { DraftUsages } from './drafts/draft-usages.service.js';
import { DraftViews } from './drafts/draft-views.service.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { Drafts } from './drafts/drafts.service.js';
import { ToldMaterials } from './drafts/told-materials.service.js';
import { Learning } from './learning/learning-source.service.js';
import { WritingLibraries } from './learning/writing-libraries.service.js';
import { EstimatesController } from './estimates/estimates.controller.js';
import { Estimates } from './estimates/estimates.service.js';
import { MatchesController } from './matches/matches.controller.js';
import { Matches } from './matches/matches.service.js';
import { MaterialsController } from './materials/materials.controller.js';
import { Materials } from './materials/materials.service.js';
import { PreviewsController } from './previews/previews.controller.js';
import { Previews } from './previews/previews.service.js';
import { Rehearsals } from './previews/rehearsals.service.js';
import { PromptEvaluations } from './prompt-versions/prompt-evaluations.service.js';
import { PromptSubjects } from './prompt-versions/prompt-subjects.service.js';
import { PromptVersionsController } from './prompt-versions/prompt-versions.controller.js';
import { PromptVersions } from './prompt-versions/prompt-versions.service.js';
import { PromptViews } from './prompt-versions/prompt-views.service.js';
import { Prompts } from './prompts.service.js';
import { DraftRequestsController } from './requests/draft-requests.controller.js';
import { DraftRequests } from './requests/draft-requests.service.js';
import { ItemClaims } from './requests/item-claims.service.js';
import { ItemDispatch } from './requests/item-dispatch.service.js';
import { ItemFeed } from './requests/item-feed.service.js';
import { RequestDays } from './requests/request-days.service.js';
import { ItemOutcomes } from './requests/item-outcomes.service.js';
import { Pairs } from './requests/pairs.service.js';
import { ItemRunner } from './requests/item-runner.service.js';
import { ItemStream } from './requests/item-stream.service.js';
import { ItemSweep } from './requests/item.sweep.service.js';
import { RecentTexts } from './requests/recent-texts.service.js';
import { RequestViews } from './requests/request-views.service.js';
import { ModelRewriter } from './rewrites/model-rewriter.service.js';
import { RewriteDecisions } from './rewrites/rewrite-decisions.service.js';
import { RewriteRunner } from './rewrites/rewrite-runner.service.js';
import { RewriteSweep } from './rewrites/rewrite.sweep.service.js';
import { RewriteViews } from './rewrites/rewrite-views.service.js';
import { Rewriter } from './rewrites/rewriter.service.js';
import { TemplateRewriter } from './rewrites/template-rewriter.service.js';
import { RewritesController } from './rewrites/rewrites.controller.js';
import { Rewrites } from './rewrites/rewrites.service.js';
import { ClaimJudging } from './second-reading/claim-judging.service.js';
import { OpenAiEmbedder } from './second-reading/embedder.service.js';
import { MeaningsOfTexts } from './second-reading/meanings.service.js';
import { SecondReader } from './second-reading/second-reader.service.js';
import { SecondReadingRunner } from './second-reading/second-reading-runner.service.js';
import { SecondReadings } from './second-reading/second-readings.service.js';
import { BatchTexts } from './seen/batch-texts.service.js';
import { Grounds } from './seen/grounds.service.js';
import { PastTexts } from './seen/past-texts.service.js';
import { ModelBudget } from './writers/llm/budget.service.js';
import { LlmWriter } from './writers/llm/llm-writer.service.js';
import { ModelCalls } from './writers/llm/model-calls.service.js';
import { ModelConnection } from './writers/llm/model-connection.service.js';
import { ModelFlights } from './writers/llm/model-flights.service.js';
import { JobsPutOff } from './writers/llm/jobs-put-off.service.js';
import { ModelGate } from './writers/llm/model-gate.service.js';
import { ModelController } from './writers/llm/model.controller.js';
import { TemplateWriter } from './writers/template/template-writer.service.js';
import { Writers } from './writers/writers.service.js';

/** From a request to drafts that were checked and kept. */
@Module({
  imports: [AudienceModule, LibraryModule],
  controllers: [
    DraftRequestsController,
    DraftsController,
    EstimatesController,
    MatchesController,
    MaterialsController,
    ModelController,
    PreviewsController,
    RewritesController,
    PromptVersionsController,
  ],
  providers: [
    ...[Prompts, ModelGate, ModelBudget, ModelCalls, ModelFlights, ModelConnection, JobsPutOff],
    ...[LlmWriter, TemplateWriter, Writers],
    ...[
      DraftRequests,
      RequestViews,
      ItemClaims,
      ItemDispatch,
      ItemFeed,
      RequestDays,
      ItemOutcomes,
      ItemRunner,
      Pairs,
      ItemStream,
      ItemSweep,
      RecentTexts,
    ],
    ...[
      CaseTellings,
      Drafts,
      DraftChecks,
      DraftRechecks,
      DraftViews,
      DraftStore,
      DraftTrail,
      DraftUsages,
      ToldMaterials,
    ],
    ...[Matches, Materials, Previews, Learning, WritingLibraries, Rehearsals, Estimates],
    ...[
      Rewrites,
      RewriteDecisions,
      RewriteRunner,
      RewriteSweep,
      RewriteViews,
      Rewriter,
      ModelRewriter,
      TemplateRewriter,
    ],
    ...[PromptVersions, PromptViews, PromptEvaluations, PromptSubjects],
    ...[AnswerModel, Answering, FollowUpModel],
    ...[PastTexts, BatchTexts, Grounds],
    ...[ClaimJudging, OpenAiEmbedder, MeaningsOfTexts, SecondReader, SecondReadings, SecondReadingRunner],
  ],
  exports: [
    DraftRequests,
    Estimates,
    RequestViews,
    Drafts,
    DraftViews,
    DraftStore,
    ModelConnection,
    Answering,
    FollowUpModel,
    JobsPutOff,
    Learning,
    Materials,
    PastTexts,
  ],
})
export class DraftingModule {}
