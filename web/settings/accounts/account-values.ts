import type { Schema } from '../../api/client';
import type { Account } from '../queries';
import { fromFields, toFields, type QuotaFields } from './quotas';

/** An account as its form holds it. */
export interface AccountValues {
  slug: string;
  name: string;
  persona: string | null;
  operatorId: string | null;
  segments: string[];
  groups: string[];
  quotas: QuotaFields;
  active: boolean;
}

export const valuesOf = (account: Account | null): AccountValues => ({
  slug: account?.slug ?? '',
  name: account?.name ?? '',
  persona: account?.persona ?? null,
  operatorId: account?.operatorId ?? null,
  segments: account?.segments ?? [],
  groups: account?.groups ?? [],
  quotas: toFields(account?.quotas ?? null),
  active: account?.active ?? true,
});

export const bodyOf = (values: AccountValues): Schema<'NewAccountBodyInput'> => ({
  slug: values.slug.trim(),
  name: values.name.trim(),
  persona: values.persona ?? '',
  operatorId: values.operatorId ?? null,
  segments: values.segments,
  groups: values.groups,
  quotas: fromFields(values.quotas),
  active: values.active,
});
