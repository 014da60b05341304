import { Injectable } from '@nestjs/common';
import type { PersonId } from '../../kernel/index.js';
import { PersonEntity } from './person.entity.js';
import type { WorkspaceEntity } from '../workspaces/workspace.entity.js';
import { Workspaces, type NewWorkspace } from '../workspaces/workspaces.service.js';
import { People } from './people.service.js';

/** A workspace begins with an admin: whoever creates it. */
@Injectable()
export class Founding {
  constructor(
    private readonly workspaces: Workspaces,
    private readonly people: People,
  ) {}

  found(by: { personId: PersonId; name: string }, input: NewWorkspace): Promise<WorkspaceEntity> {
    const founder = { personId: by.personId, name: by.name, via: 'session' } as const;
    return this.workspaces.create(input, founder, async (tx, workspace) => {
      const person = await tx.manager.findOneByOrFail(PersonEntity, { id: by.personId });
      await this.people.join(tx, { ...founder, workspaceId: workspace.id }, person, ['admin']);
    });
  }
}
