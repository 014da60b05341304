import { Marks } from '../text/marks.js';
import { sentenceAround, stretchAround } from '../text/stretches.js';
import type { Amount } from './amount.js';
import { type EvidenceRecord, readOnce } from './evidence-record.js';

/*
 * For whom a record gives its number: those who come for the first time, members, the first fifty, two who travel together. A text that
 * says it of the others, or of everybody, is not borne out by it.
 */

const NEW = /新(?:客|人(?![们娘郎])|用户|会员|学员|生(?![活日])|同学|顾客|朋友|注册)|首次|首单|第一次|初次/u;
const KNOWN_ONES = /老(?:客|用户|会员|学员|生|同学|顾客|主顾)|续(?:费|报|班|卡)|复购|回头客/u;
const MEMBERS = /会员(?!数)|学员|老客|新客|持[卡证]|凭[^，。；]{0,6}证|学生证|教师证/u;
/** How many of them did something is no offer. */
const OF_THEM = /^(?:people|share|crowd_.*)$/u;
const RATE = /率/u;
/** 什么都不用出示, 不是会员也行, 谁来都给. */
const ANYBODY =
  /什么都不用|(?:不用|无需|不必|不需要)(?:办|出示|凭|带|当|是)[^，。]{0,4}(?:会员|卡|证)|(?:不是|非|没办|没有?)(?:会员|学员|办?卡)[^，。]{0,4}(?:也|都|照)|谁(?:来|买|报|办)?都|(?<!不是|不)人人都?|不限(?:人|身份|新老)|不分新老|新老[客学会用同顾][^，。]{0,3}(?:都|一样|同)|所有人|来的都/u;

const FIRST_ONES = /(?:前|头) ?(?:\d+|[一二两三四五六七八九十百]+) ?[名位个单人份桌台]/u;
const NO_END =
  /(?:人数|名额|数量|份数)(?:不限|管够|多|充足)|不限(?:量|名额|人数|份)|人人|谁(?:来|买|报|办)?都|多少人都|几[个位]人?都|什么时候[来报买]都|一直(?:有|都|送|减)|个个都|管够/u;

const TOGETHER = /[两二三四五2-5] ?人(?:同行|成行|成团|起)|同行价|拼团|成团/u;
const ALONE = /一个人|单人|独自|单独|单[买拿报]|不用[拼凑]|不拼|一位也/u;
/** Whoever comes alone pays more: that is said rightly. */
const PAYS_MORE = /补|差|加|原价|另|贵|不[享能行]|[拼凑]/u;

interface Whom {
  readonly isForNew: boolean;
  readonly isForKnown: boolean;
  readonly isForMembers: boolean;
  readonly isForFirst: boolean;
  readonly isTogether: boolean;
}
const whomIn = (text: string): Whom => ({
  isForNew: NEW.test(text) && !KNOWN_ONES.test(text),
  isForKnown: KNOWN_ONES.test(text) && !NEW.test(text),
  isForMembers: MEMBERS.test(text) && !RATE.test(text),
  isForFirst: FIRST_ONES.test(text),
  isTogether: TOGETHER.test(text),
});
const whomOf = readOnce(whomIn);

const PART_END = new Marks('；;。！!？?\n');

/** Whether a text says a number of others than those of whom the record gives it. */
export function isForOthers(said: Amount, text: string, record: EvidenceRecord, stated?: Amount): boolean {
  const any = whomOf(record);
  if (!Object.values(any).includes(true)) return false;
  const whom = stated === undefined ? any : whomIn(stretchAround(record.text, stated, PART_END));
  const sentence = sentenceAround(text, said);
  return (
    (whom.isForNew && KNOWN_ONES.test(sentence) && !NEW.test(sentence)) ||
    (whom.isForKnown && NEW.test(sentence) && !KNOWN_ONES.test(sentence)) ||
    (!OF_THEM.test(said.measure) &&
      (whom.isForMembers || whom.isForNew || whom.isForKnown) &&
      ANYBODY.test(sentence)) ||
    (whom.isForFirst && NO_END.test(sentence) && !FIRST_ONES.test(text)) ||
    (whom.isTogether &&
      said.measure === 'money' &&
      ALONE.test(sentence) &&
      !TOGETHER.test(text) &&
      !PAYS_MORE.test(sentence))
  );
}
