import { draftOf, type Labelled, libraryFor } from '../evaluation/golden.js';
import { groundedIn } from './grounded.js';

const facts = [
  { id: 'nia', claim: '烟酰胺含量 5%' },
  { id: 'patent', claim: '真空泵头获得实用新型专利' },
  { id: 'use', claim: '30ml 一瓶，大约能用 45 天' },
  { id: 'old', claim: '累计售出 12000 瓶', valid_until: '2026-06-30' },
];
const spans = (text: string, more: Partial<Labelled> = {}) => {
  const entry: Labelled = { id: 'one', text, guilty: [], facts, ...more };
  const { body, context } = draftOf(entry, libraryFor(entry, {}));
  return groundedIn(body, context).map(({ span, start, end, factId }) => {
    expect(text.slice(start, end)).toBe(span);
    return `${span} ← ${factId}`;
  });
};

describe('what is proved, and by what', () => {
  it('names the fact under each amount and assertion, in reading order', () => {
    expect(spans('泵头有专利，烟酰胺百分之五，能用 ４５ 天')).toEqual([
      '专利 ← product#patent',
      '百分之五 ← product#nia',
      '４５ 天 ← product#use',
    ]);
  });

  it('leaves out what is not proved, what has ended and what claims nothing', () => {
    expect(spans('烟酰胺 8%，卖了 12000 瓶，第 2 步擦脸，晚上 8 点见')).toEqual([]);
  });
});
