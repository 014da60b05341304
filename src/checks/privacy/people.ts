import { COMMON, NOT_FU, SELDOM } from './names/family-names.js';
import type { PersonalPattern } from './pattern.js';

/** The commonest family names, those that begin an everyday word left out of doubt by context. */
const FAMILY = `(?!周[六末日]|${NOT_FU}|万一|方[子便法式]|谢食|和分)(?:欧阳|司马|上官|诸葛|慕容|东方|皇甫|尉迟|[${COMMON}])`;
/** Characters that given names are made of. */
const GIVEN =
  '[晓小梅建国思雨丽娟志强淑芬雅婷浩然美玲华静文博明子涵桐一鸣伟芳娜敏秀英勇艳杰磊涛超霞平刚桂兰红玉鑫宇欣怡梓轩佳琪俊凯雪莹婧倩璐瑶琳萍燕峰辉斌鹏飞龙军波宁毅楠琴云莲珍春海林森阳洋晨旭东凤洁颖慧君妍蕾薇诗语嘉豪泽睿昊天乐安可心悦彤馨萱振庆祥福贵荣德仁义忠信立新永康健成达光亮]';
/**
 * Characters that a given name as good as never holds: function words, everyday verbs, kin and titles. What stands between a
 * word for a customer and such a character is taken for a name, so that rare names are met as well.
 */
const NOT_GIVEN =
  '[说了的是在来就也都还要用买拿做到过和跟把被给让问吃喝看想有没这那昨上下里外家姐哥总老小先女士太们些个次又很不吗呢吧啊呀哦么什怎哪谁我你他她它您咱从向对为以及与或且但而所只每各全半两几多少大时候分钟岁号店群单钱块元件瓶盒点会能可该得着完再已曾将刚才常叔姨妈爸爷奶婆公兄弟妹夫妻儿孙师傅医护]';
const RARE = `(?:(?!${NOT_GIVEN})[\\p{Script=Han}])`;
const BESIDE =
  '(?:老?客(?:人|户)|顾客|学员|患者|病人|会员|车主|业主|家长|买家|用户|宝妈|感谢|谢谢|记得|认识|护理的|试驾的|下单的|来的|叫做?)';

const CALLED = '(?:客户|顾客|学员|患者|会员|车主|业主|家长|病人|案例|女士|买家|宝妈|用户|同学|学生)';

const NAME = `${FAMILY}${GIVEN}{1,2}`;
const VERB = '(?=上周|昨天|今天|前天|第|种完|的|提车|家|说|又|用|做|来|收|在|是|，|。|,|\\s|$|反馈|,|绕|办)';

/** One school among many: what stands before the word is a name, and nobody speaks of their own days there. */
const SCHOOL =
  '(?:(?![我你他她它咱您这那的了在读上到从个进所家像是念考送接去里前后当和跟])[\\p{Script=Han}]){2,8}(?:小学|中学|初中|高中|幼儿园|学校)(?!生|同学|同桌|毕业|时|老师|阶段)|[一二三四五六七八九十]+中';
const GRADE = '(?:[一二三四五六七八九1-9]年级|初[一二三]|高[一二三]|[大中小]班)?';
const CLASS =
  '(?:[ (]{0,2}[0-9一二三四五六七八九十]{1,2}[ )]{0,2}班|[一二三四五六1-6] ?\\([0-9]{1,2}\\) ?班|初[一二三][0-9]{1,2}班|[大中小][一二三四五六七八九1-9]?班)';

/** A class or a school, of which a child named beside it is one. */
export const CLASS_OR_SCHOOL = `(?:${SCHOOL}) ?${GRADE}|${CLASS}`;

const CALL = '(?:姐|哥|总|叔|阿姨|女士|先生|小姐|大爷|大妈|老师)';
const PERSON = `(?:[${COMMON}${SELDOM}]${CALL}|[小老][${COMMON}${SELDOM}]|${NAME})`;
/** Diseases by name, and what most of their names end in. */
export const ILLNESS =
  '(?:[\\p{Script=Han}]{1,4}(?:癌|瘤|狼疮|结石|骨折|梗死?|气肿|硬化|瘫痪|综合征|(?<![毛通心])病(?![历房床]))|帕金森|中风|脑梗|心梗|糖尿病|高血压|高血脂|抑郁症?|焦虑症|乙肝|肝炎|结节|肿瘤|癌|白血病|心脏病|冠心病|甲亢|甲减|不孕|流产|怀孕|种完牙|种牙|手术|艾滋|哮喘|癫痫|痛风|肾病|化疗|放疗|透析|胎停|宫外孕|试管)';

/** Between strangers; a teacher's or a doctor's name stands on their own door. */
const TITLE =
  '(?:先生|女士|小姐|太太|夫人|阿姨|大爷|大妈|大哥|大姐|大叔|大婶|叔叔|伯伯|爷爷|奶奶|小朋友|同学|宝宝|家长|妈妈|爸爸)';
/** What stands before a name where somebody is named. */
const NAMED =
  '(?:(?<![我咱人])名?叫做?|名字[叫是]|姓名[:：是]?|(?<=[家的位])(?:妈妈|爸爸|奶奶|爷爷|姥姥|外婆|太太|老公)|学[员生](?:妈妈|爸爸|家长)|恭喜|祝贺|祝福|班的|班里的|年级的|床的)';
/** What a sentence goes on with after somebody's name. */
const AFTER_NAME =
  '(?=[，。！？、,!?\\s]|$|在|说|留言|发|来|回|问|拿|考|上|今|昨|刚|又|第|的|也|把|给|从|去|住|订|买|用|做|确诊|查出|得了|患)';

/** What tells of one person: a full name beside a word for customers, a child's school and class, somebody's illness. */
export const ABOUT_PEOPLE: readonly PersonalPattern[] = [
  {
    rule: 'privacy_name',
    match: new RegExp(
      `${BESIDE}(?<hit>${FAMILY}[ ·-]?${RARE}[ ·-]?${RARE})(?=女士|先生|小姐|老师|[，。！？、,!?\\s]|吗|的|用|今|昨|上|说|来|走|送|买|带|半|在|反|第|刚|又|家|$)`,
      'gu',
    ),
  },
  {
    rule: 'privacy_child',
    match: new RegExp(`(?:${SCHOOL}) ?${GRADE}${CLASS}`, 'gu'),
  },
  {
    rule: 'privacy_health',
    match: new RegExp(
      `(?<=${PERSON})(?<hit>(?:查出|确诊|得了|患有|患了|有(?!点)|做了|做过|怀孕|种完牙|的)[\\p{Script=Han}]{0,6}?(?:${ILLNESS}|(?<=怀孕|种完牙)))`,
      'gu',
    ),
  },
  {
    rule: 'privacy_name',
    match: new RegExp(`(?<hit>${FAMILY}(?:${RARE}{2}|${GIVEN}))(?=${TITLE})`, 'gu'),
  },
  {
    rule: 'privacy_name',
    match: new RegExp(`${NAMED} ?(?<hit>${FAMILY}(?:${RARE}{2}|${GIVEN}))${AFTER_NAME}`, 'gu'),
  },
  {
    rule: 'privacy_name',
    match: new RegExp(`(?<=^|[，。！？!?,\\n：:]|帮|替|给|是|的)(?<hit>${FAMILY}${GIVEN}{2})${AFTER_NAME}`, 'gu'),
  },
  { rule: 'privacy_name', match: new RegExp(`${CALLED}(?<hit>${FAMILY}${GIVEN}{2})`, 'gu') },
  { rule: 'privacy_name', match: new RegExp(`${CALLED}(?<hit>${FAMILY}(?!天)${GIVEN})${VERB}`, 'gu') },
  { rule: 'privacy_name', match: new RegExp(`[她他](?:的名字)?叫(?<hit>${NAME})(?=[，。,\\s]|$)`, 'gu') },
  { rule: 'privacy_name', match: new RegExp(`(?<hit>${NAME})(?=的反馈|收(?:[，。件]|$))`, 'gu') },
];
