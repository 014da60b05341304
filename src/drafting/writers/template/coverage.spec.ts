import { CATEGORIES, GOALS, TOUCHPOINT_IDS, type TouchpointId } from '../../../library/index.js';
import { readFrameworks } from '../../prompts/index.js';
import { newCollector } from './collector.js';
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

  it('count what was said by the file it stands in, not by the line alone', () => {
    const head = '---\nname: x\ngoals: all\ncategories: [life]\n---\n';
    const choice = '{{#any}}{{#or}}甲{{/or}}{{#or}}乙{{/or}}{{/any}}';
    const [framework] = loadFrameworks({ 'moments/x': `${head}${choice}{{> _x}}`, _x: choice });
    const marks = { register: 'plain', self: '我', emoji: [], soft: '。', ha: '', catchphrases: [] } as const;
    const collector = newCollector(marks, () => 0);
    expect(framework?.render({}, { collector })).toBe('甲甲');
    expect(collector.taken.size).toBe(2);
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
