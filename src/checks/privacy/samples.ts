import type { Said } from './said.js';

/*
 * How an address or a number is to be written is shown by one that is nobody's: 「照这个样子写：张三，138…，某某小区1栋101。这是样例」.
 * A real one held up for others to copy (看人家多清楚) stays somebody's.
 */

const SAMPLE = '样例|示例|范例';
const NOT_TO_BE_COPIED = '(?:别|不要|不用)(?:真的?|直接|原样)?照(?:抄|搬)';
/** Characters before it that are looked at. */
const FAR = 28;
/** 示例如下：, right before it. */
const INTRODUCED = new RegExp(
  `(?:格式(?:写|填)?|${SAMPLE}|演示用的?)(?:如下|为|是)?[^\\p{L}\\p{N}]{0,2}[^，。！？\\n]{0,6}$`,
  'u',
);
/** Names that no place and nobody has. */
const PLACEHOLDER =
  /某某|[某×]小?区|(?<![a-z0-9])x{2,}(?:路|街|小区|镇|村|号)|张三|李四|王五|赵六|(?:王|张|李)小明|幸福小区|阳光小区/u;
const SHOWN =
  /(?:照|按|像|学)着?(?:这|此|下面|以下)?[个种]?(?:样子?|格式|模板|写法|这样|这么)[^。！？\n]{0,3}(?:写|填|发|报|来)|格式|模板|写法|比如|例如|譬如|举个?例|(?:填|写)(?:成|作|法)|假设|怎么[填写]/u;
/** Said in so many words, of what stands in the same sentence; a real number is not talked away by 其他都是假的. */
const SAID_TO_BE = new RegExp(
  `(?:这|那|以上|上面|下面|以下)[^。！？\\n]{0,4}[是为](?:个|一个|我)?(?:${SAMPLE}|例子|举例|假的|编的|瞎编的|演示)|${NOT_TO_BE_COPIED}|(?:示例|样例|示范)(?:的)?(?:车牌|号码?|电话|地址|信息)`,
  'u',
);
/** The same in the sentence behind. */
const SAID_NEXT = new RegExp(`${SAMPLE}|演示|${NOT_TO_BE_COPIED}`, 'u');
/** 13820240615，不是电话号码: right behind, and of no other kind of number. */
const NO_PHONE = /^[^。！？\n]{0,30}?不是(?:电话|手机)号/u;
const SOMEBODYS = /[她他](?!们)|客[户人]|顾客|业主|[姐哥叔姨婶嫂]|女士|先生|人家|阿婆|奶奶|爷爷/u;

/** Whether what stands there is shown as a sample. */
export function isSample({ text, end, sentence, behind }: Said): boolean {
  if (SOMEBODYS.test(sentence) || SOMEBODYS.test(behind)) return false;
  if (SAID_TO_BE.test(sentence) || SAID_NEXT.test(behind) || NO_PHONE.test(text.slice(end))) return true;
  return PLACEHOLDER.test(sentence) && SHOWN.test(sentence);
}

/** The same of what nobody can be called or paid by: a word right before it will do, whoever is spoken of. */
export const isIntroducedAsSample = (said: Said): boolean =>
  INTRODUCED.test(said.text.slice(Math.max(0, said.start - FAR), said.start)) || isSample(said);
