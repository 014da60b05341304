import type { Industry, Product } from '../../../library/index.js';

/** What kind of thing a product is, as far as its record tells: texts about jars say nothing sensible of courses. */
export interface Goods {
  /** A thing one holds, with words printed on it. */
  readonly isThing: boolean;
  /** Gets less while it is used, so that some of it may be left. */
  readonly isUsedUp: boolean;
  /** Put on the body, or eaten. */
  readonly isForTheBody: boolean;
}

/** A whole unit, counted or not: 瓶, 3盒, 半斤. What only begins like one is another: 包月 is no 包. */
const unitOf = (...units: readonly string[]): RegExp =>
  new RegExp(`^(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百半]+)?\\s*(?:${units.join('|')})$`, 'u');

/** Units in which things are sold; a course is sold by the person, the season or the lesson. */
const IN_VESSELS = '[瓶罐支盒袋包箱桶片块管斤克枚听筒提串]|公斤|千克|毫升';
const VESSELS = unitOf(IN_VESSELS);
const THINGS = unitOf(IN_VESSELS, '[个把双打]');
/** Lessons come in sets too, operations by the 台 and treatments by the 件. */
const THINGS_OF_GOODS = unitOf('[套条件台]');
const SELLS_GOODS: ReadonlySet<Industry> = new Set(['food', 'auto', 'home']);
const USED_UP = /用完|吃完|喝完|开封|每(?:天|晚|次)[^，。]{0,6}(?:滴|克|粒|片|勺|毫升)|约用|够用/u;
const FOR_THE_BODY = /上脸|皮肤|擦|涂|抹|敷|洗脸|洗发|口服|服用|入口|吃|喝|冲泡/u;
const BODILY: ReadonlySet<Industry> = new Set(['beauty', 'medical', 'food']);

const NOTHING_KNOWN: Goods = { isThing: false, isUsedUp: false, isForTheBody: false };

/** Says no where the record does not say: a text that fits everything is better than one that fits the wrong thing. */
export function goodsOf(product: Product | null, industry: Industry): Goods {
  if (product === null) return NOTHING_KNOWN;
  const unit = (product.price.unit ?? '').trim();
  const said = [product.description ?? '', ...product.facts.map(({ claim }) => claim)].join('\n');
  const isThing = THINGS.test(unit) || (SELLS_GOODS.has(industry) && THINGS_OF_GOODS.test(unit));
  return {
    isThing,
    isUsedUp: VESSELS.test(unit) && USED_UP.test(said),
    isForTheBody: isThing && BODILY.has(industry) && (industry === 'food' || FOR_THE_BODY.test(said)),
  };
}
