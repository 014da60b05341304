import { ok, seeded, type Day, type Result } from '../../kernel/index.js';
import {
  consentCovers,
  factIsLive,
  findFact,
  materialIsUsable,
  offerIsLive,
  type Body,
  type Library,
  type TouchpointId,
} from '../../library/index.js';
import {
  asToldOn,
  buildContext,
  nothingUsed,
  type DraftContext,
  type MissingMaterial,
  type WritingLibrary,
} from '../context/index.js';
import type { DraftEntity } from '../drafts/draft.entity.js';
import { learnedId } from '../learning/learned.js';

export type RewrittenDraft = Pick<
  DraftEntity,
  'id' | 'segment' | 'persona' | 'product' | 'goal' | 'category' | 'publishOn'
>;

interface Wanted {
  readonly touchpoint: TouchpointId;
  readonly scene: string | null;
  /** Steers choices that the draft does not make itself. */
  readonly seed: string;
}

/**
 * What a draft is written anew from: its own persona, product and day, and what it rests on today, as far as that may
 * still be told at the touchpoint. Evidence that has died since is not in it, so nobody can lean on it again.
 */
export function rewriteContext(
  library: WritingLibrary,
  draft: RewrittenDraft,
  body: Body,
  { touchpoint, scene, seed }: Wanted,
): Result<DraftContext, MissingMaterial> {
  const rests = restsOn(library, draft, body, touchpoint);
  const [offer] = rests.offers;
  const [material] = rests.materials;
  const built = buildContext(
    withoutItself(library, draft.id),
    {
      ...{ goal: draft.goal, category: draft.category, segment: draft.segment, touchpoint, persona: draft.persona },
      ...(draft.product === null ? {} : { product: draft.product }),
      ...(rests.cases.length === 0 ? {} : { cases: rests.cases.map(({ id }) => id) }),
      ...(offer === undefined ? {} : { offer: offer.id }),
      ...(material === undefined ? {} : { material: material.id }),
      ...{ words: '', day: draft.publishOn as Day, variant: 0 },
    },
    nothingUsed,
    seeded(seed),
  );
  if (!built.ok) return built;
  const context = built.value;
  return ok({
    ...context,
    scene: context.segment.scenes.find(({ id }) => id === scene) ?? context.scene,
    facts: firstOfId([...rests.facts, ...context.facts]),
    cases: firstOfId([...rests.cases, ...context.cases]),
    offers: firstOfId([...rests.offers, ...context.offers]),
    materials: firstOfId([...rests.materials, ...context.materials]),
  });
}

/** A draft that worked is among the pieces to learn from; written anew, it has nothing to learn from itself. */
function withoutItself(library: WritingLibrary, draftId: string): WritingLibrary {
  const own = learnedId(draftId);
  if (!library.exemplars.has(own)) return library;
  return { ...library, exemplars: new Map([...library.exemplars].filter(([id]) => id !== own)) };
}

const firstOfId = <T extends { readonly id: string }>(records: readonly T[]): T[] =>
  records.filter(({ id }, at) => records.findIndex((one) => one.id === id) === at);

const present = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

/** Records behind the claims that may still be told there and then. */
function restsOn(library: Library, draft: RewrittenDraft, body: Body, touchpoint: TouchpointId) {
  const day = draft.publishOn as Day;
  const named = (key: 'factId' | 'caseId' | 'offerId' | 'materialId'): string[] => [
    ...new Set(body.claims.flatMap((claim) => present(claim[key]))),
  ];
  return {
    facts: named('factId').flatMap((id) => {
      const fact = findFact(library, id);
      const product = library.products.get(id.split('#')[0] ?? '');
      if (fact === undefined || product === undefined || !factIsLive(fact, day)) return [];
      return [{ id, product: product.id, productName: product.name, fact }];
    }),
    cases: named('caseId')
      .flatMap((id) => present(library.cases.get(id)))
      .filter((one) => consentCovers(one, touchpoint, day).ok),
    offers: named('offerId')
      .flatMap((id) => present(library.offers.get(id)))
      .filter((one) => offerIsLive(one, day, { segment: draft.segment })),
    materials: named('materialId')
      .flatMap((id) => present(library.materials.get(id)))
      .filter((one) => materialIsUsable(one, day))
      .flatMap((one) => asToldOn(one, day)),
  };
}
