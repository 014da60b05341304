import type { Amount } from './amount.js';
import { COMMERCE_WORDS } from './units.js';

/** Of these lists. */
export const EVERYDAY_VERSION = '2026-11-21';

/** Words that turn even a small number into a promise or a result: 三天见效, 质保两年, 限购一瓶. */
const PROMISING =
  /见效|起效|有效|改善|淡化|淡了|变(?:白|嫩|瘦|美|年轻)|换张?脸|焕|瘦(?:了|身|下)|掉秤|减重|回春|祛|去(?:皱|斑|痘)|学会|学完|上手|上岸|出师|提分|提升|提高|增加|减少|降低|翻倍|涨|治|根除|好转|消失|恢复|痊愈|回本|赚|盈利|收益|质保|保修|保质|包换|包退|包邮|退款|退费|可退|无理由|无忧|发货|到货|送达|上门|安装|能用|够用|没问题|不用换|不必换|用(?:满|上|足|到)?[\d一二两三四五六七八九十半个 ]+(?:天|周|月|年)|可用|能放|用到|换一次|一换|受试|实测|检测|测试|试学|临床|研究|调查|数据|续航|限购|限量|每人限|名额|销量|售出|卖出|卖了|成交|下单|复购|回购|好评|用户|认证|获奖|专利|浓度|含量|添加|蛋白|熬足|陈酿|年经验|经验|从业|老店|装了|服务过|教过|毕业/u;

const COUNTED_WORDS = '个|点|步|招|件|条|种|句|组|大|类|样|处|则|道';
const CONTENTS =
  '(?:小|大|实用|简单|常见|日常)?(?:方法|技巧|步骤|误区|问题|建议|事|点|招|原因|细节|习惯|信号|关键|字|句|话|选项|动作|办法|理由|要点|坑|秘诀|提醒|例子|选择|词|角度|重点|错误|知识|思路|答案|题|选|颜色|部分|阶段|维度)';

interface Everyday {
  readonly why: string;
  readonly written?: Amount['written'];
  /** The largest number, as written, that it holds for. */
  readonly upTo?: number;
  readonly measures?: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly unit?: RegExp;
  /** Also in a clause that promises something. */
  readonly evenIfPromising?: true;
}

/** What is no claim though it has a number in it. One entry a line. */
// prettier-ignore
const EVERYDAY: readonly Everyday[] = [
  { why: '清单编号', before: /(?:^|\n) *[(（【[]?$/u, after: /^ ?[.、)）】\]．:：](?!\d)/u, upTo: 50, evenIfPromising: true },
  { why: '第几步、Step 1', before: /(?:第|step|part|day|tip|no\.?|q|a|法则|步骤|方法|技巧|误区|原因|问题|建议|选项|答案|理由|办法|场景) ?$/u, upTo: 100, evenIfPromising: true },
  { why: '请对方回一个数字', before: /(?:扣|点|打|按|选|回复?|评论区?|发送?|数字|敲|输入|留|接|喊|举) ?(?:个|一个|数字)? ?[“"「『']?$/u, measures: /^$/u, upTo: 999, evenIfPromising: true },
  { why: '二选一、选项或', before: /(?:扣|回复?|评论|选|打) ?\d ?(?:或|\/|、|还是|和) ?$/u, measures: /^$/u, upTo: 99, evenIfPromising: true },
  { why: '说的是这篇里有几条', unit: new RegExp(`^(?:${COUNTED_WORDS})?$`, 'u'), after: new RegExp(`^ ?${CONTENTS}`, 'u'), upTo: 20, evenIfPromising: true },
  { why: '几步、几招、几句话', unit: /^[步招点句字行]$/u, upTo: 10, evenIfPromising: true },
  { why: '年龄段的人，不是哪一个人', measures: /^age$/u, after: /^(?:以后|之后|以上|以下|以前|左右|出头|上下|开外|多|\+|的?(?:你|我们|女生|女人|姐妹|妈妈|朋友))/u },
  { why: '过了多少岁', measures: /^age$/u, before: /(?:过了|到了|奔|快|年过) ?$/u },
  { why: '00 后、80 后', measures: /^$/u, after: /^ ?后(?!面|来|天|期|续|半)/u, upTo: 99, evenIfPromising: true },
  { why: '转一圈', measures: /^degrees$/u, after: /^ ?(?:转|无死角|环绕|旋转|大转弯)/u },
  { why: '手上的动作：举高 10 厘米', measures: /^millimetres$/u, before: /(?:举高|抬高|垫高|挪|退|往[左右前后上下里外]|离[^，。]{0,4}|隔|靠近|远) ?$/u },
  { why: '一百个放心、十年如一日', after: /^(?:放心|愿意|不放心|如一日|好合|树木|修得|不遇|难遇)/u, written: 'chinese', evenIfPromising: true },
  { why: '整年整月整天的泛指', written: 'chinese', measures: /^(?:minutes|months)$/u, upTo: 12, before: /(?:每|这|那|前|后|上|下|另|整|某|隔|半|有|又|头)$/u },
  { why: '零头小数的日常说法', written: 'chinese', upTo: 10, measures: /^(?:个|people|[^a-z])$/u },
  { why: '日常小数目', written: 'arabic', upTo: 10, measures: new RegExp(`^[^a-z${COMMERCE_WORDS}]$`, 'u') },
  { why: '一个、一瓶', written: 'arabic', upTo: 1, measures: /^[^a-z]$/u },
  { why: '几个人', written: 'arabic', upTo: 10, measures: /^people$/u },
  { why: '没有单位的小数目', written: 'arabic', upTo: 10, measures: /^$/u },
  { why: '号码，不是数量', measures: /^$/u, after: /^ ?(?:号|路|室|栋|楼|车|班|次列车|页|频道|线)/u },
  { why: '三五天、一两年：没有应许什么的时间', written: 'chinese', measures: /^minutes$/u, upTo: 10 },
  { why: '同上，论月论年', written: 'chinese', measures: /^months$/u, upTo: 10 },
  { why: '两块蛋糕、一块走', written: 'chinese', measures: /^money$/u, unit: /^块$/u, upTo: 10, after: /^(?![钱,，。!！、;；\s的一]|$)/u },
  { why: '一斤、一米的泛指', written: 'chinese', upTo: 10, measures: /^(?:grams|millilitres|millimetres|degrees)$/u },
  { why: '第几年几届', before: /第 ?$/u, evenIfPromising: true },
];

const CLAUSE_END = /[\n。！？；，!?;]/u;

/** The clause in which an amount stands, without the clauses around it. A comma inside a figure is not its end. */
function clauseOf(text: string, { start, end }: Amount): string {
  const before =
    text
      .slice(Math.max(0, start - 30), start)
      .split(CLAUSE_END)
      .at(-1) ?? '';
  const after = text.slice(end, end + 30).split(CLAUSE_END)[0] ?? '';
  return before + text.slice(start, end) + after;
}

export const isPromising = (text: string, amount: Amount): boolean => PROMISING.test(clauseOf(text, amount));

/** 一共九节、各三泵: said as a total, even a small number is the record's to say. */
export const isTotal = (text: string, { start }: Amount): boolean =>
  /(?:各|每[^，。\s]{0,2}|一共|总共|共|含|内有|内含|随课|附赠?|配) ?$/u.test(text.slice(Math.max(0, start - 6), start));

/** Whether a number is only a way of speaking. */
export function isEveryday(text: string, amount: Amount): boolean {
  // 七八个, 三五天: nobody is promised an exact number.
  if (amount.measure !== 'date' && amount.values.length > 0 && Number.isNaN(amount.count)) return true;
  const before = text.slice(Math.max(0, amount.start - 10), amount.start);
  const after = text.slice(amount.end, amount.end + 10);
  const promising = isPromising(text, amount);
  return EVERYDAY.some(
    (entry) =>
      (entry.evenIfPromising === true || !promising) &&
      (entry.written === undefined || entry.written === amount.written) &&
      (entry.upTo === undefined || amount.count <= entry.upTo) &&
      (entry.measures?.test(amount.measure) ?? true) &&
      (entry.unit?.test(amount.unit) ?? true) &&
      (entry.before?.test(before) ?? true) &&
      (entry.after?.test(after) ?? true),
  );
}
