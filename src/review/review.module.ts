import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { DraftingModule } from '../drafting/index.js';
import { LibraryModule } from '../library/index.js';
import { TextsApproved } from './approved-texts.service.js';
import { ReviewQueueController } from './queue/queue.controller.js';
import { ReviewAssignments } from './queue/review-assignments.service.js';
import { ReviewFigures } from './queue/review-figures.service.js';
import { ReviewQueue } from './queue/review-queue.service.js';
import { ReviewReading } from './review-reading.service.js';
import { ReviewRemarks } from './review-remarks.service.js';
import { RulesOfReview } from './review-rules.service.js';
import { ReviewWaivers } from './review-waivers.service.js';
import { ReviewController } from './review.controller.js';
import { Reviews } from './review.service.js';

@Module({
  imports: [IdentityModule, LibraryModule, DraftingModule],
  controllers: [ReviewController, ReviewQueueController],
  providers: [
    Reviews,
    ReviewAssignments,
    ReviewFigures,
    ReviewQueue,
    ReviewReading,
    ReviewRemarks,
    ReviewWaivers,
    RulesOfReview,
    TextsApproved,
  ],
  exports: [Reviews, ReviewQueue, ReviewReading, ReviewRemarks],
})
export class ReviewModule {}
