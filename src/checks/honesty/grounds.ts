import { type Body, type Fact, factIsLive, findFact, type Offer, offerIsLive } from '../../library/light.js';
import type { CheckContext } from '../finding.js';
import { densely } from '../text/part-view.js';
import { lexicon } from '../text/lexicon.js';
import { isShownOnly, pricesNeverAsked } from './denials.js';
import { numbersIn, numbersTold } from './numbers-told.js';
import type { PriceEntry } from './price-comparison.js';
import { SCARCITY, type ScarcityEntry } from './scarcity.js';
import { matchesOf } from '../text/matches.js';

/** What a draft may rest hurry and price comparisons on. */
export interface Grounds {
  /** Offers it cites that run on the day. */
  readonly offers: readonly Offer[];
  /** Prices of these offers' and the context's products: each is what the thing ordinarily costs. */
  readonly prices: ReadonlySet<number>;
  /** Words of live facts of the products it is about or cites, and of these offers, as compared. */
  readonly sayings: readonly string[];
}

type Ground = ScarcityEntry['kind'] | PriceEntry['kind'];
const MONTH_OR_DAY = /\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}[日号]/u;
const inFact = lexicon(SCARCITY);

/** Whether a saying speaks of an end in time or of a number that runs out. */
function speaksOf(kind: Ground, saying: string): boolean {
  const kinds = new Set(inFact(saying).map(({ entry }) => entry.kind));
  const ends = kinds.has('deadline') || (MONTH_OR_DAY.test(saying) && /[止到至前]/u.test(saying));
  const runsOut =
    !isShownOnly(saying) &&
    (kinds.has('quantity') || /(?:限|只有|仅|名额|本批|这一?批|库存)[^，。]{0,6}\d/u.test(saying));
  if (kind === 'deadline') return ends;
  if (kind === 'quantity') return runsOut;
  return ends || runsOut || kinds.has('hurry');
}

const COMPARED: Readonly<Record<PriceEntry['kind'], RegExp>> = {
  own_price:
    /原价|划线价|门市价|指导价|正价|吊牌价|标价|日常价|零售价|定价|挂牌价|平时|平常|平日|原本|原来|以前|之前/gu,
  other_price: /专柜|市场|市面|商场|商超|超市|建材城|4s店|旗舰店|实体店|医院|机构|别家|同行|官网|外面/gu,
  cost_price: /成本|出厂价|批发价|工厂价|内部价|员工价|亏|赔|清仓|甩卖|清库存|骨折价|跳楼价/gu,
};

/** 去年10月至今年3月售价32元: what it cost in a time that is told. */
const ASKED_ONCE =
  /\d[月日年号][^，。；]{0,8}(?:至|到|前|止|-|—|~)[^，。；]{0,12}(?:售价?|卖|价格?|收费)[^，。；]{0,4}\d/u;

function isCompared(kind: PriceEntry['kind'], words: string, { offers, prices, sayings }: Grounds): boolean {
  const numbers = numbersIn(words);
  if (kind === 'own_price') {
    const neverAsked = sayings.flatMap(pricesNeverAsked);
    if (numbers.some((number) => neverAsked.includes(number))) return false;
    const was = new Set([
      ...prices,
      ...offers.flatMap(({ was: before }) => (before === undefined ? [] : [before.amount])),
    ]);
    if (numbers.length > 0 && numbers.every((number) => was.has(number))) return true;
    if (numbers.length === 0 && offers.length > 0) return true;
  }
  const named = matchesOf(words, COMPARED[kind]).map(([word]) => word);
  return sayings.some((saying) => {
    const said = new Set(numbersIn(saying));
    const speaks =
      kind === 'own_price'
        ? saying.search(COMPARED.own_price) !== -1 || ASKED_ONCE.test(saying)
        : named.some((word) => saying.includes(word));
    return speaks && numbers.every((number) => said.has(number));
  });
}

/** Whether these words of hurry or comparison rest on something that says so. */
export function isGrounded(kind: Ground, words: string, grounds: Grounds): boolean {
  if (kind === 'own_price' || kind === 'other_price' || kind === 'cost_price') return isCompared(kind, words, grounds);
  if (grounds.offers.length > 0) return true;
  // 最后一天 counts nothing.
  const numbers = numbersTold(words).filter(([number]) => number !== 1);
  return grounds.sayings.some((saying) => {
    const said = new Set(numbersIn(saying));
    return speaksOf(kind, saying) && numbers.every((ways) => ways.some((number) => said.has(number)));
  });
}

/** Whether there is anything that an end, a shortage or a lower price may rest on, whatever its words. */
export const bearsHurry = (grounds: Grounds): boolean =>
  isGrounded('hurry', '', grounds) || grounds.sayings.some((saying) => saying.search(COMPARED.own_price) !== -1);

/** 「今日 2 板」: how much there is of it in a day. */
const OF_A_DAY =
  /(?:今[日天晨早晚]|当[日天]|每[日天晚]|一天)[^，。；]{0,8}\d+(?:[板锅炉屉笼盘盒份个件斤桶筐箱瓶只条束罐碗]|公斤)/u;

/** Whether what a clause counts is what the day has, as a fact tells it. */
export function countsTheDay(clause: string, { sayings }: Grounds): boolean {
  const numbers = numbersIn(clause).filter((number) => number !== 1);
  return (
    numbers.length > 0 &&
    sayings.some((saying) => {
      const said = new Set(numbersIn(saying));
      return OF_A_DAY.test(saying) && numbers.every((number) => said.has(number));
    })
  );
}

const claimOf = ({ claim }: Fact): string => densely(claim);

/** What this draft can rest on, on its day. */
export function groundsOf(body: Body, { library, productIds, publishOn }: CheckContext): Grounds {
  const offers = body.claims.flatMap(({ offerId }) => {
    const offer = offerId === undefined ? undefined : library.offers.get(offerId);
    return offer !== undefined && offerIsLive(offer, publishOn) ? [offer] : [];
  });
  const products = [...new Set([...productIds, ...offers.map(({ product }) => product)])].flatMap((id) => {
    const product = library.products.get(id);
    return product === undefined ? [] : [product];
  });
  const cited = body.claims.flatMap(({ factId }) => {
    const fact = factId === undefined ? undefined : findFact(library, factId);
    return fact === undefined ? [] : [fact];
  });
  const facts = [...products.flatMap(({ facts: own }) => own), ...cited].filter((fact) => factIsLive(fact, publishOn));
  return {
    offers,
    prices: new Set(products.map(({ price }) => price.amount)),
    sayings: [
      ...facts.map(claimOf),
      ...offers.flatMap(({ name, terms }) => [...(name === undefined ? [] : [name]), ...terms].map(densely)),
    ],
  };
}
