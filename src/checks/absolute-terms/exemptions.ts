import { OTHER_SELLERS } from '../text/others.js';

/**
 * What the enforcement guide of 2023 leaves free, and what is no claim of the speaker's own, as it shows in the words around
 * a hit. `before` is the sentence up to the hit, `after` what follows it with the mark that ends the sentence.
 */
interface Exemption {
  readonly why: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Clears even a claim that names the field it beats. */
  readonly always?: true;
}

const KIN =
  '(?:我|我自己|妈妈?|爸爸?|奶奶|爷爷|外婆|姥姥|外公|孩子|女儿|儿子|老公|老婆|师傅|老板|客人|她|他|老师|同事|邻居|阿婆|阿姨)';

/** One entry a line. */
// prettier-ignore
export const EXEMPTIONS: readonly Exemption[] = [
  { why: '否定或转述：没有最好的、别信什么全网最低', before: /(?:没有(?!人?比)|没什么|不是|不敢说|不说|不写|不讲|不能说|不许说|别信|不信|别写|别说|所谓的?|谁说|哪有|不追求|不争|不做|不当|不存在|未必|不一定|不见得|拒绝|不等于|别追求|不算|谈不上|不标榜|不敢称|不自称|从不说)[^，。！？；、]{0,5}$/u, always: true },
  { why: '别人说的：有人说他家全市最低', before: new RegExp(`(?:有人|${OTHER_SELLERS}|他家|网上|销售|对家|阿婆|邻居|广告里|标题)[^，。！？；]{0,8}(?:说|喊|写|吹|称|讲|号称|自称|标着)[^。！？；]{0,8}$`, 'u'), always: true },
  { why: '别人的自夸：谁都说自己是第一', before: /(?:都说|总说|号称|自称|标榜)(?:自己|自家)?(?:是)?[^，。！？；]{0,4}$/u, after: /^[^。！？；]{0,8}(?:我们|我|咱|您|你|别|但|可|先|结果)/u, always: true },
  { why: '指南第五条：经营理念、主观愿望、目标', before: /(?:想|希望|愿意?|努力|争取|立志|追求|目标是?|梦想|盼着|祝)[^，。！？；]{0,12}$/u, always: true },
  { why: '问句：哪一支最好？', before: /(?:哪[一支款个种家瓶些里门间台]|谁(?!用谁|吃谁|买谁)|什么样?的?|你觉得|您觉得|猜猜|怎么[选挑])[^。！？；]{0,10}$/u },
  { why: '问句：最好的时间是几点', after: /^[^，。！？；]{0,10}(?:是几|是哪|是什么|是谁|几点|多少|吗|呢？|？)/u },
  { why: '指南第六条（一）：同一品牌自己的东西相比', before: /(?:(?:我们?|咱们?)家?[一二三四五六七八九十几两\d]+[款种个件瓶节门道样支张台][^，。！？；]{0,6}[里中]?[面]?|[一二三四五六七八九十几两\d]+[款种个件瓶节门道样支][^，。！？；]{0,4}(?:里|中|里面|当中)|系列(?:里|中)?|菜单(?:里|上)|我们家几款[^，。]{0,3})[，]?[^，。！？；]{0,5}$/u },
  { why: '指南第六条（一）：我们店里最…的一款', before: /(?:我们?|咱们?|自)(?:家|店)里?$/u, after: /^[^，。！？；]{0,4}(?:一[款个支瓶件种]|那[款个支瓶件种]|几[款个支瓶件种])/u },
  { why: '说人不说货：我最好的朋友、奶奶最厉害的一手', before: new RegExp(`${KIN}(?:们)?(?:心里|心中)?(?:觉得|认为|做的饭)?$`, 'u') },
  { why: '心里的：我心里第一名', before: /(?:我|她|他|你|您)?(?:心里|心中|记忆里)[^，。！？；]{0,4}$/u, always: true },
  { why: '经验之谈：最好的胶也怕潮', after: /^的[^，。！？；]{1,4}(?:也|都|只有|还得|要靠|往往|反而)/u },
  { why: '预报：今年最强寒潮', before: /(?:预报|气象|天气|新闻)[^。！？；]{0,8}$/u, always: true },
  { why: '夸人：你是最棒的', before: /(?:你|您|他|她|孩子|宝贝|自己|妈妈|大家)们?(?:就|才|永远|都)?是(?:我们?)?$/u },
  { why: '道理：最好的药是早睡', before: /(?:^|，)$/u, after: /^的[^，。！？；]{1,4}(?:是|不是)(?!我们|我家|咱|这|本店|它|来|用)/u },
  { why: '劝告：最安全的还是先问医生', after: /^(?:的)?(?:还是|就是先|是先|是别|是不|不一定|不见得|未必|往往|反而)/u },
];
