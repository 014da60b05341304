import { consentCovers } from '../../library/index.js';
import type { CaseStudy, Library, Product } from '../../library/index.js';
import { choice, spread, type Choice } from './choosing.js';
import type { DraftBrief } from './draft-context.js';
import { heardWhy, isOverUsed, timesMet, type UsedSoFar } from './used-so-far.js';
import { because, reason } from './why.js';

export const mayBeTold = (one: CaseStudy, brief: DraftBrief): boolean =>
  consentCovers(one, brief.touchpoint, brief.day).ok;

/** Consented cases for this touchpoint and day: those asked for; for proof one, closest to the segment and product. */
export function chooseCases(
  library: Library,
  brief: DraftBrief,
  product: Product | null,
  used: UsedSoFar,
  random: () => number,
): Choice<CaseStudy[]> {
  const allowed = [...library.cases.values()].filter((one) => mayBeTold(one, brief));
  if (brief.cases !== undefined && brief.cases.length > 0) {
    const asked = allowed.filter((one) => brief.cases?.includes(one.id));
    return choice(asked, ...asked.map((one) => reason('case', one.id, because('asked_case', { alias: one.alias }))));
  }
  if (brief.category !== 'proof' && brief.category !== 'product') return choice([]);
  const suits = (one: CaseStudy): boolean => library.products.get(one.product)?.suits.includes(brief.segment) ?? false;
  const fresh = allowed.filter((one) => !isOverUsed(used, `case:${one.id}`, brief.segment));
  const near = fresh.filter((one) =>
    brief.category === 'product'
      ? one.product === product?.id
      : one.segment === brief.segment || suits(one) || one.product === product?.id,
  );
  // Who names a product wants to hear of it; where nobody tells of it, another case is better than none.
  const ofNamed = brief.product === undefined ? [] : near.filter((one) => one.product === brief.product);
  const fitting = ofNamed.length > 0 ? ofNamed : near;
  const score = (one: CaseStudy): number =>
    (one.segment === brief.segment ? 2 : 0) +
    (one.product === product?.id ? 1 : 0) -
    3 * timesMet(used, `case:${one.id}`, brief.segment);
  const [chosen] = spread(fitting, score, (one) => `case:${one.id}`, used, random);
  if (chosen === undefined) return choice([]);
  const why = [
    because(chosen.segment === brief.segment ? 'same_situation' : 'product_suits'),
    because('consent_holds', { alias: chosen.alias }),
    ...heardWhy(used, `case:${chosen.id}`, brief.segment),
  ];
  return choice([chosen], reason('case', chosen.id, ...why));
}
