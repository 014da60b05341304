import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { instantAt, plusDays, type Instant } from '../../kernel/index.js';
import { Api, decodeCursor, toPage } from '../../platform/http/index.js';
import { Allow } from '../access/allow.decorator.js';
import { Who } from '../access/who.decorator.js';
import type { Actor } from '../actor.js';
import { WorkspacePath } from '../fields.schema.js';
import { Workspaces } from '../workspaces/workspaces.service.js';
import type { AuditEntryEntity } from './audit-entry.entity.js';
import { AuditTrail } from './audit-trail.queries.js';
import { AuditPage, AuditQuery, type AuditEntryView } from './audit.schema.js';

@ApiTags('audit')
@Controller('workspaces/:workspace/audit')
export class AuditController {
  constructor(
    private readonly trail: AuditTrail,
    private readonly workspaces: Workspaces,
  ) {}

  @Get()
  @Allow('audit.read')
  @Api({ summary: 'Who changed what, the newest first', response: AuditPage })
  async list(
    @Who() actor: Actor,
    @Param({ schema: WorkspacePath }) _path: z.infer<typeof WorkspacePath>,
    @Query({ schema: AuditQuery }) query: AuditQuery,
  ): Promise<z.infer<typeof AuditPage>> {
    const { cursor, limit, from, to, actor: personId, subjectType, subjectId, action } = query;
    const { timeZone } = await this.workspaces.byId(actor.workspaceId);
    const filter = {
      ...{ subjectType, subjectId, personId, action },
      from: from === undefined ? undefined : instantAt(from, '00:00', timeZone),
      until: to === undefined ? undefined : startOfNextDay(to, timeZone),
      after: cursor === undefined ? undefined : position(cursor),
    };
    const rows = await this.trail.entries(actor.workspaceId, filter, limit + 1);
    return toPage(rows.map(toView), limit, ({ at, id }) => [at, id]);
  }
}

const startOfNextDay = (day: string, timeZone: string): Instant => instantAt(plusDays(day, 1), '00:00', timeZone);

const position = (cursor: string): [string, string] => {
  const [at, id] = decodeCursor(cursor, 2);
  return [String(at), String(id)];
};

const toView = (entry: AuditEntryEntity): AuditEntryView => ({
  id: entry.id,
  at: entry.at,
  actor: { personId: entry.personId, name: entry.actorName, via: entry.via },
  action: entry.action,
  subject: { type: entry.subjectType, id: entry.subjectId },
  before: entry.before,
  after: entry.after,
  note: entry.note,
  requestId: entry.requestId,
});
