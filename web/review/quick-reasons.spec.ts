import { quickReasonsOf } from './quick-reasons';

describe('reasons that are offered for a waiver', () => {
  it('are those that can be one: how a text feels excuses no length', () => {
    expect(quickReasonsOf('absolute_terms')).toContain('feeling');
    expect(quickReasonsOf('form')).toEqual(['length']);
    expect(quickReasonsOf('sameness')).not.toContain('feeling');
  });

  it('are none for what has no common excuse', () => {
    expect([quickReasonsOf('consent'), quickReasonsOf(undefined)]).toEqual([[], []]);
  });
});
