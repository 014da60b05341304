import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api, IfMatch } from '../../platform/http/index.js';
import { lineDiff } from '../prompts/index.js';
import { PromptEvaluations } from './prompt-evaluations.service.js';
import type { PromptVersionEntity } from './prompt-version.entity.js';
import {
  NewPromptVersion,
  ProductionBody,
  PromptDiff,
  PromptDiffQuery,
  PromptEvaluation,
  PromptList,
  PromptPath,
  PromptPreview,
  PromptPreviewAsk,
  PromptsPath,
  PromptVersionPath,
  PromptVersionView,
  PromptView,
} from './prompt-versions.schema.js';
import { PromptVersions } from './prompt-versions.service.js';
import { PromptViews } from './prompt-views.service.js';

type Path = z.infer<typeof PromptPath>;
type VersionPath = z.infer<typeof PromptVersionPath>;

@Controller('workspaces/:workspace/prompts')
export class PromptVersionsController {
  constructor(
    private readonly views: PromptViews,
    private readonly versions: PromptVersions,
    private readonly evaluations: PromptEvaluations,
  ) {}

  @Get()
  @Allow('drafts.read')
  @Api({ summary: 'Prompts: of first drafts, of what follows them, and the parts they share', response: PromptList })
  async list(@Who() actor: Actor, @Param({ schema: PromptsPath }) _path: unknown): Promise<z.infer<typeof PromptList>> {
    const views = await this.views.list(actor.workspaceId);
    return {
      items: views.map(({ prompt, group, locked, production, versions, fileVersion, changedAt, faults }) => ({
        ...{ prompt, group, locked, production, versions, fileVersion, changedAt, faults },
      })),
    };
  }

  @Get(':prompt')
  @Allow('drafts.read')
  @Api({ summary: 'A prompt: its file and the versions of this workspace', response: PromptView })
  get(@Who() actor: Actor, @Param({ schema: PromptPath }) { prompt }: Path): Promise<PromptView> {
    return this.views.one(actor.workspaceId, prompt);
  }

  @Get(':prompt/diff')
  @Allow('drafts.read')
  @Api({ summary: 'What differs between two versions, or a version and the file', response: PromptDiff })
  async diff(
    @Who() { workspaceId }: Actor,
    @Param({ schema: PromptPath }) { prompt }: Path,
    @Query({ schema: PromptDiffQuery }) { from, to }: z.infer<typeof PromptDiffQuery>,
  ): Promise<z.infer<typeof PromptDiff>> {
    const before = await this.versions.source(workspaceId, prompt, from);
    return { lines: lineDiff(before, await this.versions.source(workspaceId, prompt, to)) };
  }

  @Get(':prompt/versions/:number')
  @Allow('drafts.read')
  @Api({ summary: 'A version of a prompt', response: PromptVersionView })
  async version(
    @Who() actor: Actor,
    @Param({ schema: PromptVersionPath }) { prompt, number }: VersionPath,
  ): Promise<PromptVersionView> {
    return toView(await this.versions.version(actor.workspaceId, prompt, number));
  }

  @Post(':prompt/versions')
  @Allow('drafts.write')
  @Api({
    summary: 'Write a new version of a prompt',
    description:
      'It is never changed afterwards, and writes nothing until it is set to production. Locked prompts take none.',
    response: PromptVersionView,
    status: 201,
    errors: [422],
  })
  async create(
    @Who() actor: Actor,
    @Param({ schema: PromptPath }) { prompt }: Path,
    @Body({ schema: NewPromptVersion }) body: NewPromptVersion,
  ): Promise<PromptVersionView> {
    return toView(await this.versions.create(actor, prompt, body));
  }

  @Post(':prompt/versions/:number/evaluation')
  @HttpCode(200)
  @Allow('drafts.read')
  @Api({
    summary: 'Judge a version by the evaluation set',
    description:
      'Renders it for both sample brands and every category, a part within every prompt it goes into; no model is called and nothing is kept.',
    response: PromptEvaluation,
  })
  async evaluate(
    @Who() actor: Actor,
    @Param({ schema: PromptVersionPath }) { prompt, number }: VersionPath,
  ): Promise<PromptEvaluation> {
    const { workspaceId } = actor;
    return this.evaluations.of(workspaceId, prompt, await this.versions.source(workspaceId, prompt, number));
  }

  @Post(':prompt/preview')
  @HttpCode(200)
  @Allow('drafts.read')
  @Api({
    summary: 'See what the model would be sent, from the workspace’s own records and drafts',
    description:
      'A first draft from the library; what follows a draft from the latest one; a part within the prompt of a touchpoint.',
    response: PromptPreview,
    errors: [422],
  })
  preview(
    @Who() actor: Actor,
    @Param({ schema: PromptPath }) { prompt }: Path,
    @Body({ schema: PromptPreviewAsk }) ask: PromptPreviewAsk,
  ): Promise<PromptPreview> {
    return this.views.preview(actor.workspaceId, prompt, ask);
  }

  @Put(':prompt/production')
  @Allow('settings.write')
  @Api({
    summary: 'Let a version write, or the file again',
    description:
      'Only a version that passes the evaluation set. An earlier number rolls back; null returns to the file.',
    response: PromptView,
    errors: [412, 422, 428],
  })
  async setProduction(
    @Who() actor: Actor,
    @Param({ schema: PromptPath }) { prompt }: Path,
    @IfMatch() seen: number,
    @Body({ schema: ProductionBody }) { number }: z.infer<typeof ProductionBody>,
  ): Promise<PromptView> {
    await this.versions.setProduction(actor, prompt, number, seen);
    return this.views.one(actor.workspaceId, prompt);
  }
}

const toView = ({ prompt, number, source, note }: PromptVersionEntity): PromptVersionView => ({
  prompt,
  number,
  source,
  note,
});
