import type { Schema } from '../api/client';
import { CATEGORIES, TOUCHPOINTS } from '../ui/vocabulary';

type Row = Pick<Schema<'EntryRow'>, 'account' | 'touchpoint' | 'category' | 'state'> & { readonly day: string };
type Account = Pick<Schema<'AccountView'>, 'slug' | 'name' | 'quotas'>;
type Touchpoint = Row['touchpoint'];
type Category = Row['category'];

interface Quota {
  readonly day?: number | undefined;
  readonly week?: number | undefined;
}
/** What the figures need of the brand's own record. */
export interface BrandRules {
  readonly mix: { readonly [C in Category]?: { readonly min?: number; readonly max?: number } };
  readonly quotas: { readonly account: { readonly [T in Touchpoint]?: Quota } };
}

export interface MixFigure {
  readonly category: Category;
  readonly count: number;
  readonly share: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly state: 'ok' | 'over' | 'under';
}

const counts = ({ state }: Row): boolean => state === 'planned' || state === 'released';

/** The week's categories beside the shares the brand wants. One of a kind is never too many: a short week has room for it. */
export function mixFigures(rows: readonly Row[], brand: BrandRules | undefined): MixFigure[] {
  const live = rows.filter(counts);
  return CATEGORIES.map((category) => {
    const count = live.filter((row) => row.category === category).length;
    const share = live.length === 0 ? 0 : count / live.length;
    const { min = null, max = null } = brand?.mix[category] ?? {};
    const over = max !== null && (max === 0 ? count > 0 : count > Math.max(1, Math.floor(max * live.length + 1e-9)));
    const under = min !== null && live.length > 0 && share < min;
    return { category, count, share, min, max, state: over ? 'over' : under ? 'under' : 'ok' };
  });
}

export interface QuotaFigure {
  readonly account: string;
  readonly name: string;
  readonly touchpoint: Touchpoint;
  readonly used: number;
  /** The week's quota, or that of seven days; null where there is none. */
  readonly limit: number | null;
  readonly busiest: number;
  readonly dayLimit: number | null;
  readonly full: boolean;
}

export function quotaFigures(
  rows: readonly Row[],
  accounts: readonly Account[],
  brand: BrandRules | undefined,
): QuotaFigure[] {
  return accounts.flatMap(({ slug, name, quotas }) =>
    TOUCHPOINTS.flatMap((touchpoint) => {
      const mine = rows.filter((row) => counts(row) && row.account === slug && row.touchpoint === touchpoint);
      if (mine.length === 0) return [];
      const perDay = new Map<string, number>();
      for (const { day } of mine) perDay.set(day, (perDay.get(day) ?? 0) + 1);
      const busiest = Math.max(...perDay.values());
      const quota = { ...brand?.quotas.account[touchpoint], ...(quotas?.[touchpoint] ?? {}) };
      const dayLimit = quota.day ?? null;
      const limit = quota.week ?? (dayLimit === null ? null : dayLimit * 7);
      const full = (dayLimit !== null && busiest >= dayLimit) || (limit !== null && mine.length >= limit);
      return [{ account: slug, name, touchpoint, used: mine.length, limit, busiest, dayLimit, full }];
    }),
  );
}
