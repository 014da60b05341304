import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { ReviewReading } from './review-reading.service.js';
import { ReviewRemarks } from './review-remarks.service.js';
import { ReviewController } from './review.controller.js';
import { Reviews } from './review.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [ReviewController],
  providers: [Reviews, ReviewRemarks, ReviewReading],
  exports: [Reviews, ReviewRemarks, ReviewReading],
})
export class ReviewModule {}
