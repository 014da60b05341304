import type { Brand, TouchpointId } from '../../library/index.js';

/** The most an account may put out at a touchpoint; what is absent is unlimited. */
export interface Quota {
  readonly day?: number | undefined;
  readonly week?: number | undefined;
  readonly month?: number | undefined;
}
export type AccountQuotas = { readonly [T in TouchpointId]?: Quota };

/** The brand's quota for a touchpoint, each of its numbers replaced where the account has one of its own. */
export function quotaOf(brand: Brand, own: AccountQuotas | null, touchpoint: TouchpointId): Quota {
  const { day, week, month } = brand.quotas.account[touchpoint];
  const mine = own?.[touchpoint] ?? {};
  return { day: mine.day ?? day, week: mine.week ?? week, month: mine.month ?? month };
}
