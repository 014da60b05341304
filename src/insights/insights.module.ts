import { Module } from '@nestjs/common';
import { DraftingModule } from '../drafting/index.js';
import { IdentityModule } from '../identity/index.js';
import { LibraryModule } from '../library/index.js';
import { LearningController } from './learning/learning.controller.js';
import { LearningMutes } from './learning/learning-mutes.service.js';
import { WhatWasLearned } from './learning/learning.service.js';
import { PromptFiguresController } from './prompts/prompt-figures.controller.js';

/** What came of it all, and what it teaches. */
@Module({
  imports: [IdentityModule, LibraryModule, DraftingModule],
  controllers: [LearningController, PromptFiguresController],
  providers: [WhatWasLearned, LearningMutes],
})
export class InsightsModule {}
