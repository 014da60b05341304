import fc from 'fast-check';
import type { Day } from '../kernel/index.js';
import { type Body, buildLibrary, KINDS } from '../library/index.js';
import type { CheckContext, Finding } from './finding.js';
import { CHECKS, RULES, runChecks } from './registry.js';

const library = buildLibrary(
  [
    { kind: 'persona', body: KINDS.persona.schema.parse({ id: 'p', name: '林夏', voice: { taboo: ['宝子'] } }) },
    {
      kind: 'lexicon',
      body: KINDS.lexicon.schema.parse({ id: 'l', never_say: [{ term: '躺赚', reason: '不谈收入' }] }),
    },
  ],
  1,
);
const context: CheckContext = {
  library,
  personaId: 'p',
  segmentId: null,
  productIds: [],
  goal: 'care',
  category: 'expertise',
  publishOn: '2026-11-25' as Day,
  timeZone: 'Asia/Shanghai',
};
const post = (text: string, firstComment?: string): Body => ({
  touchpoint: 'moments',
  text,
  ...(firstComment === undefined ? {} : { firstComment }),
  attachments: [],
  claims: [],
});

const GUILTY = [
  '全网最低价',
  '仅剩三个名额',
  '加微信 linxia_2024',
  '宝子们',
  '只要 99 元',
  '{{customer.nick}}',
  '八折',
  '第一品牌',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...GUILTY, '，', '\n', '😀', '　', '\u200b', '第一步', '１２３', '㎏', '①'),
        fc.string({ unit: 'grapheme' }),
      ),
    )
    .map((pieces) => pieces.join('')),
);

describe('findings', () => {
  it('always point at the words they speak of, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { span, start, end, part } of runChecks(post(text), context)) {
          expect(part).toBe('text');
          expect(text.slice(start, end)).toBe(span);
          expect(start).toBeLessThanOrEqual(end);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are the same, in the same order, each time', () => {
    const text = GUILTY.join('，');
    expect(runChecks(post(text, text), context)).toEqual(runChecks(post(text, text), context));
  });

  it('stand in reading order: part by part, then by place', () => {
    const found = runChecks(post('全网最低价，宝子们', '名额有限'), context);
    expect(found.map(({ rule }) => rule)).toEqual(['absolute_term', 'taboo_word', 'false_scarcity_price']);
  });

  it('come from named checks only, when asked so', () => {
    const found: Finding[] = runChecks(post(GUILTY.join('，')), context, ['privacy']);
    expect([...new Set(found.map(({ check }) => check))]).toEqual(['privacy']);
  });
});

describe('rules', () => {
  it('are named once each, belong to their check and say what they rest on', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const check of CHECKS) for (const rule of check.rules) expect(rule.check).toBe(check.id);
    for (const { source } of RULES) expect(source.length).toBeGreaterThan(4);
  });
});

describe('a word hidden among other characters', () => {
  const words = fc.constantFrom('全网最低价', '第一品牌', '独一无二', '手慢无', '宝子', '躺赚');
  const hiding = fc.array(fc.constantFrom(' ', '　', '*', '.', '·', '\u200b', '-', '_', '~', '☆', '️'), {
    maxLength: 3,
  });

  it('is still found', () => {
    fc.assert(
      fc.property(words, fc.array(hiding, { minLength: 6, maxLength: 6 }), (word, gaps) => {
        const hidden = [...word]
          .map((each, index) => each + (index < word.length - 1 ? (gaps[index] ?? []).join('') : ''))
          .join('');
        expect(runChecks(post(`今天${hidden}`), context).map(({ span }) => span)).toContain(hidden);
      }),
    );
  });
});
