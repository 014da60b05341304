import type { Product } from '../../../library/index.js';
import type { CitedFact } from '../../context/index.js';
import { cited, type Cited } from './cited.js';
import { priceText } from './offer-view.js';
import { firstOfOneThing } from './subject.js';

const saidOf = ({ name, description = '', facts }: Product): string =>
  [name, description, ...facts.map(({ claim }) => claim)].join('\n');

/** As long as a name may be in a title of twenty characters. */
const IN_A_TITLE = 12;
export const productView = (product: Product, pains: readonly string[]) => ({
  name: product.name,
  /** A worry that the product has to do with: 被推销 is none that a cream answers. */
  pain: firstOfOneThing(pains, saidOf(product)),
  inTitle: [...product.name].length <= IN_A_TITLE ? product.name : null,
  price: priceText(product.price),
});

/** Rules of a sale say little about the thing: they follow what it is and what was measured. */
const RULE_OF_SALE = /限购|退|抵|延|另收|卸不掉|开封|停诊|取消|改期|价/u;
/** What an answer beside them says already comes after what none says. */
const substanceFirst = (facts: readonly CitedFact[], spoken: readonly (string | undefined)[]): CitedFact[] => {
  const rank = ({ id, fact }: CitedFact) => (RULE_OF_SALE.test(fact.claim) ? 2 : 0) + (spoken.includes(id) ? 1 : 0);
  return [...facts].sort((left, right) => rank(left) - rank(right));
};

const factView = (given: CitedFact): Cited & { kind: string } => ({
  ...cited(given.fact.claim, 'factId', given.id),
  kind: given.fact.kind,
});

/**
 * Facts in the order in which they are told.
 * @param spoken ids of those that an answer beside them says already
 */
export const factViews = (facts: readonly CitedFact[], spoken: readonly (string | undefined)[]) =>
  substanceFirst(facts, spoken).map(factView);
