import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonId } from '../../kernel/index.js';
import { Database } from '../../platform/database/index.js';
import type { Role } from '../actor.js';
import { MembershipEntity } from './membership.entity.js';
import { WorkspaceEntity } from '../workspaces/workspace.entity.js';

export interface Place {
  readonly workspace: WorkspaceEntity;
  readonly roles: readonly Role[];
}

/** Where a person belongs. Read fresh: a role taken away must not linger. */
@Injectable()
export class Places {
  constructor(private readonly database: Database) {}

  async all(personId: PersonId): Promise<Place[]> {
    const memberships = await this.database.fresh.findBy(MembershipEntity, { personId, active: true });
    const workspaces = await this.database.fresh.find(WorkspaceEntity, {
      where: { id: In(memberships.map(({ workspaceId }) => workspaceId)) },
      order: { slug: 'ASC' },
    });
    const rolesIn = new Map(memberships.map(({ workspaceId, roles }) => [workspaceId, roles]));
    return workspaces.map((workspace) => ({ workspace, roles: rolesIn.get(workspace.id) ?? [] }));
  }

  async in(personId: PersonId, slug: string): Promise<Place | null> {
    const workspace = await this.database.fresh.findOneBy(WorkspaceEntity, { slug });
    if (workspace === null) return null;
    const membership = await this.database.fresh.findOneBy(MembershipEntity, {
      workspaceId: workspace.id,
      personId,
      active: true,
    });
    return membership === null ? null : { workspace, roles: membership.roles };
  }
}
