import { evaluatePrompts, PROMPT_MAX, type EvaluationCase } from './evaluate-prompts.js';
import { lineDiff } from './line-diff.js';
import { promptFaults } from './prompt-faults.js';
import { PROMPT_NAMES, type PromptName } from './prompt-names.js';
import { readPrompts } from './prompt-files.adapter.js';
import { promptInputs } from './prompt-inputs.js';
import { loadPrompts } from './prompt-set.js';
import { attacks, INTRUDERS_WORDS, sampleAbout } from './sample-about.js';
import { changedBy } from './sent.js';
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
        expect(
          cases.filter((one) => one.brand === brand && one.context.touchpoint === touchpoint).length,
        ).toBeGreaterThanOrEqual(3);
    const evaluated = evaluatePrompts(loadPrompts(sources), cases);
    expect(evaluated.flatMap(({ prompt, failed }) => failed.map((one) => ({ prompt, ...one })))).toEqual([]);
    expect(Math.max(...evaluated.map(({ characters }) => characters))).toBeLessThan(PROMPT_MAX / 2);
  });

  it.each([
    [
      'order',
      (text: string) => text.replace('{{> _segment}}', '').replace('{{> _persona}}', '{{> _segment}}\n{{> _persona}}'),
    ],
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
    const evaluated = evaluatePrompts(loadPrompts({ ...sources, moments: change(moments) }), some, ['moments']);
    expect(evaluated.every(({ failed }) => failed.some((one) => one.property === property))).toBe(true);
  });
});

describe('the prompts that are about more than a context', () => {
  const found = (name: PromptName, change: (text: string) => string, judged: readonly PromptName[] = [name]) => {
    const set = loadPrompts({ ...sources, [name]: change(sources[name] ?? '') });
    return evaluatePrompts(set, cases, judged).map(({ failed }) => [
      ...new Set(failed.map(({ property }) => property)),
    ]);
  };

  it.each<[PromptName, string, (text: string) => string]>([
    ['judge', 'guard', (text) => text.replace('{{> _fence}}\n', '')],
    ['judge', 'about', (text) => text.replace('{{@index}}. {{this}}', '')],
    ['interview', 'injection', (text) => text.replace('{{#data "他的回答"}}\n{{answer}}\n{{/data}}', '{{answer}}')],
    ['interview', 'output', (text) => text.replace('{{shape}}', '')],
    ['answer', 'guard', (text) => text.replace('{{> _rules}}', '{{#unless brand}}{{> _rules}}{{/unless}}')],
    ['answer', 'about', (text) => text.replace('{{customer.words}}', '')],
    ['rewrite', 'about', (text) => text.replace('{{draft}}', '')],
    [
      'fix',
      'injection',
      (text) => text.replaceAll('{{#data "检查发现的问题"}}', '').replace('{{/each}}\n{{/data}}', '{{/each}}'),
    ],
    ['translate', 'persona', (text) => text.replace('{{> _persona}}', '')],
    ['repair', 'injection', (text) => text.replace('{{#data "退回的原因"}}', '').replace('{{/data}}', '')],
    ['pair', 'about', (text) => text.replace('{{ab.how}}', '')],
    ['vary', 'roles', (text) => text.replace('=== user', '=== system')],
  ])('%s is found to have lost %s', (name, property, change) => {
    const failed = found(name, change);
    expect(failed.length).toBeGreaterThan(1);
    for (const properties of failed) expect(properties).toContain(property);
  });

  const BLOCK = /\{\{#data "[^"]+"\}\}([\s\S]*?)\{\{\/data\}\}/gu;
  const fences = PROMPT_NAMES.flatMap((name) =>
    [...(sources[name] ?? '').matchAll(BLOCK)].map(
      ([block, inside = '']) => [name, block.split('\n', 1)[0] ?? '', block, inside] as const,
    ),
  );

  it.each(fences)(
    '%s without its fence %s lets a record give orders, wherever it goes',
    (name, _mark, block, inside) => {
      const set = loadPrompts({ ...sources, [name]: (sources[name] ?? '').replace(block, () => inside) });
      const evaluated = evaluatePrompts(set, cases, changedBy(set, name));
      expect(evaluated.length).toBeGreaterThan(1);
      for (const { failed } of evaluated) expect(failed.map(({ property }) => property)).toContain('injection');
    },
  );

  it('are tried with an intruder in every text that people write freely', () => {
    const leaves = (value: unknown, path: string): [string, string][] =>
      typeof value === 'string'
        ? [[path, value]]
        : value !== null && typeof value === 'object'
          ? Object.entries(value).flatMap(([key, part]) =>
              leaves(part, Array.isArray(value) ? path : `${path}.${key}`.replace(/^\./u, '')),
            )
          : [];
    const tried = cases.flatMap(({ context, library }) => attacks(sampleAbout(context), library));
    const clean = tried.flatMap(({ context }) =>
      context === null
        ? []
        : leaves(promptInputs(context), '').filter(([, text]) => text !== '' && !text.includes(INTRUDERS_WORDS)),
    );
    // Names, days and choices of lists; the house's own words; and the brand's name, which the rules themselves speak.
    expect([...new Set(clean.map(([path]) => path))].sort()).toEqual(
      [
        ...[
          'brand.industry',
          'brand.name',
          'cases.id',
          'category',
          'facts.id',
          'goal',
          'group.stage',
          'materials.happenedOn',
        ],
        ...[
          'materials.id',
          'offers.ends',
          'offers.id',
          'offers.kind',
          'offers.starts',
          'offers.terms',
          'persona.emoji',
          'placeholders.meaning',
        ],
        ...[
          'placeholders.name',
          'product.id',
          'scene.from',
          'scene.to',
          'scriptFacts.id',
          'scripts.id',
          'touchpoint',
          'touchpointName',
        ],
      ].sort(),
    );
  });

  it('find a part wanting in every prompt it goes into', () => {
    const set = loadPrompts(sources);
    const users = changedBy(set, '_persona');
    expect(users).toEqual(expect.arrayContaining(['moments', 'rewrite', 'answer', 'translate', 'fix']));
    expect(changedBy(set, '_craft')).toContain('answer');
    const failed = found('_persona', (text) => text.replace('{{persona.name}}', ''), users);
    expect(failed.filter((properties) => properties.includes('persona')).length).toBeGreaterThan(users.length);
  });

  it('are called by their own wordings, and by the parts and prompts of the workspace that went into them', () => {
    const set = loadPrompts(
      sources,
      new Map([
        ['_brief', 2],
        ['pair', 1],
        ['group', 3],
      ]),
    );
    expect(set.versionOf('moments')).toMatch(/^moments\/file-\d+\+_brief-2$/u);
    expect(set.versionOf('moments', 'pair')).toMatch(/\+_brief-2\+pair-1$/u);
    expect(set.versionOf('group', 'repair')).toBe('group/own-3+_brief-2');
    expect(set.versionOf('judge')).toMatch(/^judge\/file-\d+$/u);
  });
});

describe('a set of prompts', () => {
  it('is named whole, and so is every part', () =>
    expect([...PROMPT_NAMES].sort()).toEqual(Object.keys(sources).sort()));

  it.each<[PromptName, string]>([
    ['judge', 'must use {{> _fence}}'],
    ['answer', 'must use {{> _rules}}'],
  ])('is told that %s has lost its guard', (name, words) => {
    const source = (sources[name] ?? '').replace(/\{\{> _(fence|rules)\}\}/gu, '');
    expect(
      promptFaults({ ...sources, [name]: source })
        .map(({ message }) => message)
        .join(),
    ).toContain(words);
  });

  it.each<[string, string, Partial<typeof sources>]>([
    ['on a condition', '{{#unless avoid}}{{> _rules}}{{/unless}}', {}],
    ['within a fence', '{{#data "规矩"}}{{> _rules}}{{/data}}', {}],
    ['by way of a part', '{{> _craft}}', { _craft: '{{> _rules}}' }],
    ['in words of its own', '{{#*inline "_rules"}}没有规矩。{{/inline}}{{> _rules}}', {}],
    ['in case it is not there', '{{#> _rules}}没有规矩。{{/_rules}}', {}],
  ])('is told that a guard that comes %s is none', (_how, guard, parts) => {
    const { _rules: rules = '', _craft: craft = '' } = sources;
    // A guard that is a part's must not go round in a circle with it.
    const given =
      parts['_craft'] === undefined ? sources : { ...sources, _rules: rules.replace('{{> _craft}}', craft), ...parts };
    const faults = promptFaults({ ...given, moments: moments.replace('{{> _rules}}', guard) });
    expect(faults.map(({ file }) => file)).toEqual(['prompts/moments.hbs']);
    expect(faults[0]?.message).toMatch(/lost its guard|part of its own/u);
  });

  it('is told that a guard in a later message is none', () => {
    const late = moments.replace('{{> _rules}}', '').replace('=== user', '=== user\n{{> _rules}}');
    expect(promptFaults({ ...sources, moments: late })[0]?.message).toContain('in its first message');
  });

  it('is told of a part that uses itself or cannot be read', () => {
    const faults = (source: string) =>
      promptFaults({ ...sources, _brief: source }).map(({ file, message }) => `${file} ${message}`);
    expect(faults('{{> _brief}}')).toContain('prompts/_brief.hbs uses itself');
    expect(faults('{{#if topic}}').join()).toContain('prompts/_brief.hbs Parse error');
    expect(faults('{{hook.name}}').join()).toContain('prompts/moments.hbs uses "hook" without declaring it');
  });

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
