import { ROLES, type Actor, type Role } from './actor.js';

const ALL = ROLES;

/**
 * Who may do what, in one place: permission → roles. Every route of a workspace declares one of these, the guard
 * and the interface both read it. Where an operator is let in, the use case narrows it to the operator's own.
 */
export const PERMISSIONS = {
  'workspace.read': ALL,
  'settings.write': ['admin'],
  'people.read': ALL,
  'people.manage': ['admin'],
  'keys.manage': ['admin'],
  'audit.read': ['admin'],

  'library.read': ALL,
  'library.write': ['admin', 'writer'],

  'interviews.answer': ['admin', 'writer', 'operator'],

  'audience.read': ['admin', 'writer', 'reviewer', 'scheduler'],
  'accounts.read': ALL,
  'accounts.write': ['admin', 'scheduler'],

  'drafts.read': ['admin', 'writer', 'reviewer', 'scheduler'],
  'drafts.write': ['admin', 'writer'],

  'review.read': ['admin', 'writer', 'reviewer', 'scheduler'],
  'review.submit': ['admin', 'writer'],
  'review.comment': ['admin', 'writer', 'reviewer', 'scheduler'],
  'review.decide': ['admin', 'reviewer'],

  'calendar.read': ['admin', 'writer', 'reviewer', 'scheduler'],
  'calendar.write': ['admin', 'scheduler'],
  'release.publish': ['admin', 'scheduler'],

  'tasks.read': ['admin', 'scheduler', 'operator'],
  'tasks.work': ['admin', 'operator'],
  'export.read': ['admin', 'scheduler', 'operator'],

  'insights.read': ['admin', 'writer', 'reviewer', 'scheduler'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export const may = (actor: Pick<Actor, 'roles'>, permission: Permission): boolean =>
  PERMISSIONS[permission].some((role) => actor.roles.includes(role));

/** All that a set of roles allows, in the table's order: what the interface shows or hides buttons by. */
export const permissionsOf = (roles: readonly Role[]): Permission[] =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may({ roles }, permission));
