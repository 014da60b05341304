import { flawOf } from './access.js';

describe('a route’s declaration', () => {
  const path = '/api/v1/workspaces/:workspace/drafts';
  it('may not be missing', () => {
    expect(flawOf(undefined, path)).toContain('neither');
  });
  it('of a permission needs a workspace to hold it in', () => {
    expect(flawOf('drafts.read', path)).toBeNull();
    expect(flawOf('drafts.read', '/api/v1/drafts')).toContain(':workspace');
  });
  it('in a workspace needs more than a session', () => {
    expect(flawOf('signed_in', path)).toContain(':workspace');
    expect(flawOf('signed_in', '/api/v1/session')).toBeNull();
    expect(flawOf('installation_owner', path)).toContain(':workspace');
  });
  it('may open any route to anybody, when it says so', () => {
    expect(flawOf('public', path)).toBeNull();
  });
});
