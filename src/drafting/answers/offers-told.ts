import { dayInWords, type Day } from '../../kernel/index.js';
import { offerHolds, termsToldOf, type Claim, type Library, type Offer, type Product } from '../../library/index.js';

interface For {
  readonly words: string;
  readonly segment: string;
  readonly stage: string | null;
  readonly day: Day;
}

/**
 * Offers that run that day for these people, of one product or of all: those they named first, then those that end first.
 * One of certain weekdays is among them on every day between its first and its last, because it is told with its weekdays.
 * Where the stage is not known, one for a stage is among them and is told with it. A coupon is theirs who were given it: it is
 * told to who names it, or stands where it is given.
 */
export function offersFor(library: Library, product: Product | null, { words, segment, stage, day }: For): Offer[] {
  const to = { segment, ...(stage === null ? {} : { stage }) };
  return [...library.offers.values()]
    .filter((offer) => offer.price !== undefined && runs(offer, day, to))
    .filter((offer) => (product === null ? library.products.has(offer.product) : offer.product === product.id))
    .map((offer) => ({ offer, named: isNamed(offer, library, words) }))
    .filter(({ offer, named }) => named || offer.kind !== 'coupon' || stage !== null)
    .sort((left, right) => Number(right.named) - Number(left.named) || (left.offer.ends < right.offer.ends ? -1 : 1))
    .map(({ offer }) => offer);
}

function runs(...asked: Parameters<typeof offerHolds>): boolean {
  const held = offerHolds(...asked);
  return held.ok || held.error === 'other_time';
}

/** Offers that words name, whenever and for whomever they are. */
export const offersNamed = (library: Library, words: string): Offer[] =>
  [...library.offers.values()].filter((offer) => isNamed(offer, library, words));

/** The one product that the offers are of which words name. */
export function productOffered(library: Library, words: string): Product | null {
  const slugs = new Set(offersNamed(library, words).map(({ product }) => product));
  return slugs.size === 1 ? (library.products.get([...slugs].join()) ?? null) : null;
}

/**
 * Three letters in a row of a name that are no product's and say more than what kind of offer it is: 会员日 of 周三会员日, and
 * neither 小样盒 of 新人小样盒 nor anything of 12 月老客优惠券.
 */
const NAME_LEAST = 3;
const LETTERS = /^\p{L}+$/u;
const GENERIC = /优惠券|会员价|团购价|优惠价|新人价|老客/gu;
function isNamed({ name = '' }: Offer, library: Library, words: string): boolean {
  const signs = [...name.replace(GENERIC, ' ')];
  return signs.some((_, from) => {
    const part = signs.slice(from, from + NAME_LEAST).join('');
    const isProducts = [...library.products.values()].some((product) => product.name.includes(part));
    return [...part].length === NAME_LEAST && LETTERS.test(part) && words.includes(part) && !isProducts;
  });
}

/** An offer as it is told: its price, for whom where that is not known of them, and every condition. Null where it has no price. */
export function offerTold(
  offer: Offer,
  product: Product,
  told: { readonly stage: string | null; readonly stageNames: ReadonlyMap<string, string> },
): { readonly text: string; readonly claims: readonly Claim[] } | null {
  if (offer.price === undefined) return null;
  const { amount, unit } = offer.price;
  const stages = told.stage === null ? offer.for.stages.flatMap((slug) => told.stageNames.get(slug) ?? []) : [];
  const whom =
    stages.length === 0
      ? ''
      : `，${stages.some(counts) ? '只给一部分人，我先看你在不在里头' : `给${stages.join('、')}的`}`;
  const until = dayInWords(offer.ends);
  const given = termsToldOf(offer);
  const terms = [...given, ...(given.some((term) => term.includes(until)) ? [] : [`到 ${until}为止`])];
  const price = `${String(amount)} 元${unit === undefined ? '' : `一${unit}`}`;
  const text = `${offer.name ?? product.name} ${price}${whom}：${terms.join('，').replace(/。/gu, '')}。`;
  return { text, claims: [{ quote: text, offerId: offer.id }] };
}

/** A number in the name of a stage (在学七天小课) is told of no offer. */
const counts = (name: string): boolean => /\d|[一二两三四五六七八九十百]+(?:[天年月周期元节]|个月)/u.test(name);
