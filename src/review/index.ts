import { ReviewDelegationEntity } from './queue/review-delegation.entity.js';
import { ReviewCommentEntity } from './review-comment.entity.js';
import { ReviewDecisionEntity } from './review-decision.entity.js';
import { ReviewEntity } from './review.entity.js';
import { ReviewWaiverEntity } from './review-waiver.entity.js';

export { REVIEW_ACTIONS, REVIEW_STATES, type ReviewAction, type ReviewState } from './approval.js';
export { REASON_CODES, REASONS, type ReasonCode } from './reasons.js';
export { ReviewDecisionEntity } from './review-decision.entity.js';
export { ReviewWaiverEntity } from './review-waiver.entity.js';
export { ReviewEntity } from './review.entity.js';
export { approvalVoided } from './review.events.js';
export { ReviewModule } from './review.module.js';
export { approvedDrafts, type ApprovedDraft } from './review.queries.js';
export { ReviewQueue } from './queue/review-queue.service.js';
export { ReviewReading } from './review-reading.service.js';
export { Reviews } from './review.service.js';

export const reviewEntities = [
  ReviewEntity,
  ReviewDelegationEntity,
  ReviewCommentEntity,
  ReviewWaiverEntity,
  ReviewDecisionEntity,
];
