import type { Touchpoint } from '../../ui/tags';
import { TOUCHPOINTS } from '../../ui/vocabulary';

export const PERIODS = ['day', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];
/** In the form an empty field is null. */
export type QuotaFields = Record<Touchpoint, Record<Period, number | null>>;
type Given = Partial<Record<Touchpoint, { [P in Period]?: number | undefined }>>;

export const toFields = (quotas: Given | null): QuotaFields => {
  const row = (touchpoint: Touchpoint) => ({
    day: quotas?.[touchpoint]?.day ?? null,
    week: quotas?.[touchpoint]?.week ?? null,
    month: quotas?.[touchpoint]?.month ?? null,
  });
  return Object.fromEntries(TOUCHPOINTS.map((touchpoint) => [touchpoint, row(touchpoint)])) as QuotaFields;
};

/** Only what was filled in; null when nothing was. For every empty field the brand’s holds. */
export function fromFields(fields: QuotaFields): Given | null {
  const rows = TOUCHPOINTS.flatMap((touchpoint) => {
    const given = PERIODS.flatMap((period) => {
      const most = fields[touchpoint][period];
      return most === null ? [] : [[period, most] as const];
    });
    return given.length === 0 ? [] : [[touchpoint, Object.fromEntries(given)] as const];
  });
  return rows.length === 0 ? null : Object.fromEntries(rows);
}
