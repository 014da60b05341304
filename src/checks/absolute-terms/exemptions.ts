/**
 * What the enforcement guide of 2023 leaves free, as it shows in the words around a hit. `before` is the clause up to the hit,
 * `after` what follows it in the clause.
 */
interface Exemption {
  readonly why: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Clears even a claim that names the field it beats. */
  readonly always?: true;
}

/** One entry a line. */
// prettier-ignore
export const EXEMPTIONS: readonly Exemption[] = [
  { why: '否定或转述：没有最好的、别信什么全网最低', before: /(?:没有|没什么|不是|不敢说|不说|不写|不讲|不能说|不许说|别信|不信|别写|别说|所谓的?|号称|谁说|哪有|不追求|不争|不做|不当|未必|不一定|拒绝|不等于)[^，。！？；、]{0,5}$/u, always: true },
  { why: '指南第五条：经营理念、主观愿望、目标', before: /(?:想|希望|愿意?|努力|争取|立志|目标是?|梦想|盼着|祝)[^，。！？；]{0,12}$/u, always: true },
  { why: '指南第六条（一）：同一品牌自己的东西相比', before: /(?:[一二三四五六七八九十几两\d]+[款种个件瓶节门道样支][^，。！？；]{0,4}(?:里|中|里面|当中)|系列(?:里|中)?|我们家几款[^，。]{0,3})[，]?[^，。！？；]{0,5}$/u },
  { why: '指南第六条（一）：我们店里最…的一款', before: /(?:我们?|咱们?|自)(?:家|店)里?$/u, after: /^[^，。！？；]{0,4}(?:一[款个支瓶件种]|那[款个支瓶件种]|几[款个支瓶件种])/u },
  { why: '说人不说货：我最好的朋友、奶奶最厉害的一手', before: /(?:我|我自己|妈妈?|爸爸?|奶奶|爷爷|外婆|孩子|女儿|儿子|老公)(?:们)?(?:心里)?(?:觉得|认为)?$/u },
  { why: '劝告：最安全的还是先问医生', after: /^(?:的)?(?:还是|就是先|是先|是别|是不)/u },
];
