import type { ConceptClass } from './concept-table.js';
import { matchesOf } from '../../text/matches.js';

/*
 * How a thing is said. What is asked, wished, denied, advised or told of one's own life is no assertion about a product.
 */

const QUESTION =
  /[?？]|(?<a>[\u4e00-\u9fff]{1,3})不\k<a>|比(?:什么|啥)|[吗么][”」』"]?$|是不是|有没有|能不能|会不会|要不要|哪[个种些里款一]|怎么(?!都|也|吃都|洗都)|如何|差在哪|为什么|为啥|什么是|还是.{1,8}$|有人问|问我/u;
const WISH =
  /想(?!到|不到|象)|希望|打算|计划|准备|愿(?!意)|梦想|目标|争取|将来|下次|下期|下学期|下回|等.{0,8}再|如果|要是|假如|万一|除非|哪怕|别指望|期待|盼|但愿|正在(?:申请|做|测|筹)|还在|即将/u;
const DENIED =
  /没有?(?!人不|有不|一个不|理由)|不是|不敢|不保证|不承诺|并非|别信|谈不上|不算|从不|不做|不会(?=说)|不能(?=说)|不靠|不谈|不卖|不追求|不求|不必|无法|未必|不一定|不代表|算不上|称不上|少说|别说|不说|不如说|不讲|不用.{0,3}(?:也|吹)|拒绝|不等于|不搞|没那么|不提供|不支持|没法/u;
const ADVICE =
  /别(?!家|人|的|墅|处)|不要|记得|最好|建议|先(?!用后付|试后付|吃后付|学后付)|尽量|一定要|不妨|可以(?:先|试|多)|试试(?!就)|怎么|挑|选(?!了|它|我们)|看(?:看|清|准|配料|成分)|要(?:看|选|挑|问|查|手洗|注意|分清|少|多|用|避|补)|得(?:看|选|问|手洗|多|少)(?!见)|怕(?!孩子)|关键|靠的?是|取决|跟.{1,8}有关|越.{1,4}越(?!便宜|卖)|才(?:会|能)|区别|两回事|一回事|误区|不等于|并不|其实|原则|第[一二三四五\d]/u;
const NEED =
  /^的?(?:人|朋友|姐妹|宝妈|妈妈|同学|家庭|客户|你|话|时候|需求|想法|烦恼|问题|困扰|方法|办法|道理|事|原理|知识|误区|小技巧|技巧|前提|关键|路上|日子)/u;
const OWN =
  /(?:^|[，,、])?(?:我(?!们|家(?:的)?(?:店|货|产品|这)|敢|保证)|我妈|我爸|我老公|我女儿|我儿子|当年|小时候|年轻时|昨晚|我自己)/u;
const USED = /用|涂|敷|抹|擦|吃|喝|穿|学|开|贴/u;
const OTHERS =
  /(?:有的|有些|很多|别的|市面上|别人|别家|好多)(?:人|商家|店|产品|家|品牌)?.{0,6}(?:说|写|吹|标|宣称|号称|打着)|所谓|号称|听说|传说|都说.{0,10}(?:其实|但)/u;
/** Said of the thing itself, whatever advice stands around it. */
const MEANT =
  /这[款瓶件台个盒套辆支条课肉车牌]|我们(?:家|的)?|咱(?:家|们)|本店|它|全系|新款|新品|涂上|用了|用完|学完|吃完|穿上|装完|放心|随便/u;

const WEAK: ReadonlySet<ConceptClass> = new Set(['effect', 'making', 'test', 'service']);

export interface Clause {
  /** The clause itself. */
  readonly text: string;
  /** Offset of the clause in its part. */
  readonly start: number;
  /** The sentence it stands in, with its end mark. */
  readonly sentence: string;
}

/** Clauses of a folded text. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  for (const sentence of matchesOf(text, /[^\n。！!?？]+[?？]?/gu)) {
    for (const clause of matchesOf(sentence[0], /[^，,；;]+/gu)) {
      clauses.push({ text: clause[0], start: sentence.index + clause.index, sentence: sentence[0] });
    }
  }
  return clauses;
}

/** 没兴趣随时退 denies nothing: what is promised comes after the condition. */
const isDenied = (before: string, kind: ConceptClass): boolean =>
  kind === 'service'
    ? /(?:不|没有?|不能|不支持|不提供|不包|没法|不敢说?|不承诺)$/u.test(before)
    : DENIED.test(before.slice(-8)) || /[不没未别无]$/u.test(before);

/** Whether the words at a place in a clause assert something of what is sold. */
export function isAsserted(
  { text, sentence }: Clause,
  at: { start: number; end: number; kind: ConceptClass },
): boolean {
  const before = text.slice(0, at.start);
  const after = text.slice(at.end);
  if (QUESTION.test(text) || /[?？]$/u.test(sentence)) return false;
  if (isDenied(before, at.kind) || /^[^，]{0,3}(?:不是|没有|谈不上|不敢)/u.test(after)) return false;
  if (WISH.test(before) || OTHERS.test(before)) return false;
  if (!WEAK.has(at.kind)) return true;
  if (NEED.test(after)) return false;
  const isMeant = MEANT.test(text);
  if (!isMeant && (ADVICE.test(before) || ADVICE.test(after))) return false;
  return !(OWN.test(before) && !(at.kind === 'effect' && USED.test(before)) && !isMeant);
}
