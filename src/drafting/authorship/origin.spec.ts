import { AiLabelPolicy } from '../../identity/index.js';
import { appended, HOUSE_RULES, labelOf, originOf, type Origin } from './origin.js';

const byModel = { writer: 'llm', model: 'deepseek-chat', promptVersion: 'moments/own-3' } as const;
const byPerson = { writer: 'person', model: null, promptVersion: null } as const;
const byRules = { writer: 'template', model: HOUSE_RULES, promptVersion: null } as const;
const byTemplate = { writer: 'template', model: 'moments/life-scene', promptVersion: null } as const;

describe('whose words a version rests on', () => {
  const model = originOf(null, byModel, 1);
  it('is the model until another machine writes', () => {
    expect(model).toEqual({ ...byModel, number: 1 });
    expect(originOf(model, byPerson, 2)).toEqual(model);
    expect(originOf(model, byTemplate, 3)).toEqual({ ...byTemplate, number: 3 });
  });
  it('stays the model’s where rules only replaced or cut, counted from there', () => {
    expect(originOf(model, byRules, 2)).toEqual({ ...byModel, number: 2 });
  });
  it('is nobody’s where only people wrote', () => {
    expect(originOf(null, byPerson, 1)).toBeNull();
  });
});

describe('the label of AI content', () => {
  const policy = (over: object) => AiLabelPolicy.parse(over);
  const origin: Origin = { ...byModel, number: 1 };
  it('is shown to operators when nobody decided otherwise', () => {
    expect(labelOf(policy({}), { origin, humanShare: 0 })).toEqual({ words: '内容由 AI 辅助生成', inText: false });
  });
  it.each([
    ['the policy shows none', { show: 'none' }, { origin, humanShare: 0 }],
    ['people wrote more than the share', { threshold: 0.5 }, { origin, humanShare: 0.51 }],
    ['templates wrote', {}, { origin: { ...byTemplate, number: 1 }, humanShare: 0 }],
    ['people wrote', {}, { origin: null, humanShare: 1 }],
  ] as const)('is absent where %s', (_where, over, made) => {
    expect(labelOf(policy(over), made)).toBeNull();
  });
  it('stands at the threshold itself, and where the share is unknown', () => {
    expect(labelOf(policy({ threshold: 0.5 }), { origin, humanShare: 0.5 })).not.toBeNull();
    expect(labelOf(policy({}), { origin, humanShare: null })).not.toBeNull();
  });
  it('is appended only where the policy says so', () => {
    const label = labelOf(policy({ show: 'in_text', words: 'AI 参与写作' }), { origin, humanShare: 0 });
    expect(appended(label)).toBe('AI 参与写作');
    expect(appended(labelOf(policy({}), { origin, humanShare: 0 }))).toBeNull();
    expect(appended(null)).toBeNull();
  });
});
