import { Injectable, Logger } from '@nestjs/common';
import { WorkspaceEntity } from '../../identity/index.js';
import { Database } from '../../platform/database/index.js';
import { Sweep } from '../../platform/jobs/index.js';
import { ScriptProposals } from './script-proposals.service.js';

const HOUR_MS = 3_600_000;

/** Looks through every workspace once an hour. A workspace that fails is told of and does not hold up the others. */
@Injectable()
export class ScriptProposalsSweep {
  private readonly log = new Logger(ScriptProposalsSweep.name);

  constructor(
    private readonly database: Database,
    private readonly proposals: ScriptProposals,
  ) {}

  @Sweep('operations.script-proposals', HOUR_MS)
  async sweep(): Promise<void> {
    for (const { id } of await this.database.reader.find(WorkspaceEntity, { select: { id: true } })) {
      try {
        await this.proposals.look(id);
      } catch (error) {
        this.log.error(`Answers of workspace ${id} could not be looked through: ${String(error)}`);
      }
    }
  }
}
