import { PERMISSIONS, type Permission } from '../permissions.js';

/**
 * What a route asks of its caller:
 * - a permission: somebody of the path's workspace whose roles hold it;
 * - `signed_in`: any person with a session, for routes about oneself;
 * - `installation_owner`: a person who may create workspaces;
 * - `public`: anybody.
 */
export type Access = Permission | 'signed_in' | 'installation_owner' | 'public';

export const isPermission = (access: Access): access is Permission => Object.hasOwn(PERMISSIONS, access);

/** Why a declaration cannot stand; null when it can. The boot stops when any cannot. */
export function flawOf(access: Access | undefined, path: string): string | null {
  const inWorkspace = path.split('/').includes(':workspace');
  if (access === undefined) return 'declares neither @Allow(…) nor @Public()';
  if (access === 'public') return null;
  if (isPermission(access)) return inWorkspace ? null : `asks for ${access}, but its path has no :workspace`;
  return inWorkspace ? `asks only for ${access}, though its path has a :workspace` : null;
}
