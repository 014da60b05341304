import type { PersonId, WorkspaceId } from '../kernel/index.js';

/** What a person may be in a workspace. One person may be several things at once. */
export const ROLES = ['admin', 'writer', 'reviewer', 'scheduler', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** How the actor came in: it goes into the audit trail beside the name. */
export type Via = 'session' | 'api_key' | 'command' | 'system';

/** Who acts, in which workspace. Every use case takes one, and every query is bounded by its `workspaceId`. */
export interface Actor {
  readonly workspaceId: WorkspaceId;
  readonly workspaceSlug: string;
  /** Null for an API key and for the system itself. */
  readonly personId: PersonId | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly via: Via;
}

export const hasRole = (actor: Pick<Actor, 'roles'>, role: Role): boolean => actor.roles.includes(role);

interface WorkspaceRef {
  readonly id: string;
  readonly slug: string;
}

/** The house itself at work: sweeps, handlers of events, seeding. It may do everything and is named in the audit trail. */
export const systemActor = (workspace: WorkspaceRef, name: string, via: Via = 'system'): Actor => ({
  workspaceId: workspace.id as WorkspaceId,
  workspaceSlug: workspace.slug,
  personId: null,
  name,
  roles: ROLES,
  via,
});

/** A person at the command line, acting with all that the workspace gives them. */
export const personActor = (
  workspace: WorkspaceRef,
  person: { readonly id: string; readonly name: string },
  roles: readonly Role[],
  via: Via,
): Actor => ({ ...systemActor(workspace, person.name, via), personId: person.id as PersonId, roles });
