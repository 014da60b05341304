/**
 * How an amount is bounded by the words around it: `over` 超过 30, `at_least` 至少 30, `cap` 最高 30 (a gain that may be less),
 * `under` 不到 30, `near` 近 30, `about` 30 左右, `barely_over` 30 出头, `from` 30 起, `rough` 七八个, 十来天: somewhere between its two values.
 */
export type Bound =
  'exact' | 'about' | 'barely_over' | 'near' | 'at_least' | 'over' | 'cap' | 'under' | 'from' | 'rough';

/** 四十出头 is 44 at most. */
export const BARELY = 1.12;

const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  ['at_least', /(?:至少|起码|最少|不低于|不少于|不小于|少说(?:也有|也)?)[^\d，。]{0,3}$/u],
  [
    'under',
    /(?:(?:没有?|不[会得能可]|从[不没])超过?|不到|不超过?|超不过|不过|不高于|不大于|(?<!不)小于|不多于|少于|(?<!不)低于|不足|未满)[^\d，。]{0,2}$/u,
  ],
  ['over', /(?:超过了?|超(?!时|了|出|级|市|额)|(?<!不)[高多大]于|逾|突破|远超)[^\d，。]{0,1}$/u],
  [
    'cap',
    /(?:最高|最多|至多|顶多|上限|封顶|最大)(?:可|能|可以|只|补|补贴|省|减|立减|优惠|返|抵|抵扣|降|达|到|送|退|提升|报销|报|赔付|赔|贷|分|得|加|是|为| )*$/u,
  ],
  ['near', /(?:将近|接近|近|快)[^\d，。]{0,1}$/u],
  ['about', /(?:大约|约|大概|差不多)[^\d，。]{0,4}$/u],
];
const AFTER: readonly (readonly [Bound, RegExp])[] = [
  [
    'over',
    /^ ?(?:[及或]?以上|[（(]含[)）]以上|多(?!少|久|种|样|元化)|余|\+(?! ?[\u4e00-\u9fff]{0,4} ?\d)|开外|有余|往上)/u,
  ],
  ['barely_over', /^ ?出头/u],
  ['under', /^ ?(?:[都还]?不到|[及或]?以[内下]|[（(]含[)）]以[内下]|之内|内|打不住|有找)/u],
  ['cap', /^ ?(?:封顶|(?:是)?上限)/u],
  ['from', /^ ?起(?:步|订|做|批|拍|购)?(?!来|床|球|皮|码|初|点)/u],
  ['about', /^ ?(?:左右|上下|前后)/u],
];

/** @param text folded; the amount stands from start to end, its 多 or 余 perhaps inside */
export function boundOf(text: string, start: number, end: number): Bound {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 6);
  if (/[\d一二三四五六七八九十百千万亿wk] ?[多余]/u.test(text.slice(start, end))) return 'over';
  for (const [bound, pattern] of BEFORE) if (pattern.test(before)) return bound;
  for (const [bound, pattern] of AFTER) if (pattern.test(after)) return bound;
  return 'exact';
}
