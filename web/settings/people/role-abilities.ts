import type { Role } from '../queries';

/** What people ask about roles, each by the permission that decides it; a test holds this table to the service's. */
export const ABILITIES = [
  { key: 'library', permission: 'library.write', roles: ['admin', 'writer'] },
  { key: 'draft', permission: 'drafts.write', roles: ['admin', 'writer'] },
  { key: 'comment', permission: 'review.comment', roles: ['admin', 'writer', 'reviewer', 'scheduler'] },
  { key: 'decide', permission: 'review.decide', roles: ['admin', 'reviewer'] },
  { key: 'plan', permission: 'calendar.write', roles: ['admin', 'scheduler'] },
  { key: 'publish', permission: 'release.publish', roles: ['admin', 'scheduler'] },
  { key: 'accounts', permission: 'accounts.write', roles: ['admin', 'scheduler'] },
  { key: 'work', permission: 'tasks.work', roles: ['admin', 'operator'] },
  { key: 'people', permission: 'people.manage', roles: ['admin'] },
  { key: 'settings', permission: 'settings.write', roles: ['admin'] },
  { key: 'audit', permission: 'audit.read', roles: ['admin'] },
] as const satisfies readonly { key: string; permission: string; roles: readonly Role[] }[];

export const ROLES = ['admin', 'writer', 'reviewer', 'scheduler', 'operator'] as const satisfies readonly Role[];

export const may = (role: Role, roles: readonly Role[]): boolean => roles.includes(role);
