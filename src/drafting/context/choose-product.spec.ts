import type { LadderStep, Product } from '../../library/index.js';
import { ladderWhy } from './choose-product.js';
import { whyText } from './why.js';

const words = (ladder: LadderStep) => whyText([ladderWhy({ ladder } as Product, 'convert')]);

describe('why a step of the ladder serves a goal', () => {
  it('is the goal’s own reason for one step alone, and the order for its others', () => {
    expect(words('hit')).toBe('首单主推这一档');
    expect(words('lead')).toBe('成交也讲引流款，排在爆款后面');
    expect(words('profit')).toBe('成交也讲利润款，排在爆款后面');
  });
});
