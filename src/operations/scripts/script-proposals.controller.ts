import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { In } from 'typeorm';
import type { z } from 'zod';
import { Allow, PersonEntity, Who, type Actor } from '../../identity/index.js';
import { Database } from '../../platform/database/index.js';
import { Api, IfMatch } from '../../platform/http/index.js';
import { ProposalDecisions } from './proposal-decisions.service.js';
import { toProposalView } from './proposal-view.js';
import type { ScriptProposalEntity } from './script-proposal.entity.js';
import { ScriptProposals } from './script-proposals.service.js';
import {
  AcceptBody,
  DeclineBody,
  ProposalList,
  ProposalPath,
  ProposalsQuery,
  ProposalView,
  ScriptsPath,
} from './scripts.schema.js';

/** Answers that served so well that they should be scripts. */
@ApiTags('scripts')
@Controller('workspaces/:workspace/script-proposals')
export class ScriptProposalsController {
  constructor(
    private readonly proposals: ScriptProposals,
    private readonly decisions: ProposalDecisions,
    private readonly database: Database,
  ) {}

  @Get()
  @Allow('library.read')
  @Api({
    summary: 'List answers proposed as scripts',
    description:
      'Sent at least 5 times, to 4 customers and by 2 operators (or to 8 by one), changed by a fifth at most, outcomes ' +
      'told of half of them and answered beyond doubt (Wilson’s bound of 50 %). No word of a customer is in them.',
    response: ProposalList,
  })
  async list(
    @Who() actor: Actor,
    @Param({ schema: ScriptsPath }) _path: unknown,
    @Query({ schema: ProposalsQuery }) { state }: z.output<typeof ProposalsQuery>,
  ): Promise<z.output<typeof ProposalList>> {
    return { items: await this.views(await this.decisions.list(actor.workspaceId, state)) };
  }

  @Post('look')
  @HttpCode(200)
  @Allow('library.write')
  @Api({ summary: 'Look through what was sent now, rather than within the hour', response: ProposalList })
  async look(
    @Who() actor: Actor,
    @Param({ schema: ScriptsPath }) _path: unknown,
  ): Promise<z.output<typeof ProposalList>> {
    await this.proposals.look(actor.workspaceId);
    return { items: await this.views(await this.decisions.list(actor.workspaceId, 'open')) };
  }

  @Post(':proposal/accept')
  @HttpCode(200)
  @Allow('library.write')
  @Api({
    summary: 'Make it a script, or a new version of the script it came from',
    description: 'Written as any change of the library: checked, in its history, audited.',
    response: ProposalView,
    errors: [409, 412, 422, 428],
  })
  async accept(
    @Who() actor: Actor,
    @Param({ schema: ProposalPath }) { proposal }: z.output<typeof ProposalPath>,
    @IfMatch() seen: number,
    @Body({ schema: AcceptBody }) body: AcceptBody,
  ): Promise<ProposalView> {
    return this.view(await this.decisions.accept(actor, proposal, seen, body));
  }

  @Post(':proposal/decline')
  @HttpCode(200)
  @Allow('library.write')
  @Api({
    summary: 'Decline it',
    description: 'It is proposed again only when it was used twice as often, or answered clearly more.',
    response: ProposalView,
    errors: [409, 412, 428],
  })
  async decline(
    @Who() actor: Actor,
    @Param({ schema: ProposalPath }) { proposal }: z.output<typeof ProposalPath>,
    @IfMatch() seen: number,
    @Body({ schema: DeclineBody }) { reason }: z.output<typeof DeclineBody>,
  ): Promise<ProposalView> {
    return this.view(await this.decisions.decline(actor, proposal, seen, reason));
  }

  @Post(':proposal/undo')
  @HttpCode(200)
  @Allow('library.write')
  @Api({
    summary: 'Take a decision back',
    description:
      'A script it made is archived, a version it wrote is followed by the one before. Refused when the script was changed since.',
    response: ProposalView,
    errors: [409, 412, 422, 428],
  })
  async undo(
    @Who() actor: Actor,
    @Param({ schema: ProposalPath }) { proposal }: z.output<typeof ProposalPath>,
    @IfMatch() seen: number,
  ): Promise<ProposalView> {
    return this.view(await this.decisions.undo(actor, proposal, seen));
  }

  private async view(row: ScriptProposalEntity): Promise<ProposalView> {
    return toProposalView(row, await this.namesOf([row]));
  }

  private async views(rows: readonly ScriptProposalEntity[]): Promise<ProposalView[]> {
    const names = await this.namesOf(rows);
    return rows.map((row) => toProposalView(row, names));
  }

  private async namesOf(rows: readonly ScriptProposalEntity[]): Promise<Map<string, string>> {
    const ids = [...new Set(rows.flatMap(({ operators }) => operators))] as PersonEntity['id'][];
    const people = ids.length === 0 ? [] : await this.database.reader.findBy(PersonEntity, { id: In(ids) });
    return new Map(people.map(({ id, name }) => [id, name]));
  }
}
