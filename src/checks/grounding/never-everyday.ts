import type { Amount } from './amount.js';
import { clauseOf } from './everyday.js';

/*
 * Numbers that are no way of speaking, however they read: how much of a substance is in a thing, how much it brings forth, how long
 * whoever makes it has done so. Where no record gives them, they are made up.
 */

interface Measured {
  readonly why: string;
  readonly measures: RegExp;
  readonly before: RegExp;
  readonly clause?: RegExp;
  /** Fewer are said of anything. */
  readonly from?: number;
}

const SUBSTANCE =
  '铁|钙|锌|硒|碘|钠|钾|镁|磷|叶酸|蛋白质?|脂肪|碳水(?:化合物)?|膳食纤维|dha|维(?:生素)?[a-e]\\d{0,2}|花青素|茶多酚|咖啡因|果汁|果肉|可可脂?';
const SKILLED = '师傅?|医生|大夫|老师|教练|主厨|大厨|裁缝|掌勺|匠人|药师|护士';

// prettier-ignore
const NEVER: readonly Measured[] = [
  { why: '每 100 克含铁 8.5 毫克', measures: /^(?:grams|percent)$/u, before: new RegExp(`含(?:有)?(?:${SUBSTANCE})(?:量)?(?:有|是|为|达到?|约)? ?$`, 'u') },
  { why: '酸度 0.2', measures: /^(?:|percent|degrees)$/u, before: /(?:酸[度价]|过氧化值|糖度|波美度|酒精度|ph值?|纯度|折射率)(?:只有|才|是|为|有|达到?|约|测出来)? ?[:：]? ?$/u },
  { why: '二十四条付十五条的钱', measures: /^[^a-z]$/u, before: /[付收掏]$/u, clause: /[付收掏][^，。！？\n]{1,8}的?钱/u, from: 2 },
  { why: '一棵能摘三斤', measures: /^(?:grams|[^a-z])$/u, before: /[一每][棵株树亩盆藤][^，。！？\n]{0,4}(?:[能可]以?|就|少说)(?:[摘收结产采割][得到出]?|开)(?:个)?$/u, from: 2 },
  { why: '给您洗牙的医师干了二十年', measures: /^months$/u, before: new RegExp(`(?:${SKILLED})[^，。！？\\n我]{0,6}(?:[干做修教开烤酿炒练带拍剪缝打]|从业)了?(?:快|整整|有)?$`, 'u'), clause: /^(?!.*(?:我[爸妈爹爷]|加起来|合起来|朋友|同学|邻居))/u, from: 3 },
];

const REACH = 16;

/** Whether a number is said of what only a record could tell. */
export const isNeverEveryday = (text: string, amount: Amount): boolean =>
  NEVER.some(
    ({ measures, before, clause, from = 0 }) =>
      measures.test(amount.measure) &&
      amount.count >= from &&
      before.test(text.slice(Math.max(0, amount.start - REACH), amount.start)) &&
      (clause?.test(clauseOf(text, amount)) ?? true),
  );
