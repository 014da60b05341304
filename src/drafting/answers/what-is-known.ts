import { searchable, type Day } from '../../kernel/index.js';
import { factIsLive, type Library, type Offer, type Product } from '../../library/index.js';
import type { CitedFact } from '../context/index.js';
import type { CustomerSaid } from './customer-said.js';
import { offersFor, offersNamed, productOffered } from './offers-told.js';

/** What the library knows towards an answer, beside the persona's scripts. */
export interface WhatIsKnown {
  /** What the customer means; null when they did not say, so that no price is told of something else. */
  readonly product: Product | null;
  /** What the talk was about until now, where they did not say it this time: good enough for a fact that names it, not for a price. */
  readonly hinted: Product | null;
  /** Its live facts, or none. */
  readonly facts: readonly CitedFact[];
  /** Live facts of whatever they may mean: of it, else of what the talk was about, else of every product. */
  readonly possible: readonly CitedFact[];
  /** What runs that day for these people, of what is meant or else of every product; what they named first. */
  readonly offers: readonly Offer[];
  /** Offers of it that they named and that are not known to be for them that day. */
  readonly unsureOffers: readonly Offer[];
  readonly products: ReadonlyMap<string, Product>;
  /** Names of stages by their slugs. */
  readonly stageNames: ReadonlyMap<string, string>;
  /** Live facts on sending back: of the product that is meant, else of every product. */
  readonly returns: readonly CitedFact[];
  /** What these people could mean by 这个, the cheapest first. */
  readonly range: readonly Product[];
}

const RANGE_MOST = 3;
const SENDING_BACK = /退|换货/u;

type Asked = Pick<CustomerSaid, 'kind' | 'words' | 'known' | 'before'> & {
  readonly segment: string;
  /** Null where nobody knows it. */
  readonly stage: string | null;
  readonly day: Day;
};

/** @param slug the product that the operator chose, if any */
export function whatIsKnown(library: Library, asked: Asked, slug: string | null): WhatIsKnown {
  const { kind, words, segment, day } = asked;
  const products = [...library.products.values()];
  const named = kind === 'question' ? (productNamed(products, words) ?? productOffered(library, words)) : null;
  const product = library.products.get(slug ?? '') ?? named;
  const hinted = product === null && kind === 'question' ? productHinted(products, asked) : null;
  const liveOf = (one: Product): CitedFact[] =>
    one.facts
      .filter((fact) => factIsLive(fact, day))
      .map((fact) => ({ id: `${one.id}#${fact.id}`, product: one.id, productName: one.name, fact }));
  const meant = product === null ? products : [product];
  const offers = offersFor(library, product, asked);
  return {
    product,
    hinted,
    facts: product === null ? [] : liveOf(product),
    possible: (hinted === null ? meant : [hinted]).flatMap(liveOf),
    returns: meant.flatMap(liveOf).filter(({ fact }) => SENDING_BACK.test(fact.claim)),
    products: library.products,
    offers,
    unsureOffers:
      product === null
        ? []
        : offersNamed(library, words).filter((one) => one.product === product.id && !offers.includes(one)),
    stageNames: new Map([...library.stages.values()].map(({ id, name }) => [id, name])),
    range: products
      .filter(({ suits }) => suits.includes(segment))
      .sort((left, right) => left.price.amount - right.price.amount)
      .slice(0, RANGE_MOST),
  };
}

/** What the operator knows them to have or want, else what they last asked about. */
const productHinted = (products: readonly Product[], { known, before }: Asked): Product | null =>
  [known ?? '', ...before.map(({ words }) => words)]
    .map((words) => productNamed(products, words))
    .find((product) => product !== null) ?? null;

/** A name as it is spoken: without what stands in brackets or quotation marks. */
const spoken = (name: string): string =>
  searchable(name)
    .replace(/[（(][^（()）]*[)）]/gu, '')
    .replace(/[《》“”「」]/gu, '')
    .trim();
const END_LEAST = 2;
const ONE = ['一', '1', '每'];

/**
 * The product that words mean: by its name, or by the end of it, which says in Chinese what a thing is (精华, 小样盒), where
 * no other product's name ends so; else the only one that is sold by the unit that was said (一瓶). The longest match wins.
 */
export function productNamed(products: readonly Product[], words: string): Product | null {
  const heard = spoken(words);
  let best: { readonly product: Product; readonly length: number } | null = null;
  for (const product of products) {
    const name = [...spoken(product.name)];
    for (let from = 0; from <= Math.max(0, name.length - END_LEAST); from += 1) {
      const end = name.slice(from).join('');
      if (!heard.includes(end)) continue;
      const shared = from > 0 && products.some((other) => other !== product && spoken(other.name).endsWith(end));
      if (!shared && name.length - from > (best?.length ?? 0)) best = { product, length: name.length - from };
      break;
    }
  }
  if (best !== null) return best.product;
  const units = products.filter(({ price }) => {
    const unit = spoken(price.unit ?? '');
    return unit !== '' && ONE.some((one) => heard.includes(`${one}${unit}`));
  });
  return units.length === 1 ? (units[0] ?? null) : null;
}
