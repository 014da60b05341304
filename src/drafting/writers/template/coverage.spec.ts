import { CATEGORIES, GOALS, TOUCHPOINT_IDS, type TouchpointId } from '../../../library/index.js';
import { readFrameworks } from '../../prompts/index.js';
import { loadFrameworks, serves } from './framework.js';

const frameworks = loadFrameworks(readFrameworks());

describe('frameworks', () => {
  it('are many', () => {
    expect(frameworks.length).toBeGreaterThanOrEqual(48);
  });

  /** What is posted every day needs more ways than what goes out once a week. */
  const least = (touchpoint: TouchpointId): number =>
    touchpoint === 'moments' || touchpoint === 'private_chat' || touchpoint === 'group' ? 3 : 1;

  it.each(
    TOUCHPOINT_IDS.flatMap((touchpoint) =>
      CATEGORIES.flatMap((category) => GOALS.map((goal) => [touchpoint, category, goal] as const)),
    ),
  )('enough serve %s × %s × %s', (touchpoint, category, goal) => {
    const serving = frameworks.filter((framework) => serves(framework, touchpoint, goal, category));
    expect(serving.length).toBeGreaterThanOrEqual(least(touchpoint));
  });

  it('name their file when one is broken', () => {
    const head = '---\nname: x\ngoals: all\ncategories: [life]\n---\n';
    expect(() => loadFrameworks({ 'moments/x': 'x' })).toThrow('prompts/template/moments/x.hbs');
    expect(() => loadFrameworks({ 'moments/x': `${head}{{nosuch 1}}` })).toThrow(/nosuch/);
    expect(() => loadFrameworks({ 'moments/x': `---\nname: x\ngoals: [sell]\ncategories: [life]\n---\n` })).toThrow(
      'goals',
    );
  });
});
