export { Answering, type Answered } from './answers/answering.service.js';
export { FollowUpModel } from './interviewing/follow-up-model.service.js';
export {
  ANSWERS_GIVEN,
  SAID_KINDS,
  type CheckedAnswer,
  type SaidBefore,
  type SaidKind,
} from './answers/customer-said.js';
export { BEFORE_DAYS, BEFORE_MOST } from './answers/said-before.js';
export { hasBlanks } from './answers/from-scripts.js';
export { contentHash } from './drafts/content-hash.js';
export { citations } from './drafts/citations.js';
export { checkDraft } from './drafts/check-draft.js';
export { FindingCounts, findingCounts } from './drafts/finding-counts.js';
export { isBlocked } from './drafts/new-version.js';
export { DraftCitationEntity, type CitedKind } from './drafts/draft-citation.entity.js';
export { DraftVersionEntity } from './drafts/draft-version.entity.js';
export { DraftEntity } from './drafts/draft.entity.js';
export { labelPolicy, madeBefore } from './authorship/authorship.queries.js';
export { labelBreaks } from './authorship/counting-label.js';
export { appended, type AiLabel } from './authorship/origin.js';
export { AiLabelView, MadeView, toMadeView } from './authorship/made.schema.js';
export { DraftViews } from './drafts/draft-views.service.js';
export { currentVersion, currentVersions } from './drafts/drafts.queries.js';
export { FindingView, VersionView } from './drafts/drafts.schema.js';
export { Drafts } from './drafts/drafts.service.js';
export { PastTexts, type ApprovedTexts } from './seen/past-texts.service.js';
export { Learning, type LearningSource } from './learning/learning-source.service.js';
export { learnedId, unfitOn, type Learned, type LearnedExemplar } from './learning/learned.js';
export { keptShare } from './authorship/human-share.js';
export { recordedOrigin } from './authorship/authorship.queries.js';
export { ModelCallEntity } from './writers/llm/model-call.entity.js';
export type { Lesson } from './context/index.js';
export { draftingEntities } from './drafting.entities.js';
export * from './drafting.events.js';
export { DraftingModule } from './drafting.module.js';
export { AB_PARTS, asToldOn, retold } from './context/index.js';
export { Estimates } from './estimates/estimates.service.js';
export { DraftEstimate } from './estimates/estimates.schema.js';
export { DraftAsk } from './requests/draft-ask.js';
export { ItemView } from './requests/draft-requests.schema.js';
export { DraftRequests } from './requests/draft-requests.service.js';
export { RequestViews } from './requests/request-views.service.js';
export {
  contextFor,
  evaluatePrompts,
  libraryOf,
  loadPrompts,
  promptFaults,
  PROMPTS_FOLDER,
  readPrompts,
  sampleCases,
  type EvaluatedCase,
} from './prompts/index.js';
export { evaluateWriting, type WrittenCase } from './writers/llm/evaluate-writing.js';
export { forgetCalls } from './writers/llm/forget-calls.queries.js';
export { FAILURE_KINDS } from './writers/llm/failure.js';
export { JobsPutOff } from './writers/llm/jobs-put-off.service.js';
export { ModelGate } from './writers/llm/model-gate.service.js';
export { daysOfLife, lifePerWeek, untold } from './materials/days-left.js';
export { Materials } from './materials/materials.service.js';
