import { PERMISSIONS } from '../../../src/identity/permissions';
import { ABILITIES } from './role-abilities';

describe('what roles are said to allow', () => {
  it.each(ABILITIES)('$key is what the service allows', ({ permission, roles }) =>
    expect([...roles]).toEqual([...PERMISSIONS[permission]]),
  );
});
