import type { Schema } from '../api/client';

type Opening = Schema<'OpeningView'>;

/** Where something is held over the calendar. `minutes` is null where only the day is known. */
export interface Target {
  readonly day: string;
  readonly minutes: number | null;
  readonly account?: string | undefined;
}

export type Verdict =
  /** It may go there. */
  | { readonly kind: 'free'; readonly opening: Opening; readonly more: number }
  /** Only with a reason. */
  | { readonly kind: 'reason'; readonly opening: Opening }
  /** It may not, and why. */
  | { readonly kind: 'refused'; readonly opening: Opening }
  /** Nobody of this audience looks then, or no account may speak to them: the service has the last word. */
  | { readonly kind: 'outside' };

/** So far from an opening a drop still means it. */
const NEAR_MINUTES = 45;
const ORDER = { yes: 0, with_reason: 1, no: 2 } as const;

export const minutesOf = (local: string): number => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));

/** What a place says to a draft, from the openings that were fetched when it was picked up. */
export function verdictAt(openings: readonly Opening[], { day, minutes, account }: Target): Verdict {
  const near = openings
    .filter(({ local }) => local.startsWith(day))
    .filter((one) => account === undefined || one.account === account)
    .filter(({ local }) => minutes === null || Math.abs(minutesOf(local) - minutes) <= NEAR_MINUTES);
  const away = ({ local }: Opening): number => (minutes === null ? 0 : Math.abs(minutesOf(local) - minutes));
  const [best] = [...near].sort(
    (one, other) => ORDER[one.allowed] - ORDER[other.allowed] || away(one) - away(other) || other.score - one.score,
  );
  if (best === undefined) return { kind: 'outside' };
  if (best.allowed === 'yes')
    return { kind: 'free', opening: best, more: near.filter(({ allowed }) => allowed === 'yes').length - 1 };
  return best.allowed === 'with_reason' ? { kind: 'reason', opening: best } : { kind: 'refused', opening: best };
}

/** Rules under which an account or a group can never take it, whatever the day. */
const NEVER: ReadonlySet<string> = new Set([
  'persona',
  'account_audience',
  'no_account',
  'segment',
  'member_elsewhere',
]);

/** Openings of those that can take it at all; where nobody can, all of them, since they tell why. */
function takeable(openings: readonly Opening[]): readonly Opening[] {
  const left = openings.filter(({ conflicts }) => conflicts.every(({ rule }) => !NEVER.has(rule)));
  return left.length > 0 ? left : openings;
}

/** Openings worth offering: free ones by score, then those that want a reason, then the refused. */
export const offered = (openings: readonly Opening[]): Record<Opening['allowed'], Opening[]> => {
  const sorted = [...takeable(openings)].sort(
    (one, other) => other.score - one.score || one.local.localeCompare(other.local),
  );
  const those = (allowed: Opening['allowed']) => sorted.filter((one) => one.allowed === allowed);
  return { yes: those('yes'), with_reason: those('with_reason'), no: those('no') };
};

/** The days before the place that is offered first on which nothing is free, each with the rule that closes most of it. */
export function fallenAway(openings: readonly Opening[]): { readonly day: string; readonly why: Conflict }[] {
  const [first] = offered(openings).yes;
  if (first === undefined) return [];
  const byDay = new Map<string, Opening[]>();
  for (const one of takeable(openings)) {
    const day = one.local.slice(0, 10);
    if (day < first.local.slice(0, 10)) byDay.set(day, [...(byDay.get(day) ?? []), one]);
  }
  return [...byDay]
    .filter(([, those]) => those.every(({ allowed }) => allowed !== 'yes'))
    .sort(([one], [other]) => one.localeCompare(other))
    .flatMap(([day, those]) => {
      const why = mostFrequent(those.flatMap(({ conflicts }) => conflicts));
      return why === null ? [] : [{ day, why }];
    });
}

type Conflict = Opening['conflicts'][number];

function mostFrequent(conflicts: readonly Conflict[]): Conflict | null {
  const times = (rule: string): number => conflicts.filter((one) => one.rule === rule).length;
  const [most] = [...conflicts].sort((one, other) => times(other.rule) - times(one.rule));
  return most ?? null;
}
