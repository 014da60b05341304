import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../identity/index.js';
import { Api } from '../platform/http/index.js';
import { CheckList, CheckReport, CheckRequest, WorkspaceParams } from './checks.schema.js';
import { Checks } from './checks.service.js';
import { CHECKS } from './registry.js';
import { listedRule } from './versions.js';

@Controller('workspaces/:workspace/checks')
export class ChecksController {
  constructor(private readonly checks: Checks) {}

  @Post()
  @HttpCode(200)
  @Allow('drafts.read')
  @Api({
    summary: 'Check a text against the library, the law and the touchpoint',
    description: 'Judges a body as a draft’s versions are judged, and keeps nothing.',
    response: CheckReport,
    errors: [413, 422],
  })
  check(
    @Who() actor: Actor,
    @Param({ schema: WorkspaceParams }) _params: z.infer<typeof WorkspaceParams>,
    @Body({ schema: CheckRequest }) request: CheckRequest,
  ) {
    return this.checks.check(actor, request);
  }

  @Get('rules')
  @Allow('drafts.read')
  @Api({ summary: 'List the rules texts are held to, with the law or rule each rests on', response: CheckList })
  rules(@Param({ schema: WorkspaceParams }) _params: z.infer<typeof WorkspaceParams>) {
    return { checks: CHECKS.map(({ id, name, rules }) => ({ id, name, rules: rules.map(listedRule) })) };
  }
}
