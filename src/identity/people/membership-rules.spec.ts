import { decideMembership, type Member } from './membership-rules.js';

const ann: Member = { personId: 'ann', roles: ['admin'], active: true };
const bob: Member = { personId: 'bob', roles: ['admin', 'writer'], active: true };
const eve: Member = { personId: 'eve', roles: ['operator'], active: true };
const refusal = (...args: Parameters<typeof decideMembership>) => {
  const decision = decideMembership(...args);
  return decision.ok ? null : decision.error;
};

describe('decideMembership', () => {
  it('keeps the last admin', () => {
    expect(refusal([ann, eve], { ...ann, roles: ['writer'] }, 'ann', true)).toBe('last_admin');
    expect(refusal([ann, eve], { ...ann, active: false }, null, true)).toBe('last_admin');
  });
  it('does not count an admin who is inactive', () => {
    expect(refusal([ann, { ...bob, active: false }], { ...ann, roles: [] }, null, true)).toBe('last_admin');
  });
  it('lets one of two admins go', () => {
    expect(refusal([ann, bob], { ...bob, active: false }, 'ann', false)).toBeNull();
  });
  it('asks before somebody gives up their own admin role', () => {
    expect(refusal([ann, bob], { ...ann, roles: ['writer'] }, 'ann', false)).toBe('own_admin_role');
    expect(refusal([ann, bob], { ...ann, roles: ['writer'] }, 'ann', true)).toBeNull();
  });
  it('lets nobody shut themselves out', () => {
    expect(refusal([ann, bob], { ...ann, active: false }, 'ann', true)).toBe('own_membership');
  });
  it('says nothing to a change that costs no admin', () => {
    expect(refusal([ann, eve], { ...eve, roles: ['writer'] }, 'ann', false)).toBeNull();
    expect(refusal([ann, eve], { ...ann, roles: ['admin', 'writer'] }, 'ann', false)).toBeNull();
  });
});
