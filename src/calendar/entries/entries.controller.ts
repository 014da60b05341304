import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { toInstant } from '../../kernel/index.js';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api, IfMatch } from '../../platform/http/index.js';
import { WorkspacePath } from '../calendar.schema.js';
import { EntriesQuery, EntryPath, EntryRows, EntryView, MoveEntryBody, NewEntryBody } from './entries.schema.js';
import { Entries } from './entries.service.js';
import { EntryCards } from './entry-cards.service.js';
import type { Entry } from './entry.entity.js';

type PathOf = z.infer<typeof EntryPath>;

@ApiTags('calendar')
@Controller('workspaces/:workspace/calendar/entries')
export class EntriesController {
  constructor(
    private readonly entries: Entries,
    private readonly cards: EntryCards,
  ) {}

  @Get()
  @Allow('calendar.read')
  @Header('content-type', 'application/json; charset=utf-8')
  @Api({
    summary: 'Entries of a period, all of them, in the order of time',
    description:
      'Compact and not paged; at most 62 days. Filters make lanes: by account, segment, group or touchpoint.',
    response: EntryRows,
  })
  range(
    @Who() actor: Actor,
    @Param({ schema: WorkspacePath }) _path: z.infer<typeof WorkspacePath>,
    @Query({ schema: EntriesQuery }) query: EntriesQuery,
  ): Promise<Buffer> {
    return this.cards.range(actor, query);
  }

  @Get(':entry')
  @Allow('calendar.read')
  @Api({ summary: 'An entry with its five answers: who, when, where, what, why', response: EntryView })
  get(@Who() actor: Actor, @Param({ schema: EntryPath }) { entry }: PathOf): Promise<EntryView> {
    return this.cards.card(actor, entry);
  }

  @Post()
  @Allow('calendar.write')
  @Api({
    summary: 'Place an approved draft by hand',
    description:
      'A hard rule refuses it with 409 and names itself in `errors[].code`; soft ones may be overridden with a reason.',
    response: EntryView,
    status: 201,
    errors: [409, 422],
  })
  async place(
    @Who() actor: Actor,
    @Param({ schema: WorkspacePath }) _path: z.infer<typeof WorkspacePath>,
    @Body({ schema: NewEntryBody }) { startsAt, override, ...body }: NewEntryBody,
  ): Promise<EntryView> {
    const placing = { ...body, startsAt: toInstant(startsAt), overrideReason: override?.reason };
    return this.view(actor, await this.entries.place(actor, placing));
  }

  @Post(':entry/move')
  @HttpCode(200)
  @Allow('calendar.write')
  @Api({
    summary: 'Move an entry in time, to another account or another group',
    description: 'A released entry becomes planned again: operators see the change with the next release.',
    response: EntryView,
    errors: [409, 412, 422, 428],
  })
  async move(
    @Who() actor: Actor,
    @Param({ schema: EntryPath }) { entry }: PathOf,
    @IfMatch() seen: number,
    @Body({ schema: MoveEntryBody }) { startsAt, account, group, override }: MoveEntryBody,
  ): Promise<EntryView> {
    const moving = {
      ...(startsAt === undefined ? {} : { startsAt: toInstant(startsAt) }),
      ...(account === undefined ? {} : { account }),
      ...(group === undefined ? {} : { group }),
      overrideReason: override?.reason,
    };
    return this.view(actor, await this.entries.move(actor, entry, moving, seen));
  }

  @Post(':entry/lock')
  @HttpCode(200)
  @Allow('calendar.write')
  @Api({ summary: 'Lock an entry where it is', response: EntryView, errors: [409, 412, 428] })
  async lock(
    @Who() actor: Actor,
    @Param({ schema: EntryPath }) { entry }: PathOf,
    @IfMatch() seen: number,
  ): Promise<EntryView> {
    return this.view(actor, await this.entries.lock(actor, entry, seen));
  }

  @Post(':entry/unlock')
  @HttpCode(200)
  @Allow('calendar.write')
  @Api({ summary: 'Unlock an entry', response: EntryView, errors: [409, 412, 428] })
  async unlock(
    @Who() actor: Actor,
    @Param({ schema: EntryPath }) { entry }: PathOf,
    @IfMatch() seen: number,
  ): Promise<EntryView> {
    return this.view(actor, await this.entries.unlock(actor, entry, seen));
  }

  @Delete(':entry')
  @Allow('calendar.write')
  @Api({
    summary: 'Take an entry off the calendar',
    description: 'Undone by restore. Operators keep what was released until the next release.',
    response: EntryView,
    errors: [409, 412, 428],
  })
  async remove(
    @Who() actor: Actor,
    @Param({ schema: EntryPath }) { entry }: PathOf,
    @IfMatch() seen: number,
  ): Promise<EntryView> {
    return this.view(actor, await this.entries.remove(actor, entry, seen));
  }

  @Post(':entry/restore')
  @HttpCode(200)
  @Allow('calendar.write')
  @Api({ summary: 'Undo a removal, if its place is still free', response: EntryView, errors: [409, 412, 428] })
  async restore(
    @Who() actor: Actor,
    @Param({ schema: EntryPath }) { entry }: PathOf,
    @IfMatch() seen: number,
  ): Promise<EntryView> {
    return this.view(actor, await this.entries.restore(actor, entry, seen));
  }

  private view(actor: Actor, { id }: Entry): Promise<EntryView> {
    return this.cards.card(actor, id);
  }
}
