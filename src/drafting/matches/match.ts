import {
  TOUCHPOINT_FIT,
  TOUCHPOINT_IDS,
  type Goal,
  type Library,
  type Product,
  type TouchpointId,
} from '../../library/index.js';
import { chooseCases } from '../context/choose-case.js';
import { openScenes } from '../context/choose-colour.js';
import {
  chooseOffers,
  LADDER_BY_GOAL,
  ladderScore,
  liveFacts,
  OFFER_SCORE,
  smallFirst,
  suitingProducts,
} from '../context/choose-product.js';
import { nothingUsed, type DraftBrief } from '../context/index.js';
import type { MatchFound, MatchQuestion } from './match-found.js';
import { matchReasons, type MatchReason } from './match-reasons.js';
import { wordsMet } from './words-met.js';

export interface Match extends MatchFound {
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** What tells combinations of equal products apart, and how much each counts. Every part lies between 0 and 1. */
export const MATCH_WEIGHTS = { words: 2, case: 2, scene: 2, facts: 1, touchpoint: 1 } as const;
type Part = keyof typeof MATCH_WEIGHTS;
const FULL_WEIGHT = Object.values(MATCH_WEIGHTS).reduce((sum, weight) => sum + weight, 0);
/** So many facts, or words met, are as good as more. */
const ENOUGH = 3;
/** Products that the ladder puts level stand half a step apart at most. */
const HALF_STEP = 0.5;
/** Below what drafting gives to a product that it would choose of itself. */
const UNCHOSEN = -1;

export const MATCHES_MAX = 12;
const LEAST_OF_ONE = 2;

/**
 * The best combinations of product, scene and touchpoint for a segment, best first.
 *
 * Products stand in drafting's own order: those that suit the segment and have a live fact that day, by their step on
 * the goal's ladder and a live offer; one that it would not choose of itself is proposed only when asked for, and last.
 * Within half a step counts what the library says of the combination: the segment's words that are met, a consented
 * case, the scene (bought in before used in), live facts, how well the touchpoint serves the goal. No product takes so
 * many places that others are not seen.
 */
export function findMatches(library: Library, question: MatchQuestion): Match[] {
  const products =
    question.product === undefined ? suitingProducts(library, briefOf(question, 'moments')) : [question.product];
  const preferred = new Set(question.goal === undefined ? products : smallFirst(products, question.goal));
  const touchpoints =
    question.touchpoint === undefined ? TOUCHPOINT_IDS.filter((id) => isOpen(library, id)) : [question.touchpoint];
  const found = products.flatMap((product) =>
    touchpoints.flatMap((touchpoint) => combinations(library, question, product, touchpoint)),
  );
  const ranked = found
    .map((one) => ({
      ...one,
      ...scoreOf(question, one, preferred.has(one.product)),
      reasons: matchReasons(library, question, one),
    }))
    .sort((left, right) => right.standing - left.standing || right.score - left.score);
  const each = Math.max(LEAST_OF_ONE, Math.ceil(MATCHES_MAX / Math.max(1, products.length)));
  const places = new Map<string, number>();
  return ranked
    .filter(({ product }) => {
      const taken = places.get(product.id) ?? 0;
      places.set(product.id, taken + 1);
      return taken < each;
    })
    .slice(0, MATCHES_MAX);
}

function combinations(
  library: Library,
  question: MatchQuestion,
  product: Product,
  touchpoint: TouchpointId,
): MatchFound[] {
  const { segment } = question;
  const brief = briefOf(question, touchpoint);
  const facts = liveFacts(product, brief);
  const told = chooseCases(library, brief, product, nothingUsed, () => 0).value[0] ?? null;
  const personas = [...library.personas.values()];
  const about = {
    ...{ segment, product, touchpoint, facts, told },
    offer: chooseOffers(library, product, brief, nothingUsed).value[0] ?? null,
    met: wordsMet(segment, { product, facts, told }),
    suits: product.suits.includes(segment.id),
    hasGroup: touchpoint !== 'group' || [...library.groups.values()].some((group) => group.segment === segment.id),
    hasSpeaker: personas.some(({ serves }) => serves.length === 0 || serves.includes(segment.id)),
  };
  const scenes = openScenes(segment, touchpoint);
  return (scenes.length === 0 ? [null] : scenes).map((scene) => ({ ...about, scene }));
}

/** What drafting would be asked, so that its own rules choose. Facts, cases and offers do not hang on the goal. */
const briefOf = ({ segment, day, goal }: MatchQuestion, touchpoint: TouchpointId): DraftBrief => ({
  ...{ segment: segment.id, day, touchpoint, goal: goal ?? 'convert' },
  ...{ category: 'product', words: '', variant: 0 },
});

/** A workspace that lets nothing be written at a touchpoint does not use it. */
const isOpen = (library: Library, touchpoint: TouchpointId): boolean => {
  const limits = library.touchpoints.get(touchpoint)?.limits;
  return limits?.characters !== 0 && limits?.bytes !== 0;
};

/** `standing` is what drafting gives the product; without a goal every step of the ladder is as good as another. */
function scoreOf(
  { goal }: MatchQuestion,
  found: MatchFound,
  isPreferred: boolean,
): { standing: number; score: number } {
  const { product, suits, facts, offer } = found;
  const chosen = isPreferred && suits && facts.length > 0;
  // On no step of the goal, and still what drafting would choose: above what it would not.
  const ladder = goal === undefined ? 1 : Math.max(ladderScore(product, goal), UNCHOSEN / 2);
  const standing = chosen ? ladder + (offer === null ? 0 : OFFER_SCORE) : UNCHOSEN;
  const best = (goal === undefined ? 1 : LADDER_BY_GOAL[goal].length) + OFFER_SCORE;
  const parts = partsOf(goal, found);
  const within = (Object.keys(parts) as Part[]).reduce((sum, part) => sum + MATCH_WEIGHTS[part] * parts[part], 0);
  const score = (standing - UNCHOSEN + (HALF_STEP * within) / FULL_WEIGHT) / (best - UNCHOSEN + HALF_STEP);
  return { standing, score: Math.round(score * 1000) / 1000 };
}

function partsOf(goal: Goal | undefined, found: MatchFound): Record<Part, number> {
  const { product, scene, segment, told, touchpoint } = found;
  return {
    words: Math.min(1, found.met.length / ENOUGH),
    case: told === null ? 0 : told.segment === segment.id ? 1 : 0.6,
    scene:
      scene === null
        ? 0
        : product.scenes.buy.includes(scene.id)
          ? 1
          : product.scenes.use.includes(scene.id)
            ? 0.5
            : 0.2,
    facts: Math.min(1, found.facts.length / ENOUGH),
    touchpoint: !found.hasGroup ? 0 : goal === undefined ? 0.5 : TOUCHPOINT_FIT[goal][touchpoint],
  };
}
