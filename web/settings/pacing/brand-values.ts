import type { Category } from '../../ui/tags';
import { fromFields, toFields, type QuotaFields } from '../accounts/quotas';
import type { Brand } from '../queries';

export const CATEGORIES = [
  'life',
  'expertise',
  'proof',
  'interaction',
  'product',
] as const satisfies readonly Category[];
export const GROUP_STAGES = ['new', 'active', 'declining', 'dormant'] as const;
type Stage = (typeof GROUP_STAGES)[number];

/** Shares as whole percents; null for no limit. */
interface ShareFields {
  min: number | null;
  max: number | null;
}
interface AudienceFields {
  day: number | null;
  month: number | null;
}

/** What of the brand's record the pace of a calendar hangs on, as its form holds it. */
export interface BrandValues {
  quietFrom: string;
  quietTo: string;
  holidays: Brand['holidays'];
  account: QuotaFields;
  customer: AudienceFields;
  group: AudienceFields;
  mix: Record<Category, ShareFields>;
  /** Greatest share of product items by the stage of a group. */
  groupProduct: Record<Stage, number | null>;
}

const toPercent = (share: number | undefined): number | null => (share === undefined ? null : Math.round(share * 100));
const toShare = (percent: number): number => percent / 100;
const given = <K extends string>(fields: Record<K, number | null>): { [P in K]?: number } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as { [P in K]?: number };

export function toBrandValues(brand: Brand): BrandValues {
  const share = (category: Category): ShareFields => ({
    min: toPercent(brand.mix[category]?.min),
    max: toPercent(brand.mix[category]?.max),
  });
  const stage = (name: Stage) => toPercent(brand.group_mix[name]?.product?.max);
  const { customer, group } = brand.quotas;
  return {
    quietFrom: brand.quiet_hours.from,
    quietTo: brand.quiet_hours.to,
    holidays: brand.holidays,
    account: toFields(brand.quotas.account),
    customer: { day: customer.day ?? null, month: customer.month ?? null },
    group: { day: group.day ?? null, month: group.month ?? null },
    mix: {
      life: share('life'),
      expertise: share('expertise'),
      proof: share('proof'),
      interaction: share('interaction'),
      product: share('product'),
    },
    groupProduct: {
      new: stage('new'),
      active: stage('active'),
      declining: stage('declining'),
      dormant: stage('dormant'),
    },
  };
}

/** The record with these values in it; whatever the form does not know stays as it was. */
export function withBrandValues(brand: Brand, values: BrandValues): Brand {
  const account = fromFields(values.account) ?? {};
  const mix: Brand['mix'] = Object.fromEntries(
    CATEGORIES.flatMap((category) => {
      const { min, max } = given({ min: values.mix[category].min, max: values.mix[category].max });
      const shares = {
        ...(min !== undefined && { min: toShare(min) }),
        ...(max !== undefined && { max: toShare(max) }),
      };
      return Object.keys(shares).length === 0 ? [] : [[category, shares]];
    }),
  );
  const groupMix: Brand['group_mix'] = Object.fromEntries(
    GROUP_STAGES.flatMap((stage) => {
      const { product, ...others } = brand.group_mix[stage] ?? {};
      const most = values.groupProduct[stage];
      const { max: _before, ...least } = product ?? {};
      const shares = most === null ? least : { ...least, max: toShare(most) };
      const mixed = Object.keys(shares).length === 0 ? others : { ...others, product: shares };
      return Object.keys(mixed).length === 0 ? [] : [[stage, mixed]];
    }),
  );
  return {
    ...brand,
    quiet_hours: { from: values.quietFrom, to: values.quietTo },
    holidays: values.holidays,
    quotas: {
      account: {
        moments: account.moments ?? {},
        private_chat: account.private_chat ?? {},
        group: account.group ?? {},
        official_account: account.official_account ?? {},
        live: account.live ?? {},
        channels_video: account.channels_video ?? {},
        public_note: account.public_note ?? {},
        persona_matrix: account.persona_matrix ?? {},
      },
      customer: given({ day: values.customer.day, month: values.customer.month }),
      group: given({ day: values.group.day, month: values.group.month }),
    },
    mix,
    group_mix: groupMix,
  };
}

/** Shares that cannot be kept at once: a least above its greatest, or leasts that pass a whole week. */
export function impossibleMix(mix: BrandValues['mix']): Category | 'sum' | null {
  const crossed = CATEGORIES.find((category) => {
    const { min, max } = mix[category];
    return min !== null && max !== null && min > max;
  });
  if (crossed) return crossed;
  return CATEGORIES.reduce((sum, category) => sum + (mix[category].min ?? 0), 0) > 100 ? 'sum' : null;
}
