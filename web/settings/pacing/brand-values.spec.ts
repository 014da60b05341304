import type { Brand } from '../queries';
import { impossibleMix, toBrandValues, withBrandValues } from './brand-values';

const brand: Brand = {
  id: 'brand',
  name: '半檐',
  industry: 'beauty',
  time_zone: 'Asia/Shanghai',
  locale: 'zh-CN',
  holidays: 'cn',
  quiet_hours: { from: '22:00', to: '08:00' },
  quotas: {
    account: {
      moments: { day: 4 },
      private_chat: { day: 80 },
      group: { day: 3, week: 12 },
      official_account: { day: 1 },
      live: {},
      channels_video: { week: 3 },
      public_note: { day: 1 },
      persona_matrix: { week: 1 },
    },
    customer: { day: 1, month: 12 },
    group: { day: 2 },
  },
  model: 'brand',
  mix: { product: { max: 0.3 }, life: { min: 0.1 } },
  group_mix: { new: { product: { max: 0 }, life: { min: 0.5 } }, declining: { product: { max: 0.1 } } },
  link_domains: [],
  story: '半边屋檐',
};

describe('the pace of a brand in a form', () => {
  it('comes back as it was', () => expect(withBrandValues(brand, toBrandValues(brand))).toEqual(brand));

  it('takes a limit away and sets another', () => {
    const values = toBrandValues(brand);
    values.customer = { day: null, month: 8 };
    values.mix.product = { min: null, max: 25 };
    values.groupProduct = { ...values.groupProduct, new: null, dormant: 5 };
    const after = withBrandValues(brand, values);
    expect(after.quotas.customer).toEqual({ month: 8 });
    expect(after.mix.product).toEqual({ max: 0.25 });
    expect(after.group_mix).toEqual({
      new: { life: { min: 0.5 } },
      declining: { product: { max: 0.1 } },
      dormant: { product: { max: 0.05 } },
    });
  });

  it('knows shares that cannot be kept', () => {
    const { mix } = toBrandValues(brand);
    expect(impossibleMix(mix)).toBeNull();
    expect(impossibleMix({ ...mix, proof: { min: 40, max: 20 } })).toBe('proof');
    expect(impossibleMix({ ...mix, proof: { min: 60, max: null }, expertise: { min: 40, max: null } })).toBe('sum');
  });
});
