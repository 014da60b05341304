import type { ApprovedItem } from '../approved-item.js';
import type { Opening } from '../openings/openings.js';
import { placingWords } from './placing-reasons.js';
import { weaknessesOf, type Score } from './score.js';

const score = (spacing: number): Score => ({
  ...{ scene: 1, programme: 0, product: 0.5, urgency: 0, freshness: 0, touchpoint: 1, spacing },
});
const item = { category: 'life' } as ApprovedItem;
const opening = (category?: string) =>
  ({ programme: category === undefined ? null : { id: 'w', name: '一周', slot: { category } } }) as unknown as Opening;

describe('what puts a free place behind others', () => {
  it('is what the same people meet shortly before or after', () => {
    expect(weaknessesOf(item, opening(), score(0.25)).map((one) => placingWords(one))).toEqual([
      '离这群人前后看到的内容只有 6 小时，排在后面',
    ]);
    expect(weaknessesOf(item, opening(), score(1)).map((one) => placingWords(one))).toEqual([]);
  });
  it('is a slot of a programme that asks for something else', () => {
    expect(weaknessesOf(item, opening('product'), score(1)).map((one) => placingWords(one))).toEqual([
      '《一周》这个时段要的是别的内容，排在后面',
    ]);
    expect(weaknessesOf(item, opening('life'), score(1)).map((one) => placingWords(one))).toEqual([]);
  });
});
