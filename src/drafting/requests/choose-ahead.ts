import { ok, seeded, type Result } from '../../kernel/index.js';
import type { Library } from '../../library/index.js';
import {
  afterUse,
  buildContext,
  type DraftBrief,
  type DraftContext,
  type MissingMaterial,
  type Reason,
  type UsedSoFar,
} from '../context/index.js';
import type { AskedWriter } from './draft-ask.js';

/** What was decided for an item when it was asked for, so that a second run writes from the same things. */
export interface ItemPlan {
  readonly brief: DraftBrief;
  readonly seed: string;
  readonly writer: AskedWriter;
  readonly askedBy: string | null;
  /** How often facts, exemplars, scenes and hooks had been used before this item. */
  readonly counts: Readonly<Record<string, number>>;
  /** Why each thing was chosen: once it is named in the brief, it would look as if somebody had asked for it. */
  readonly reasons?: readonly Reason[];
}

export interface ChosenItem {
  readonly plan: ItemPlan;
  readonly missing: MissingMaterial | null;
  /** Materials it tells, and who tells them: promised to this item alone. */
  readonly told: readonly { readonly material: string; readonly teller: string }[];
}

/** How an item is written, whatever is chosen for it. */
export type ItemHow = Pick<ItemPlan, 'seed' | 'writer' | 'askedBy'> & {
  /** What A of the pair was given, for a B that is asked for without its A. */
  readonly first?: ItemPlan | undefined;
};

/** Kinds of record that a brief cannot name, so that their choice hangs on how often they were used. */
const COUNTED = ['fact:', 'exemplar:', 'scene:', 'hook:', 'heard:', 'planned:', 'batch:'];

/**
 * Chooses for every item of a request, one after the other, before any is written: what is scarce is spread and
 * promised once, whatever order the items are written in later and however often a process dies meanwhile.
 */
export function chooseAhead(
  library: Library,
  briefs: readonly DraftBrief[],
  from: UsedSoFar,
  of: (ordinal: number) => ItemHow,
): ChosenItem[] {
  let used = from;
  const chosen: ChosenItem[] = [];
  for (const [ordinal, brief] of briefs.entries()) {
    const { first, ...how } = of(ordinal);
    const a = first === undefined ? chosen.at(-1) : { plan: first, missing: null };
    chosen.push(brief.ab?.arm === 'b' && a !== undefined ? otherSide(a, brief, how.askedBy) : chooseOne(brief, how));
  }
  return chosen;

  function chooseOne(brief: DraftBrief, how: Omit<ItemHow, 'first'>): ChosenItem {
    const counts = Object.fromEntries(
      Object.entries(used.counts).filter(([ref]) => COUNTED.some((kind) => ref.startsWith(kind))),
    );
    const context = buildContext(library, brief, { ...used, texts: [] }, seeded(how.seed));
    if (!context.ok) return { plan: { ...how, brief, counts }, missing: context.error, told: [] };
    const teller = brief.account ?? context.value.persona.id;
    used = afterUse(used, context.value, teller);
    return {
      plan: { ...how, brief: pinned(brief, context.value), counts, reasons: context.value.reasons },
      missing: null,
      told: context.value.materials.map((material) => ({ material: material.id, teller })),
    };
  }
}

/** B of a pair writes from what A was given, and takes nothing from anybody. */
const otherSide = (
  { plan, missing }: Pick<ChosenItem, 'plan' | 'missing'>,
  { ab }: DraftBrief,
  askedBy: string | null,
): ChosenItem => ({
  plan: { ...plan, askedBy, brief: { ...plan.brief, ...(ab === undefined ? {} : { ab }) } },
  missing,
  told: [],
});

/** The context of an item when it is written. What it was promised is not looked for again. */
export function contextOf(
  library: Library,
  plan: ItemPlan,
  texts: readonly string[],
): Result<DraftContext, MissingMaterial> {
  const context = buildContext(library, plan.brief, { counts: plan.counts, texts }, seeded(plan.seed));
  if (!context.ok) return context;
  const first = new Map((plan.reasons ?? []).map((reason) => [`${reason.about}:${reason.record}`, reason]));
  const reasons = context.value.reasons.map((reason) => first.get(`${reason.about}:${reason.record}`) ?? reason);
  return ok({ ...context.value, reasons });
}

/** The brief with everything named that was chosen and can be named. */
export function pinned(brief: DraftBrief, context: DraftContext): DraftBrief {
  const [offer] = context.offers;
  const [material] = context.materials;
  return {
    ...brief,
    persona: context.persona.id,
    ...(context.product === null ? {} : { product: context.product.id }),
    ...(context.cases.length === 0 ? {} : { cases: context.cases.map((one) => one.id) }),
    ...(offer === undefined ? {} : { offer: offer.id }),
    ...(material === undefined ? {} : { material: material.id }),
    ...(context.topic === null ? {} : { topic: context.topic.id }),
    ...(context.groupRecord === null ? {} : { group: context.groupRecord.id }),
  };
}
