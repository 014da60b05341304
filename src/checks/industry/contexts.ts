import type { Span } from './combination.js';

/** The clause up to the claim, the words of the claim, and the rest of its clause; `sentence` is the whole, in one piece of argument. */
interface Surroundings {
  readonly before: string;
  readonly claim: string;
  readonly after: string;
  readonly sentence: string;
}

const CLAUSE_END = /[，？：]/u;
/** Where the argument turns, what was denied before it is denied no more: 不敢说百分百，但跟下来的都过了. */
const TURN = /[，？：](?:但(?!凡)|不过|可是|然而|反正|可(?=我们|咱们|用过|吃过))/u;

function lastPiece(text: string, end: RegExp): string {
  for (let at = text.length - 1; at >= 0; at -= 1) if (end.test(text.charAt(at))) return text.slice(at + 1);
  return text;
}

function argumentAround(sentence: string, { start, end }: Span): { text: string; start: number } {
  const turn = TURN.exec(sentence);
  if (turn === null) return { text: sentence, start: 0 };
  const at = turn.index + 1;
  if (start >= at) return { text: sentence.slice(at), start: at };
  return end <= at ? { text: sentence.slice(0, at), start: 0 } : { text: sentence, start: 0 };
}

export function surroundings(sentence: string, span: Span): Surroundings {
  const { text, start } = argumentAround(sentence, span);
  const rest = sentence.slice(span.end);
  const stop = rest.search(CLAUSE_END);
  return {
    before: lastPiece(sentence.slice(start, span.start), CLAUSE_END),
    claim: sentence.slice(span.start, span.end),
    after: stop === -1 ? rest : rest.slice(0, stop + 1),
    sentence: text,
  };
}

interface Context {
  readonly why: string;
  /** Clears by denying; no ground where the claim itself is put as a denial (没有一个说不好). */
  readonly denial?: true;
  readonly holds: (around: Surroundings) => boolean;
}

const DENIAL =
  '(?:不能|不会|不可能|不可以|没有|没法|没人|无法|不是|不算|并非|不承诺|不保证|不敢|不信|不讲|不说|不写|不提|不谈|不卖|不做|不搞|不给|不许|不让|不得|不等于|不代表|不指望|从不|也不|不要|不用|不靠|不治|不拍|不发|不晒|不放|不碰|不收|不推|不吹|不夸|不当|不聊|不靠|不押|不该|不想|拒绝|别(?!的|家|人)|没有?哪[台款家个种只]|哪有|哪来|所谓|未必|不一定|不存在|难以|谁也|谁都不|什么)';
const DENIED_BEFORE = new RegExp(`${DENIAL}[^，？：]{0,8}$|(?<!要|无|岂)不$`, 'u');
const DENIED_WITHIN =
  /不能|不会|不了|没法|无法|不是|并非|没有(?:哪|人|任何|一)|谁也|不一定|不保证|不承诺|未必|不等于|不代表|不治|别指望|不敢|治不|不存在|我们不|不卖|不靠/u;
const DENIED_AFTER =
  /^(?:的?(?:话|说法|事|广告|宣传|字|词|这种话|那种)?[，]?)?(?:都是假|是假的|不存在|不能信|不可信|我们?(?:不|没)|都?不能|是不可能|不可能|没有的事|这回事|是违法|违法|违规|做不到|不靠谱|也?帮不上|不是|不现实|就是骗|都是骗|多半是|我可?不|谁敢)/u;

const ASKED =
  /(?:能不能|会不会|可不可以|是不是|有没有|行不行|要不要|管不管用|真的?能|怎么|如何|什么|多久|哪)|(?:问|咨询|打听|好奇)[^。]{0,3}|(?:吗|么|嘛|呢)？?$/u;
const ASKED_ENDS = /(?:吗|么|不能|会不会|不成|行不行)(?:，|？|$)/u;
/** A seller's own question is an opening, and an answer that grants makes a promise of it. */
const GRANTED =
  /(?:我说|答案是|告诉(?:你|您|她|他)|回答|当然)[：，]?(?:能|可以|会|有|行|当然|肯定|没问题|必须)(?!不)|当然(?:能|可以|会)/u;
const HOOK = /(?:想|要|还在|总|老是|受够|愁)[^？]{0,12}(?:吗|么|嘛)？/u;

const WARNED =
  /反诈|赶紧退|谁再(?:跟|说|给|劝)|没(?:什么)?变化|没有?这个说法|多问两句|看清备案|别信|别听|别被|不要信|不要相信|不信(?!你|您|来)|骗子|骗局|骗术|骗人的|骗钱|被骗|受骗|拉黑|是个?坑|踩坑|报警|(?:就|请|要|得)绕(?:着走|道|开)|辟谣|谣言|捂紧|当心|警惕|违法|违规|不合法|广告法|法规|法律|规定|监管|不得|不让|禁止|不允许|不许|不能说|不能写|不能讲|不能宣[称传]|不能叫|不能承诺|不能保证|不敢保证|不保证|不承诺|不敢承诺|说不出口|不敢乱说|不敢写|没有?(?:那个|这个|美白|特)?证|谁跟你|谁给[你您]|谁说|谁敢|谁家承诺|哪有|哪来|没有一[款种个家辆][^，]{0,8}(?:能|会|是)|要命|智商税|夸大|虚假|忽悠|噱头|套路|因人而异|个体差异|有没有(?:注册|资质|证)|我劝|劝(?:她|他|大家|你|您|一个)|不是(?:药|自动驾驶|仙丹|神药)|代替不了|不能(?:代替|替代)|不可替代|信不得|可信吗|不能当真|没有捷径|不该出现/u;
/** 以前我也不信: whoever doubted once is sure now. */
const ONCE_DOUBTED =
  /(?:以前|原来|本来|起初|一?开始|刚开始|当初|开头|那时)[^，。！？]{0,8}(?:不信|是(?:假|骗|吹))|(?:自己|我)都不敢?信/u;
/** Warnings that end in an invitation are an opening too. */
const INVITED = /认准|选我们|找我们|来我们|用我们|我们家?的?不(?:一样|同)|只有我们/u;
const UNTRICKED = /不骗(?:人|你|您)|骗你(?:我)?是/u;

const ADVISED =
  /(?:去|到|来|看|问|听|找|请|先|遵)[^，。]{0,4}(?:医院|医生|大夫|医嘱|皮肤科|骨科|药师|产科|门诊|正规机构|口腔科|眼科|主治)/u;
const ADVICE_OVERTAKEN =
  /没(?:看|治|查)?(?:好|用)|治不好|不管用|不用(?:去|看|找|跑)|没去|不必|白跑|医生(?:都|也)(?:说|推荐|在用|惊)/u;

/** What somebody wishes for is not what we promise, as long as nothing grants it. */
const LONGED_FOR =
  /(?:客[户人]|顾客|家长|有人|患者|朋友|他|她|妈妈|学员|大家)[^，：]{0,4}(?:想要?|要求|希望|盼着?|求|追求|期待)[^，：]{0,8}$/u;

/** What others in the trade boast of; a customer's words are no such report, they are proof by a customer. */
const REPORTED =
  /(?:同行|隔壁(?:店|机构|家的?店)|别家|别的店|(?:隔壁|别的|有的)?(?:机构|商家)|有(?:的|些)?(?:人|商家|机构|店|平台|中介|账号|同行)|网上|网传|群里有人|广告里|朋友圈里|总有人|老有人|销售|短信|电话里)[^，：]{0,8}(?:写|说|喊|承诺|宣称|号称|吹|标|讲|发|推销|保证)[^，]{0,6}$/u;

const WISHED = /(?:祝|愿|希望|许愿|盼|但愿)[^。？]{0,14}$/u;

/** What clears a claim: who reads the words around it hears no promise. One entry a line. */
// prettier-ignore
export const CONTEXTS: readonly Context[] = [
  { denial: true, why: '否定在前：我们不承诺治愈率', holds: ({ before }) => DENIED_BEFORE.test(before) },
  { denial: true, why: '否定在中：保证不了、治不了', holds: ({ claim }) => DENIED_WITHIN.test(claim) },
  { denial: true, why: '否定在后：三天祛斑是不可能的', holds: ({ after }) => DENIED_AFTER.test(after) },
  { why: '有人问而没有许诺', holds: ({ before, after, sentence }) => !GRANTED.test(sentence) && !HOOK.test(sentence) && (ASKED.test(before) || ASKED_ENDS.test(after)) },
  { why: '提醒、辟谣、讲法律', holds: ({ sentence }) => WARNED.test(sentence) && !INVITED.test(sentence) && !UNTRICKED.test(sentence) && !ONCE_DOUBTED.test(sentence) },
  { why: '劝人看医生', holds: ({ sentence }) => ADVISED.test(sentence) && !INVITED.test(sentence) && !ADVICE_OVERTAKEN.test(sentence) },
  { why: '转述同行的话', holds: ({ before }) => REPORTED.test(before) },
  { why: '别人想要的', holds: ({ before, sentence }) => LONGED_FOR.test(before) && !GRANTED.test(sentence) },
  { why: '祝愿', holds: ({ before }) => WISHED.test(before) },
];
