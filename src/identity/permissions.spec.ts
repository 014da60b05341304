import { ROLES } from './actor.js';
import { may, PERMISSIONS, permissionsOf } from './permissions.js';

describe('permissions', () => {
  it('give the admin everything', () => {
    expect(permissionsOf(['admin'])).toEqual(Object.keys(PERMISSIONS));
  });
  it('give nobody anything without a role', () => {
    expect(permissionsOf([])).toEqual([]);
  });
  it('keep writing, deciding and scheduling apart', () => {
    expect(may({ roles: ['writer'] }, 'review.decide')).toBe(false);
    expect(may({ roles: ['reviewer'] }, 'drafts.write')).toBe(false);
    expect(may({ roles: ['scheduler'] }, 'review.decide')).toBe(false);
    expect(may({ roles: ['operator'] }, 'drafts.read')).toBe(false);
  });
  it('add up over roles', () => {
    expect(may({ roles: ['writer', 'reviewer'] }, 'review.decide')).toBe(true);
    expect(permissionsOf(ROLES)).toEqual(permissionsOf(['admin']));
  });
});
