import { stateAfter } from './entry-states.js';

describe('what may be done with an entry', () => {
  it('makes a released one planned again when it is moved', () => {
    expect(stateAfter('move', { state: 'released', locked: false })).toBe('planned');
  });
  it('holds a locked one where it is, except against a recall', () => {
    expect(() => stateAfter('move', { state: 'planned', locked: true })).toThrow('Unlock it first');
    expect(() => stateAfter('remove', { state: 'planned', locked: true })).toThrow('Unlock it first');
    expect(stateAfter('recall', { state: 'released', locked: true })).toBe('recalled');
  });
  it('never brings a recalled one back by itself', () => {
    expect(() => stateAfter('restore', { state: 'recalled', locked: false })).toThrow('only one that is removed');
    expect(() => stateAfter('move', { state: 'recalled', locked: false })).toThrow('The entry is recalled');
  });
});
