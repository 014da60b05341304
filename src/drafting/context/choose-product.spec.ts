import type { LadderStep, Product } from '../../library/index.js';
import { ladderWords } from './choose-product.js';

const on = (ladder: LadderStep) => ({ ladder }) as Product;

describe('why a step of the ladder serves a goal', () => {
  it('is the goal’s own reason for one step alone, and the order for its others', () => {
    expect(ladderWords(on('hit'), 'convert')).toBe('首单主推这一档');
    expect(ladderWords(on('lead'), 'convert')).toBe('成交也讲引流款，排在爆款后面');
    expect(ladderWords(on('profit'), 'convert')).toBe('成交也讲利润款，排在爆款后面');
  });
});
