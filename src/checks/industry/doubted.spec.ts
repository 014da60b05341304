import { draftOf, libraryFor } from '../evaluation/golden.js';
import { runChecks } from '../registry.js';

function rulesOf(text: string): string[] {
  const entry = { id: 'text', text, guilty: [], industry: 'beauty' as const };
  const { body, context } = draftOf(entry, libraryFor(entry, {}));
  return runChecks(body, context, ['industry']).map(({ rule }) => rule);
}

describe('a promise that was doubted once', () => {
  it.each(['三天祛斑，以前我也不信', '三天祛斑，说出来我自己都不信'])('%s is made all the same', (text) => {
    expect(rulesOf(text)).toContain('industry_beauty');
  });

  it('is none where others are not to be believed', () => {
    expect(rulesOf('同行写三天祛斑，别信')).toEqual([]);
  });
});
