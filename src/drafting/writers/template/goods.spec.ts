import type { Product } from '../../../library/index.js';
import { goodsOf } from './goods.js';

const product = (unit: string, ...claims: string[]): Product => ({
  id: 'x',
  name: '一样',
  ladder: 'hit',
  leads_to: [],
  cycle: { use_days: 21 },
  price: { amount: 9, currency: 'CNY', unit },
  facts: claims.map((claim, index) => ({ id: `f${String(index)}`, claim, kind: 'text' as const, evidence: '存档' })),
  suits: [],
  scenes: { buy: [], use: [] },
  never_claim: [],
  pictures: [],
});

describe('what kind of thing a product is', () => {
  it.each([
    ['瓶', '30 毫升一瓶，早晚各 6 滴，约用 45 天', 'beauty', [true, true, false]],
    ['罐', '50 克一罐，抹开约用 60 天', 'beauty', [true, true, true]],
    ['盒', '开封后 3 天内吃完', 'food', [true, true, true]],
    ['把', '承重 120 公斤', 'home', [true, false, false]],
    ['人', '一期 21 天，共 9 节课', 'education', [false, false, false]],
    ['季', '一季 12 次，用完为止', 'education', [false, false, false]],
    ['两瓶', '一共用 90 天，约用到年底', 'beauty', [true, true, false]],
    ['3盒', '开封后 3 天内吃完', 'food', [true, true, true]],
    ['半斤', '开封后 3 天内吃完', 'food', [true, true, true]],
    ['2.5 公斤', '开封后 3 天内吃完', 'food', [true, true, true]],
    ['套', '一套六把', 'home', [true, false, false]],
    ['套', '一套 12 节课', 'education', [false, false, false]],
    ['套餐', '一次 60 分钟', 'food', [false, false, false]],
    ['包月', '每天吃 3 片，用完为止', 'food', [false, false, false]],
    ['包年', '用完为止', 'other', [false, false, false]],
    ['台', '术前涂药', 'medical', [false, false, false]],
    ['台手术', '术前涂药', 'auto', [false, false, false]],
    ['件', '护理时涂抹', 'beauty', [false, false, false]],
    ['份', '共 7 节短视频', 'education', [false, false, false]],
  ] as const)('%s, %s, %s', (unit, claim, industry, [isThing, isUsedUp, isForTheBody]) => {
    expect(goodsOf(product(unit, claim), industry)).toEqual({ isThing, isUsedUp, isForTheBody });
  });

  it('is not guessed where there is none', () => {
    expect(goodsOf(null, 'beauty')).toEqual({ isThing: false, isUsedUp: false, isForTheBody: false });
  });
});
