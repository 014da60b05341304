import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api } from '../../platform/http/index.js';
import { assertRange, WorkspacePath } from '../calendar.schema.js';
import type { ReleaseEntity } from './release.entity.js';
import {
  DiffView,
  ReleaseBody,
  ReleasePage,
  ReleasePath,
  ReleasesQuery,
  ReleaseView,
  type ReleaseHeadView,
} from './releases.schema.js';
import { Releases } from './releases.service.js';
import { ReleaseViews } from './release-views.service.js';

const RANGE_DAYS = 62;
type PathOf = z.infer<typeof ReleasePath>;

@ApiTags('calendar')
@Controller('workspaces/:workspace/calendar/releases')
export class ReleasesController {
  constructor(
    private readonly releases: Releases,
    private readonly views: ReleaseViews,
  ) {}

  @Post()
  @Allow('release.publish')
  @Api({
    summary: 'Publish a period to the operators',
    description:
      'Freezes it under the next number, with the difference from what operators held before. Every entry is judged anew; ' +
      'those that no longer hold are named in `errors` and nothing is published. Those that repeat what the same people ' +
      'meet before are named likewise, unless they were placed knowing it, and may be published with a reason.',
    response: ReleaseView,
    status: 201,
    errors: [409],
  })
  async publish(
    @Who() actor: Actor,
    @Param({ schema: WorkspacePath }) _path: z.infer<typeof WorkspacePath>,
    @Body({ schema: ReleaseBody }) { from, to, override }: z.infer<typeof ReleaseBody>,
  ): Promise<ReleaseView> {
    assertRange(from, to, RANGE_DAYS);
    return toView(await this.releases.publish(actor, { from, to }, override?.reason));
  }

  @Get()
  @Allow('calendar.read')
  @Api({ summary: 'Releases, the newest first', response: ReleasePage })
  async list(
    @Who() actor: Actor,
    @Param({ schema: WorkspacePath }) _path: z.infer<typeof WorkspacePath>,
    @Query({ schema: ReleasesQuery }) query: z.infer<typeof ReleasesQuery>,
  ): Promise<z.infer<typeof ReleasePage>> {
    const { items, nextCursor } = await this.views.page(actor, query);
    return { items: items.map(toHead), nextCursor };
  }

  @Get(':number')
  @Allow('calendar.read')
  @Api({ summary: 'A release with all it carries', response: ReleaseView })
  async get(@Who() actor: Actor, @Param({ schema: ReleasePath }) { number }: PathOf): Promise<ReleaseView> {
    return toView(await this.views.get(actor, number));
  }

  @Get(':number/diff')
  @Allow('calendar.read')
  @Api({ summary: 'What a release changed for the operators', response: DiffView })
  async diff(
    @Who() actor: Actor,
    @Param({ schema: ReleasePath }) { number }: PathOf,
  ): Promise<z.infer<typeof DiffView>> {
    return diffOf(await this.views.get(actor, number));
  }
}

const toHead = (release: ReleaseEntity): ReleaseHeadView => {
  const { id, number, fromDay: from, toDay: to, entries: entryCount, publishedBy, publishedByName, at, diff } = release;
  return {
    ...{ id, number, from, to, entryCount, publishedBy, publishedByName, at },
    ...{ added: diff.added.length, changed: diff.changed.length, removed: diff.removed.length },
  };
};

const diffOf = ({ diff }: ReleaseEntity): z.infer<typeof DiffView> => ({
  added: [...diff.added],
  changed: diff.changed.map((line) => ({ ...line, parts: [...line.parts] })),
  removed: [...diff.removed],
});

const toView = (release: ReleaseEntity): ReleaseView => ({
  ...toHead(release),
  timeZone: release.snapshot.timeZone,
  entries: release.snapshot.entries.map((entry) => ({
    ...entry,
    what: { ...entry.what, claims: [...entry.what.claims], made: entry.what.made ?? null },
    reasons: [...entry.reasons],
  })),
  diff: diffOf(release),
});
