import { fileURLToPath } from 'node:url';
import type { Day } from '../../kernel/index.js';
import { buildLibrary, offerSchema, readFolder, readLibrary, type Library, type Offer } from '../../library/index.js';
import { offersFor, offersNamed, offerTold } from './offers-told.js';

let beauty: Library;
beforeAll(async () => {
  const folder = fileURLToPath(new URL('../../../content-library/beauty', import.meta.url));
  beauty = buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
});

/** The member day of the sample, changed. */
function changed(by: Partial<Offer>): { readonly offer: Offer; readonly library: Library } {
  const sample = beauty.offers.get('member-day-serum');
  if (sample === undefined) throw new Error('the sample has it');
  const offer = offerSchema.parse({ ...sample, ...by });
  return {
    offer: { ...sample, ...offer },
    library: { ...beauty, offers: new Map([[sample.id, { ...sample, ...offer }]]) },
  };
}
const told = (offer: Offer): string => {
  const product = beauty.products.get(offer.product);
  if (product === undefined) throw new Error('the sample has it');
  return offerTold(offer, product, { stage: 'repeat', stageNames: new Map() })?.text ?? '';
};

describe('an offer of certain weekdays', () => {
  it('is told on every day between its first and its last, and on no other', () => {
    const days = ['2026-11-17', '2026-11-18', '2026-11-24', '2026-12-16', '2026-12-17'] as Day[];
    const { library } = changed({});
    const of = { words: '', segment: 'office-worker', stage: 'repeat' };
    expect(days.map((day) => offersFor(library, null, { ...of, day }).length)).toEqual([0, 1, 1, 1, 0]);
  });

  it('is told with its weekdays and hours, once, whether its terms say them or its record alone', () => {
    expect(told(changed({ terms: ['每人 2 瓶'] }).offer)).toContain(
      '：每人 2 瓶，只在周三 12:00–22:00，到 12 月 16 日为止。',
    );
    expect(told(changed({}).offer).match(/周三 12/gu)).toHaveLength(1);
  });
});

describe('an offer is named', () => {
  it.each([
    ['周三会员日', '精华会员日多少钱', true],
    ['12 月老客优惠券', '12 月还发货吗', false],
    ['12 月老客优惠券', '有没有优惠券', false],
    ['12 月老客优惠券', '2026年12月的', false],
    ['精华会员价', '会员价是多少', false],
    ['冬至随单小样', '冬至随单的还有吗', true],
  ])('%s by 「%s」: %s', (name, words, named) => {
    expect(offersNamed(changed({ name }).library, words).length === 1).toBe(named);
  });
});
