import { AppError, err, ok, type Result } from '../../kernel/index.js';
import { hasRole, type Role } from '../actor.js';

export interface Member {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

export type MembershipRefusal = 'last_admin' | 'own_admin_role' | 'own_membership';

const isActiveAdmin = (member: Member): boolean => member.active && hasRole(member, 'admin');

/**
 * May a member become `next`? A workspace keeps an active admin, and nobody gives up the keys by accident.
 * @param confirmed the caller said outright that they mean themselves
 */
export function decideMembership(
  members: readonly Member[],
  next: Member,
  by: string | null,
  confirmed: boolean,
): Result<Member, MembershipRefusal> {
  const before = members.find((member) => member.personId === next.personId);
  const loses = before !== undefined && isActiveAdmin(before) && !isActiveAdmin(next);
  const others = members.some((member) => member.personId !== next.personId && isActiveAdmin(member));
  if (loses && !others) return err('last_admin');
  if (by === next.personId && before?.active === true && !next.active) return err('own_membership');
  if (by === next.personId && loses && !confirmed) return err('own_admin_role');
  return ok(next);
}

export function refusalOf(refusal: MembershipRefusal): AppError {
  switch (refusal) {
    case 'last_admin':
      return new AppError(
        'conflict',
        refusal,
        'This is the last admin of the workspace. Make somebody else admin first.',
      );
    case 'own_membership':
      return new AppError('conflict', refusal, 'You cannot shut yourself out. Ask another admin.');
    case 'own_admin_role':
      return new AppError(
        'conflict',
        refusal,
        'This takes away your own admin role. If you mean it, send "confirmOwnAdmin": true.',
        { errors: [{ field: 'confirmOwnAdmin', message: 'must be true to give up your own admin role' }] },
      );
  }
}
