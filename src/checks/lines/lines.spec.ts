import type { Day } from '../../kernel/index.js';
import { buildLibrary, KINDS } from '../../library/light.js';
import { lineJudge, type LineJudgeOptions } from './judge-line.js';
import { CheckLine } from './line.js';
import { readLine } from './read-line.js';

const today = (): Day => '2026-11-25' as Day;
const judged = (line: object, options: Partial<LineJudgeOptions> = {}) => {
  const report = lineJudge({ today, ...options })(CheckLine.parse({ id: 'a', ...line }));
  if (!report.ok) throw new Error(report.error);
  return report.value;
};
const rules = (line: object, options?: Partial<LineJudgeOptions>) =>
  judged(line, options).findings.map(({ rule }) => rule);
const fact = (claim: string, valid_until: string | null = null) => ({ id: 'f#1', claim, kind: 'number', valid_until });

describe('a line of text', () => {
  it('is answered with spans that stand in the text as it was given', () => {
    const text = '  👩‍👧 全 网 最 低 价，打我１３８１２３４５６７８';
    const { findings } = judged({ text });
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['absolute_term', 'privacy_phone']));
    for (const { span, start, end } of findings) expect(text.slice(start, end)).toBe(span);
  });

  it.each(['moments', 'private_chat', 'group'])('is read whole as a text of %s', (touchpoint) => {
    const text = '电话 13812345678';
    expect(judged({ text, touchpoint }).findings).toEqual([
      expect.objectContaining({ rule: 'privacy_phone', start: 3, end: 14, span: '13812345678' }),
    ]);
  });

  it('rests on the facts given with it, as long as they hold', () => {
    const text = '烟酰胺含量 5%';
    expect(rules({ text })).toEqual(['unsupported_claim']);
    expect(rules({ text, facts: [fact('烟酰胺含量 5%')] })).toEqual([]);
    expect(rules({ text, facts: [fact('烟酰胺含量 5%', '2026-11-24')] })).toEqual(['expired_fact']);
    expect(rules({ text, facts: [fact('烟酰胺含量 5%', '2026-11-24')], publish_on: '2026-11-24' })).toEqual([]);
    expect(rules({ text: '现在 0 元领', facts: [fact('烟酰胺含量 5%')] })).toEqual(['unsupported_claim']);
  });

  it('is held against the words of a persona told with it, or named of the brand', () => {
    const body = { id: 'lin', name: '林夏', voice: { taboo: ['宝子'] } };
    const library = buildLibrary([{ kind: 'persona', body: KINDS.persona.schema.parse(body) }], 1);
    const text = '宝子们快来';
    expect(rules({ text, persona: { name: '林夏', voice: { taboo: ['宝子'] }, samples: ['慢慢走。'] } })).toEqual([
      'taboo_word',
    ]);
    expect(rules({ text, persona: 'lin' }, { library })).toEqual(['taboo_word']);
    expect(lineJudge({ today, library })(CheckLine.parse({ id: 1, text, persona: 'wu' }))).toEqual({
      ok: false,
      error: 'persona: there is no "wu" in the library; expected one of lin',
    });
  });

  it('is not asked for stories or proof unless its category is said', () => {
    const text = '今天下雨，慢慢走。';
    expect(rules({ text })).toEqual([]);
    expect(rules({ text, category: 'life' })).toEqual(['story_without_material']);
  });

  it('is judged by the named checks and rules only', () => {
    const text = '全网最低价，打我 13812345678，宝子 a@b.cn';
    expect(rules({ text }, { only: ['absolute_terms', 'privacy_email'] })).toEqual(['absolute_term', 'privacy_email']);
  });
});

describe('what a line is about', () => {
  const product = (id: string, name: string, never: string) => ({
    kind: 'product' as const,
    body: KINDS.product.schema.parse({
      ...{ id, name, ladder: 'hit', price: { amount: 199, unit: '瓶' }, never_claim: [never] },
      facts: [{ id: 'f1', claim: `${name}烟酰胺含量 5%`, evidence: '检测报告' }],
    }),
  });
  const library = buildLibrary([product('serum', '缓雨修护精华', '换皮'), product('cream', '檐下霜', '一夜白')], 1);
  const said = (line: object) => rules({ industry: 'other', ...line }, { library, only: ['never_claim', 'grounding'] });

  it('is every product where it names none: their facts prove, their forbidden words hold', () => {
    expect(said({ text: '烟酰胺含量 5%' })).toEqual([]);
    expect(said({ text: '换皮，一夜白' })).toEqual(['never_claim', 'never_claim']);
  });

  it('is what the text names, by its name or the first word of it alone', () => {
    expect(said({ text: '缓雨修护精华不会换皮，也不会一夜白' })).toContain('never_claim');
    expect(said({ text: '缓雨来了，一夜白' })).not.toContain('never_claim');
  });

  it('is what the line says, which must be in the library', () => {
    expect(said({ text: '换皮', products: ['cream'] })).toEqual([]);
    expect(said({ text: '换皮', products: ['serum'] })).toEqual(['never_claim']);
    expect(lineJudge({ today, library })(CheckLine.parse({ id: 1, text: '早', products: ['soap'] }))).toEqual({
      ok: false,
      error: 'products: there is no "soap" in the library; expected some of serum, cream',
    });
  });
});

describe('a line that can be used', () => {
  const read = (line: object) => readLine(CheckLine, JSON.stringify(line), 1);

  it('may say null for what it leaves out', () => {
    const nothing = { touchpoint: null, industry: null, category: null, publish_on: null, facts: null, persona: null };
    expect(read({ id: 1, text: '早', ...nothing, products: null, history: null })).toEqual({
      ok: true,
      value: { value: { id: 1, text: '早', touchpoint: 'moments', history: [] }, warnings: [] },
    });
  });

  it('is told of a field that is nearly one of ours; others are its own', () => {
    const warnings = ['there is no field "publishOn"; did you mean "publish_on"?'];
    expect(read({ id: 1, text: '早', publishOn: '2026-11-25', label: 'x', owner: 'y' })).toMatchObject({
      ok: true,
      value: { warnings },
    });
  });
});

describe('a line that cannot be used', () => {
  it.each([
    ['nonsense', { line: 3, error: expect.stringContaining('expected one JSON object') as string }],
    ['[1]', { line: 3, error: expect.stringContaining('expected object') as string }],
    ['{"id":7,"txt":"a"}', { id: 7, line: 3, error: 'text: expected the text, as a string' }],
    [
      '{"id":"x","text":"a","publish_on":"soon"}',
      { id: 'x', line: 3, error: 'publish_on: expected a day that exists, as YYYY-MM-DD' },
    ],
    [
      '{"id":"x","text":"a","publish_on":"2026-02-31"}',
      { id: 'x', line: 3, error: 'publish_on: expected a day that exists, as YYYY-MM-DD' },
    ],
    [
      JSON.stringify({ id: 'x', text: '长'.repeat(20_001) }),
      { id: 'x', line: 3, error: 'text: expected at most 20000 characters (UTF-16 units)' },
    ],
    [
      '{"id":"x","text":"a","persona":{"name":"n","voices":1}}',
      { id: 'x', line: 3, error: 'persona: Unrecognized key: "voices"' },
    ],
    [
      '{"id":"x","text":"a","facts":[{"id":1,"claim":2}]}',
      { id: 'x', line: 3, error: 'facts.0.claim: expected what may be claimed, as a string' },
    ],
  ])('%s says what was expected', (line, error) => {
    expect(readLine(CheckLine, line, 3)).toEqual({ ok: false, error });
  });
});
