import { emptyLibrary } from '../../library/index.js';
import { assertReferences, missingReferences } from './account-references.js';

describe('what an account points at', () => {
  const account = { personaSlug: 'linxia', operatorId: 'somebody', segments: ['a'], groups: ['g'] };

  it('is named field by field when it is not there', () => {
    const errors = missingReferences(account, emptyLibrary(), new Set());
    expect(errors.map(({ field }) => field)).toEqual(['persona', 'operatorId', 'segments.0', 'groups.0']);
    expect(() => assertReferences(errors)).toThrow('persona: there is no persona "linxia"');
  });

  it('may be without an operator', () => {
    const errors = missingReferences({ ...account, operatorId: null }, emptyLibrary(), new Set());
    expect(errors.map(({ field }) => field)).not.toContain('operatorId');
  });
});
