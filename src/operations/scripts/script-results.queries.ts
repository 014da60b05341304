import type { EntityManager } from 'typeorm';
import { ScriptOfferEntity } from './script-offer.entity.js';

/** What became of a script, or of one of its versions or answers, within a window. */
export interface ScriptFigures {
  readonly scriptSlug: string;
  /** null where versions, or answers, are added up. */
  readonly scriptVersion: number | null;
  readonly scriptAnswer: number | null;
  readonly offered: number;
  readonly used: number;
  readonly unchanged: number;
  /** Mean over what was used, 0 to 100; null when nothing was. */
  readonly changedPercent: number | null;
  readonly told: number;
  readonly answered: number;
  readonly bought: number;
  readonly operators: number;
  readonly lastUsedAt: string | null;
}

/** Finer groups add up to coarser ones, except for operators: one person may use several. */
export const RESULTS_BY = {
  script: [],
  version: ['scriptVersion'],
  answer: ['scriptVersion', 'scriptAnswer'],
} as const;

export interface ResultsOf {
  readonly workspaceId: string;
  /** UTC, inclusive. */
  readonly since: string;
  readonly slug?: string | undefined;
  readonly persona?: string | undefined;
}

/** By ix_script_offer_workspace_id_script_slug_offered_at: one range for a script, one scan of a workspace for all. */
export async function scriptFigures(
  manager: EntityManager,
  { workspaceId, since, slug, persona }: ResultsOf,
  by: keyof typeof RESULTS_BY,
): Promise<ScriptFigures[]> {
  const query = manager
    .createQueryBuilder(ScriptOfferEntity, 'offer')
    .select('offer.scriptSlug', 'scriptSlug')
    .where('offer.workspaceId = :workspaceId AND offer.offeredAt >= :since', { workspaceId, since })
    .groupBy('offer.scriptSlug');
  for (const [name, sum] of Object.entries(SUMS)) query.addSelect(sum, name);
  for (const field of RESULTS_BY[by]) query.addSelect(`offer.${field}`, field).addGroupBy(`offer.${field}`);
  if (slug !== undefined) query.andWhere('offer.scriptSlug = :slug', { slug });
  if (persona !== undefined) query.andWhere('offer.personaSlug = :persona', { persona });
  return (await query.getRawMany<Raw>()).map(toFigures);
}

/** An outcome is told of what was used alone. */
const SUMS = {
  offered: 'COUNT(*)',
  used: 'COUNT(offer.usedAt)',
  unchanged: 'SUM(CASE WHEN offer.changedPercent = 0 THEN 1 ELSE 0 END)',
  changedSum: 'SUM(COALESCE(offer.changedPercent, 0))',
  told: 'COUNT(offer.outcome)',
  answered: `SUM(CASE WHEN offer.outcome IN ('replied', 'bought') THEN 1 ELSE 0 END)`,
  bought: `SUM(CASE WHEN offer.outcome = 'bought' THEN 1 ELSE 0 END)`,
  operators: 'COUNT(DISTINCT CASE WHEN offer.usedAt IS NULL THEN NULL ELSE offer.personId END)',
  lastUsedAt: 'MAX(offer.usedAt)',
} as const;

/** PostgreSQL answers sums as text. */
type Raw = Record<keyof typeof SUMS, string | number | null> &
  Record<'scriptSlug', string> &
  Partial<Record<'scriptVersion' | 'scriptAnswer', string | number>>;

function toFigures(raw: Raw): ScriptFigures {
  const used = Number(raw.used);
  return {
    scriptSlug: raw.scriptSlug,
    scriptVersion: raw.scriptVersion === undefined ? null : Number(raw.scriptVersion),
    scriptAnswer: raw.scriptAnswer === undefined ? null : Number(raw.scriptAnswer),
    ...{ offered: Number(raw.offered), used, unchanged: Number(raw.unchanged) },
    changedPercent: used === 0 ? null : Math.round(Number(raw.changedSum) / used),
    ...{ told: Number(raw.told), answered: Number(raw.answered), bought: Number(raw.bought) },
    operators: Number(raw.operators),
    lastUsedAt: raw.lastUsedAt === null ? null : String(raw.lastUsedAt),
  };
}
