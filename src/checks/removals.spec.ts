import type { Day } from '../kernel/index.js';
import { type Body, buildLibrary, KINDS } from '../library/index.js';
import type { CheckContext } from './finding.js';
import { runChecks } from './registry.js';
import { removal } from './removals.js';

const brand = { kind: 'brand' as const, body: KINDS.brand.schema.parse({ name: '南枝', industry: 'beauty' }) };
const context: CheckContext = {
  library: buildLibrary([brand], 1),
  ...{ personaId: null, segmentId: null, productIds: [], goal: 'build_trust', timeZone: 'Asia/Shanghai' },
  publishOn: '2026-11-25' as Day,
};
const post = (text: string, quote?: string): Body => ({
  ...{ touchpoint: 'moments', text, attachments: [] },
  claims: quote === undefined ? [] : [{ quote }],
});
const without = (text: string, words: string): string | undefined => {
  const start = text.indexOf(words);
  const gone = removal(text, { start, end: start + words.length });
  return gone && text.slice(0, gone.start) + text.slice(gone.end);
};

describe('a clause that can go', () => {
  it.each([
    ['早晚各一次，祛斑美白，用完盖好。', '祛斑', '早晚各一次，用完盖好。'],
    ['早晚各一次，用完盖好，七天见效。', '七天', '早晚各一次，用完盖好。'],
    ['全网最低价，早晚各一次。', '最低价', '早晚各一次。'],
    ['今天到货。七天见效！晚上见。', '见效', '今天到货。晚上见。'],
    ['到货了\n祛斑美白\n早点来', '祛斑', '到货了\n早点来'],
  ])('%s without %s: %s', (text, words, left) => {
    expect(without(text, words)).toBe(left);
  });

  it.each([
    ['全网最低价。', '最低价'],
    ['七天见效，所以我天天用。', '七天'],
    ['如果你想祛斑，先去医院看看。', '祛斑'],
    ['虽然天冷，祛斑也不难。', '祛斑'],
    ['满 12,000 元送全网最低价的那一瓶', '最低价'],
    ['祛斑美白，～', '祛斑'],
  ])('%s stays: nothing would be left, or something leans on it', (text, words) => {
    expect(without(text, words)).toBeUndefined();
  });
});

describe('findings', () => {
  const text = '缓雨修护精华全网最低价，祛斑美白，七天见效，加我微信 lin88。';

  it('of what says too much are each mended by their clause, and nothing new comes', () => {
    const found = runChecks(post(text), context);
    expect(found.length).toBeGreaterThan(7);
    for (const { rule, span, removal: gone } of found) {
      expect(gone).toBeDefined();
      const { start, end, words } = gone ?? { start: 0, end: 0, words: '' };
      expect(text.slice(start, end)).toBe(words);
      const left = runChecks(post(text.slice(0, start) + text.slice(end)), context);
      expect(left.filter((one) => one.rule === rule && one.span === span)).toEqual([]);
      const known = new Set(found.map((one) => one.rule + one.span));
      expect(left.filter((one) => one.severity === 'block' && !known.has(one.rule + one.span))).toEqual([]);
    }
  });

  it('keep what is cited where it stands', () => {
    const cited = runChecks(post('早晚各一次，七天见效，用完盖好。', '七天见效'), context);
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter(({ removal: gone }) => gone !== undefined)).toEqual([]);
  });
});
