import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api } from '../../platform/http/index.js';
import { LearningMutes } from './learning-mutes.service.js';
import { InsightsPath, LearnedPath, LearningView, MuteBody } from './learning.schema.js';
import { WhatWasLearned } from './learning.service.js';

@ApiTags('insights')
@Controller('workspaces/:workspace/learning')
export class LearningController {
  constructor(
    private readonly learned: WhatWasLearned,
    private readonly mutes: LearningMutes,
  ) {}

  @Get()
  @Allow('insights.read')
  @Api({
    summary: 'What later drafts learn from earlier ones, and why',
    description:
      'Read from decisions and results of the last 90 days. Good texts: approved without a waiver, at least 0.9 of the machine’s words kept, and a result above the median of the touchpoint. Lessons: a reason given at least three times.',
    response: LearningView,
  })
  view(@Who() actor: Actor, @Param({ schema: InsightsPath }) _path: unknown): Promise<LearningView> {
    return this.learned.view(actor.workspaceId);
  }

  @Put(':learned/muted')
  @Allow('drafts.write')
  @Api({ summary: 'Leave one thing out of what is learned, or let it in again', response: LearningView })
  async mute(
    @Who() actor: Actor,
    @Param({ schema: LearnedPath }) { learned }: z.infer<typeof LearnedPath>,
    @Body({ schema: MuteBody }) { muted }: z.infer<typeof MuteBody>,
  ): Promise<LearningView> {
    await this.mutes.set(actor, learned, muted);
    return this.learned.view(actor.workspaceId);
  }
}
