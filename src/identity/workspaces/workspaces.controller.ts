import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Api, IfMatch } from '../../platform/http/index.js';
import { Allow } from '../access/allow.decorator.js';
import type { SignedIn } from '../access/caller.js';
import { Me, Who } from '../access/who.decorator.js';
import type { Actor } from '../actor.js';
import { WorkspacePath } from '../fields.schema.js';
import { Founding } from '../people/founding.service.js';
import { Places } from '../people/places.queries.js';
import { DEFAULT_SETTINGS, WorkspaceSettings } from './settings.js';
import { WorkspaceEntity } from './workspace.entity.js';
import { NewWorkspaceBody, WorkspaceList, WorkspacePatch, WorkspaceView } from './workspace.schema.js';
import { Workspaces } from './workspaces.service.js';

@ApiTags('workspaces')
@Controller('workspaces')
export class WorkspacesController {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly founding: Founding,
    private readonly places: Places,
  ) {}

  @Post()
  @Allow('installation_owner')
  @Api({
    summary: 'Create a workspace',
    description: 'For owners of the installation. Whoever creates it becomes its first admin.',
    response: WorkspaceView,
    status: 201,
    errors: [409],
  })
  async create(
    @Me() me: SignedIn,
    @Body({ schema: NewWorkspaceBody }) { settings, ...input }: z.infer<typeof NewWorkspaceBody>,
  ): Promise<WorkspaceView> {
    return toView(await this.founding.found(me, { ...input, settings: settings ?? DEFAULT_SETTINGS }));
  }

  @Get()
  @Allow('signed_in')
  @Api({ summary: 'The workspaces I belong to, by slug', response: WorkspaceList })
  async list(@Me() me: SignedIn): Promise<z.infer<typeof WorkspaceList>> {
    const places = await this.places.all(me.personId);
    return { items: places.map(({ workspace }) => toView(workspace)) };
  }

  @Get(':workspace')
  @Allow('workspace.read')
  @Api({ summary: 'A workspace', response: WorkspaceView })
  async get(
    @Who() actor: Actor,
    @Param({ schema: WorkspacePath }) _path: z.infer<typeof WorkspacePath>,
  ): Promise<WorkspaceView> {
    return toView(await this.workspaces.byId(actor.workspaceId));
  }

  @Patch(':workspace')
  @Allow('settings.write')
  @Api({ summary: 'Change name, time zone or settings', response: WorkspaceView, errors: [412, 428] })
  async update(
    @Who() actor: Actor,
    @Param({ schema: WorkspacePath }) _path: z.infer<typeof WorkspacePath>,
    @IfMatch() seen: number,
    @Body({ schema: WorkspacePatch }) patch: WorkspacePatch,
  ): Promise<WorkspaceView> {
    return toView(await this.workspaces.update(actor, patch, seen));
  }
}

const toView = ({ id, slug, name, timeZone, settings, createdAt, version }: WorkspaceEntity): WorkspaceView => ({
  ...{ id, slug, name, timeZone, createdAt, version },
  settings: WorkspaceSettings.parse(settings),
});
