import { evaluatePrompts, PROMPT_MAX, type EvaluationCase } from './evaluate-prompts.js';
import { lineDiff } from './line-diff.js';
import { promptFaults } from './prompt-faults.js';
import { readPrompts } from './prompt-files.adapter.js';
import { loadPrompts } from './prompt-set.js';
import { sampleCases } from './sample-cases.adapter.js';
import { TOUCHPOINT_IDS } from '../../library/index.js';

const sources = readPrompts();
const moments = sources['moments'] ?? '';
let cases: EvaluationCase[];
beforeAll(async () => {
  cases = await sampleCases();
});

describe('the evaluation set', () => {
  it('covers both sample brands and every touchpoint, and the prompts of this installation pass it', () => {
    for (const brand of ['beauty', 'knowledge'])
      for (const touchpoint of TOUCHPOINT_IDS)
        expect(cases.filter((one) => one.brand === brand && one.context.touchpoint === touchpoint).length).toBeGreaterThanOrEqual(3);
    const evaluated = evaluatePrompts(loadPrompts(sources), cases);
    expect(evaluated.flatMap(({ touchpoint, failed }) => failed.map((one) => ({ touchpoint, ...one })))).toEqual([]);
    expect(Math.max(...evaluated.map(({ characters }) => characters))).toBeLessThan(PROMPT_MAX / 2);
  });

  it.each([
    ['order', (text: string) => text.replace('{{> _segment}}', '').replace('{{> _persona}}', '{{> _segment}}\n{{> _persona}}')],
    ['order', (text: string) => text.replace('{{> _brief}}', '')],
    ['prefix', (text: string) => text.replace('{{> _persona}}', '第 {{variant}} 条\n{{> _persona}}')],
    ['persona', (text: string) => text.replace('{{> _persona}}', '<<资料 说话的人')],
    ['injection', (text: string) => text.replace('{{> _persona}}', '{{persona.story}}\n{{> _persona}}')],
    ['output', (text: string) => text.replaceAll('"claims"', '"sources"')],
    ['roles', (text: string) => text.replace('=== system', '=== user')],
    ['audience', (text: string) => text.replace('{{> _segment}}', '<<资料 听的人')],
    ['length', (text: string) => text.replace('# 朋友圈的规矩', `# 朋友圈的规矩\n${'废话。'.repeat(PROMPT_MAX)}`)],
    ['renders', (text: string) => text.replace('# 朋友圈的规矩', '# 朋友圈的规矩\n{{segment.nothing.here}}')],
  ])('finds a prompt without the property %s', (property, change) => {
    const some = cases.filter(({ context }) => context.touchpoint === 'moments').slice(0, 2);
    const evaluated = evaluatePrompts(loadPrompts({ ...sources, moments: change(moments) }), some);
    expect(evaluated.every(({ failed }) => failed.some((one) => one.property === property))).toBe(true);
  });
});

describe('a set of prompts', () => {
  it('has no faults as it is shipped', () => expect(promptFaults(sources)).toEqual([]));

  it.each([
    ['front matter is wrong', moments.replace('temperature: 0.8', 'temperature: hot')],
    ['the unknown input "weather"', moments.replace('inputs: [', 'inputs: [weather, ')],
    ['partial "_nosuch"', `${moments}\n{{> _nosuch}}`],
    ['uses "hook" without declaring it', `${moments}\n{{#if hook}}x{{/if}}`],
    ['no message', moments.replace('=== system', '').replace('=== user', '')],
    ['front matter', '朋友圈'],
    ['Parse error', `${moments}\n{{#if persona}}`],
  ])('is told what is wrong: %s', (words, source) => {
    const faults = promptFaults({ ...sources, moments: source });
    expect(faults.map(({ message }) => message).join('\n')).toContain(words);
  });

  it('is told which prompt is missing', () => {
    const { live: _live, ...rest } = sources;
    expect(promptFaults(rest)[0]?.message).toContain('live.hbs is missing');
  });
});

describe('two texts line by line', () => {
  it('show what went and what came, and nothing else as changed', () =>
    expect(lineDiff('a\nb\nc', 'a\nx\nc\nd')).toEqual([
      { kind: 'same', text: 'a' },
      { kind: 'removed', text: 'b' },
      { kind: 'added', text: 'x' },
      { kind: 'same', text: 'c' },
      { kind: 'added', text: 'd' },
    ]));
});
