import {
  type Body,
  type CaseStudy,
  factIsLive,
  findFact,
  type Material,
  type Offer,
  type Product,
} from '../../library/light.js';
import type { CheckContext } from '../finding.js';
import { fold } from '../text/folding.js';
import { densely } from '../text/part-view.js';
import type { Amount } from './amount.js';
import { amountsIn } from './amounts.js';

/** What the numbers of a draft may rest on, and what they rested on once. */
export interface Evidence {
  readonly live: readonly Amount[];
  /** Amounts of facts and offers that have ended, with what to call them. */
  readonly stale: readonly { readonly amount: Amount; readonly what: string }[];
  readonly products: readonly Product[];
}

const READ = new WeakMap<object, readonly Amount[]>();
/** Amounts of a record's own texts; a record never changes, so it is read once. */
function amountsOf(record: object, texts: () => readonly (string | null | undefined)[]): readonly Amount[] {
  const known = READ.get(record);
  if (known) return known;
  const amounts = texts().flatMap((text) => (text ? amountsIn(fold(text).text) : []));
  READ.set(record, amounts);
  return amounts;
}

const exactly = (measure: string, ...values: number[]): Amount => ({
  start: 0,
  end: 0,
  measure,
  values,
  count: NaN,
  unit: '',
  written: 'arabic',
});

const dayAmount = (day: string): Amount => exactly('date', ...day.slice(0, 10).split('-').map(Number));

const offerTexts = (offer: Offer) => [offer.name, ...offer.terms];

function offerAmounts(offer: Offer): readonly Amount[] {
  const { price, was, limit } = offer;
  return [
    ...amountsOf(offer, () => offerTexts(offer)),
    ...[price, was].flatMap((money) => (money === undefined ? [] : [exactly('money', money.amount)])),
    ...(price && was && was.amount > 0 ? [exactly('discount', price.amount / was.amount)] : []),
    ...[limit.per_customer, limit.total].flatMap((count) => (count === undefined ? [] : [exactly('', count)])),
    dayAmount(offer.starts),
    dayAmount(offer.ends),
  ];
}

const caseAmounts = (told: CaseStudy): readonly Amount[] => [
  ...amountsOf(told, () => [
    told.before,
    told.process,
    told.after,
    told.quote,
    ...told.measures.map(({ name, value, unit = '' }) => `${name} ${value} ${unit}`),
  ]),
  ...(told.happened_on === undefined ? [] : [dayAmount(told.happened_on)]),
];

const materialAmounts = (told: Material): readonly Amount[] => [
  ...amountsOf(told, () => [told.what, told.where, told.feeling]),
  dayAmount(told.happened_on),
];

const productAmounts = (product: Product): readonly Amount[] => [
  ...amountsOf(product, () => [product.name, product.description]),
  exactly('money', product.price.amount),
  ...[product.cycle.use_days, product.cycle.buy_again_days].flatMap((days) =>
    days === undefined ? [] : [exactly('minutes', days * 1_440)],
  ),
];

/** Products the draft is about: given, named in it, or those of the records it cites. */
function productsOf(body: Body, { library, productIds }: CheckContext, denseText: string): Product[] {
  const ids = new Set(productIds);
  for (const claim of body.claims) {
    const owner =
      claim.offerId !== undefined ? library.offers.get(claim.offerId) : library.cases.get(claim.caseId ?? '');
    if (owner) ids.add(owner.product);
  }
  return [...library.products.values()].filter(
    ({ id, name }) => ids.has(id) || (name.length > 2 && denseText.includes(densely(name))),
  );
}

/** @param denseText all parts of the draft, condensed */
export function evidenceFor(body: Body, context: CheckContext, denseText: string): Evidence {
  const { library, publishOn, personaId, segmentId } = context;
  const products = productsOf(body, context, denseText);
  const about = new Set(products.map(({ id }) => id));
  const live: Amount[] = [dayAmount(publishOn)];
  const stale: { amount: Amount; what: string }[] = [];
  const cited = body.claims.flatMap(({ factId }) => (factId === undefined ? [] : (findFact(library, factId) ?? [])));

  for (const fact of new Set([...products.flatMap(({ facts }) => facts), ...cited])) {
    const amounts = amountsOf(fact, () => [fact.claim]);
    if (factIsLive(fact, publishOn)) live.push(...amounts);
    else stale.push(...amounts.map((amount) => ({ amount, what: `「${fact.claim}」` })));
  }
  for (const product of products) live.push(...productAmounts(product));
  // The steps before and after on the ladder are often named beside a product, by their price.
  for (const { id, leads_to, price } of library.products.values()) {
    const beside =
      leads_to.some((next) => about.has(next)) || products.some((product) => product.leads_to.includes(id));
    if (beside) live.push(exactly('money', price.amount));
  }
  const citedOffers = new Set(body.claims.map(({ offerId }) => offerId));
  for (const offer of library.offers.values()) {
    if (!about.has(offer.product) && !citedOffers.has(offer.id)) continue;
    const ended = offer.ends.slice(0, 10) < publishOn;
    const meant = segmentId === null || offer.for.segments.length === 0 || offer.for.segments.includes(segmentId);
    if (ended)
      stale.push(...offerAmounts(offer).map((amount) => ({ amount, what: `优惠「${offer.name ?? offer.id}」` })));
    // An offer that opens later may be announced; one for other people may not.
    else if (meant) live.push(...offerAmounts(offer));
  }
  for (const { caseId, materialId } of body.claims) {
    const told = caseId === undefined ? undefined : library.cases.get(caseId);
    if (told) live.push(...caseAmounts(told));
    const material = materialId === undefined ? undefined : library.materials.get(materialId);
    if (material) live.push(...materialAmounts(material));
  }
  const persona = library.personas.get(personaId ?? '');
  const segment = library.segments.get(segmentId ?? '');
  if (persona) live.push(...amountsOf(persona, () => [persona.story, persona.role, persona.matrix.signature]));
  if (segment)
    live.push(...amountsOf(segment, () => [segment.description, segment.who, ...segment.needs, ...segment.pains]));
  live.push(...amountsOf(library.brand, () => [library.brand.story, library.brand.signature, library.brand.name]));
  return { live, stale, products };
}
