import { canonicalJson } from '../../kernel/index.js';
import type { KindId } from '../kinds/kind.js';

/** What a change to a record takes back from those who may have relied on it. */
export type Withdrawal =
  | { readonly of: 'consent'; readonly reason: 'withdrawn' | 'narrowed' | 'removed' | 'archived' }
  | {
      readonly of: 'fact';
      readonly item: string;
      readonly reason: 'withdrawn' | 'removed' | 'reworded' | 'shortened' | 'archived';
    }
  | { readonly of: 'offer'; readonly reason: 'changed' | 'archived' }
  | { readonly of: 'material'; readonly reason: 'changed' | 'archived' }
  | { readonly of: 'media'; readonly reason: 'archived' };

interface Consent {
  readonly granted_on?: string;
  readonly scope?: readonly string[];
  readonly expires?: string | null | undefined;
  readonly withdrawn_on?: string | null | undefined;
}
interface Fact {
  readonly id: string;
  readonly claim: string;
  readonly valid_until?: string | null | undefined;
  readonly withdrawn_on?: string | null | undefined;
}

/** Compares two bodies of one record; `after` is null when it was archived. The same for API and import. */
export function withdrawalsBetween(kind: KindId, before: unknown, after: unknown): Withdrawal[] {
  switch (kind) {
    case 'case':
      return consentTakenBack(before as { consent: Consent | null }, after as { consent: Consent | null } | null);
    case 'product':
      return factsTakenBack(before as { facts?: Fact[] }, after as { facts?: Fact[] } | null);
    case 'offer':
      if (after === null) return [{ of: 'offer', reason: 'archived' }];
      return canonicalJson(before) === canonicalJson(after) ? [] : [{ of: 'offer', reason: 'changed' }];
    case 'material':
      return materialTakenBack(before as Material, after as Material | null);
    case 'media':
      return after === null ? [{ of: 'media', reason: 'archived' }] : [];
    default:
      return [];
  }
}

function consentTakenBack(
  before: { consent: Consent | null },
  after: { consent: Consent | null } | null,
): Withdrawal[] {
  const had = before.consent;
  if (!had || had.withdrawn_on) return [];
  if (after === null) return [{ of: 'consent', reason: 'archived' }];
  const has = after.consent;
  if (!has) return [{ of: 'consent', reason: 'removed' }];
  if (has.withdrawn_on) return [{ of: 'consent', reason: 'withdrawn' }];
  const narrowed =
    (had.scope ?? []).some((touchpoint) => !(has.scope ?? []).includes(touchpoint)) ||
    endsSooner(had.expires, has.expires) ||
    (has.granted_on ?? '') > (had.granted_on ?? '');
  return narrowed ? [{ of: 'consent', reason: 'narrowed' }] : [];
}

function factsTakenBack(before: { facts?: Fact[] }, after: { facts?: Fact[] } | null): Withdrawal[] {
  return (before.facts ?? []).flatMap((had): Withdrawal[] => {
    if (had.withdrawn_on) return [];
    const of = { of: 'fact', item: had.id } as const;
    if (after === null) return [{ ...of, reason: 'archived' }];
    const has = (after.facts ?? []).find((fact) => fact.id === had.id);
    if (!has) return [{ ...of, reason: 'removed' }];
    if (has.withdrawn_on) return [{ ...of, reason: 'withdrawn' }];
    if (has.claim !== had.claim) return [{ ...of, reason: 'reworded' }];
    return endsSooner(had.valid_until, has.valid_until) ? [{ ...of, reason: 'shortened' }] : [];
  });
}

interface Material {
  readonly use_until?: string | null | undefined;
  readonly keep_private?: readonly string[];
}

function materialTakenBack(before: Material, after: Material | null): Withdrawal[] {
  if (after === null) return [{ of: 'material', reason: 'archived' }];
  const kept = before.keep_private ?? [];
  const more = (after.keep_private ?? []).some((part) => !kept.includes(part));
  return more || endsSooner(before.use_until, after.use_until) ? [{ of: 'material', reason: 'changed' }] : [];
}

/** No end at all is the latest of ends. */
const endsSooner = (before: string | null | undefined, after: string | null | undefined): boolean =>
  typeof after === 'string' && (typeof before !== 'string' || after < before);
