import { factIsLive, LADDER, offerIsLive } from '../../library/index.js';
import type { Goal, LadderStep, Library, Offer, Product } from '../../library/index.js';
import { choice, ranked, spread, type Choice } from './choosing.js';
import type { CitedFact, DraftBrief } from './draft-context.js';
import { heardWhy, isOverUsed, timesMet, type UsedSoFar } from './used-so-far.js';
import { type Because, because, reason } from './why.js';

/** Which step of the ladder serves which goal, best first: small first for strangers, what is used up for old friends. */
export const LADDER_BY_GOAL: Record<Goal, readonly LadderStep[]> = {
  acquire: ['lead', 'hit'],
  build_trust: ['lead', 'hit'],
  activate: ['lead', 'hit', 'repeat'],
  convert: ['hit', 'lead', 'profit'],
  repurchase: ['repeat', 'profit', 'hit', 'high_ticket'],
  refer: ['hit', 'lead', 'repeat'],
  reactivate: ['lead', 'repeat', 'hit'],
  care: ['hit', 'repeat', 'profit'],
};

export function liveFacts(product: Product, brief: DraftBrief): CitedFact[] {
  return product.facts
    .filter((fact) => factIsLive(fact, brief.day))
    .map((fact) => ({ id: `${product.id}#${fact.id}`, product: product.id, productName: product.name, fact }));
}

export function liveOffers(library: Library, product: Product | null, brief: DraftBrief): Offer[] {
  const audience = { segment: brief.segment, ...(brief.stage === undefined ? {} : { stage: brief.stage }) };
  return [...library.offers.values()].filter(
    (offer) =>
      (brief.offer === undefined ? offer.product === product?.id : offer.id === brief.offer) &&
      offerIsLive(offer, brief.day, audience),
  );
}

/** Products that may be spoken of to these people on that day: meant for them, with something that can be proved. */
export const suitingProducts = (library: Library, brief: DraftBrief): Product[] =>
  [...library.products.values()].filter(
    (product) => product.suits.includes(brief.segment) && liveFacts(product, brief).length > 0,
  );

/** Points of a product for its step on the ladder: the length of the goal's list for the best, -1 for one not in it. */
export const ladderScore = (product: Product, goal: Goal): number => {
  const step = LADDER_BY_GOAL[goal].indexOf(product.ladder);
  return step < 0 ? -1 : LADDER_BY_GOAL[goal].length - step;
};

/** What an offer that runs on the day adds to them, where something is sold. */
export const OFFER_SCORE = 1.5;

/** Steps that ask for much at once: told only where the goal names them, or where there is nothing smaller. */
const BIG: ReadonlySet<LadderStep> = new Set(['profit', 'high_ticket']);

/** Those on steps that serve the goal or are small; where there are none, those on the smallest step there is. */
export function smallFirst(suiting: readonly Product[], goal: Goal): readonly Product[] {
  const fitting = suiting.filter(({ ladder }) => LADDER_BY_GOAL[goal].includes(ladder) || !BIG.has(ladder));
  if (fitting.length > 0) return fitting;
  const least = Math.min(...suiting.map(({ ladder }) => LADDER.indexOf(ladder)));
  return suiting.filter(({ ladder }) => LADDER.indexOf(ladder) === least);
}

/** Why that step: the goal's own words for the step it means most, and for another of its steps which one comes first. */
export const ladderWhy = ({ ladder }: Product, goal: Goal): Because => {
  const [first = ladder] = LADDER_BY_GOAL[goal];
  return ladder === first ? because(`step_${goal}`) : because('step_later', { goal, step: ladder, first });
};

const stepWhy = (product: Product, goal: Goal): Because =>
  LADDER_BY_GOAL[goal].includes(product.ladder)
    ? ladderWhy(product, goal)
    : because(BIG.has(product.ladder) ? 'step_smallest' : 'step_told');

/** The product: asked for, or behind the asked offer; else one that suits the segment, on the step that serves the goal. */
export function chooseProduct(
  library: Library,
  brief: DraftBrief,
  used: UsedSoFar,
  random: () => number,
): Choice<Product | null> {
  const asked = library.products.get(
    brief.product ?? (brief.offer === undefined ? undefined : library.offers.get(brief.offer)?.product) ?? '',
  );
  if (asked !== undefined)
    return choice(asked, reason('product', asked.id, because('asked_product', { product: asked.name })));
  const score = (product: Product): number => {
    const offered = brief.category === 'product' && liveOffers(library, product, brief).length > 0;
    return ladderScore(product, brief.goal) + (offered ? OFFER_SCORE : 0);
  };
  const suiting = smallFirst(suitingProducts(library, brief), brief.goal);
  const [chosen] = spread(suiting, score, (product) => `product:${product.id}`, used, random);
  if (chosen === undefined) return choice(null);
  return choice(chosen, reason('product', chosen.id, because('suits_them'), stepWhy(chosen, brief.goal)));
}

const FACTS_GIVEN = 5;

/** The product's live facts: those these people heard least first, then those least used at all. */
export function chooseFacts(
  product: Product | null,
  brief: DraftBrief,
  used: UsedSoFar,
  random: () => number,
): Choice<CitedFact[]> {
  if (product === null) return choice([]);
  const facts = ranked(
    liveFacts(product, brief),
    (fact) => -timesMet(used, `fact:${fact.id}`, brief.segment),
    (fact) => `fact:${fact.id}`,
    used,
    random,
  ).slice(0, FACTS_GIVEN);
  return choice(
    facts,
    ...facts.map(({ id, fact: { evidence, valid_until: day } }) =>
      reason(
        'fact',
        id,
        because('on_record', { evidence }),
        ...(day ? [because('holds_until', { day })] : []),
        ...heardWhy(used, `fact:${id}`, brief.segment),
      ),
    ),
  );
}

/**
 * Offers are for selling pieces only, at most one: a tip that ends in a discount is no tip. One that these people were
 * told of again and again is left alone unless it is asked for.
 */
export function chooseOffers(
  library: Library,
  product: Product | null,
  brief: DraftBrief,
  used: UsedSoFar,
): Choice<Offer[]> {
  if (brief.category !== 'product' && brief.offer === undefined) return choice([]);
  const [offer] = liveOffers(library, product, brief)
    .filter(({ id }) => id === brief.offer || !isOverUsed(used, `offer:${id}`, brief.segment))
    .sort((left, right) => (left.ends < right.ends ? -1 : 1));
  if (offer === undefined) return choice([]);
  return choice([offer], reason('offer', offer.id, because('offer_runs', { day: offer.ends.slice(0, 10) })));
}
