import type { Combination } from './combination.js';
import {
  BEFORE_AFTER,
  BETTER_THAN,
  DISEASE,
  EXPERT,
  HARMLESS,
  PERMANENT,
  PROMISE,
  QUANTITY,
  RECOMMEND,
  REFUND,
  RELIEF,
  STAR,
  THEMSELVES,
  TIME,
  UNIVERSAL,
  USE,
} from './words.js';

export const MEDICAL_VERSION = '2026-11-28';

const CALM = 'by_the_doctor';
const RATE = '治愈率|有效率|成功率|好转率|显效率|康复率|复发率|满意率|满意度';
const CURED =
  '包治|包好|包瘦|根治|断根|断了根|根除|除根|去根|病根|永不复发|永不再犯|不复发|不再犯|不再[长犯涨]|一辈子不[犯发]|(?:再没|没再|再也没|再不)[犯疼痛发]|不反弹|彻底(?:好|解决|告别|摆脱|治)|治愈(?!系|率)|治好了?|药到病除|立竿见影|起死回生|逆转|十个来十个好|治一个好一个|一抹就好|一贴就好|就好透|全好了';
const OUTCOME =
  '见效|有效|满意|怀孕|怀上|瘦|年轻|整齐|复发|管用|安全|无痛|不痛|不疼|降|不再|出效果|除|好(?![的吃喝看])|白|成功|消|长高|恢复|没事|变美';
const PATIENT = '患者|病人|阿姨|大爷|大妈|叔|奶奶|爷爷|姐|哥|用过的|客人|顾客|病友|宝妈|老板|朋友';

/** 广告法 16: what medicine, drugs and devices may not promise. One entry a line. */
// prettier-ignore
export const MEDICAL: readonly Combination[] = [
  { term: '劝人不做正规治疗', of: [DISEASE, '别(?:去)?(?:开刀|手术|打针|住院)|不(?:用|必|需要?|想)?(?:再)?(?:开刀|手术|打针|吃药)|免(?:手术|开刀)'], within: 10, suggest: CALM },
  { term: '保证治疗结果', of: [DISEASE, '准没错|保你|保管|保长|调回来|扎[一二三四五六七八九十\\d]+次|[推贴针灸敷][^，。]{0,3}[一二三四五六七八九十\\d]+次|效果有保障|当晚就|自己(?:下楼|走|站)'], within: 22, suggest: CALM },
  { term: '隔空诊断', of: ['典型的|一看就是|您这(?:就)?是|你这(?:就)?是|说明(?:您|你)', DISEASE], within: 3, suggest: CALM },
  { term: '治愈率、有效率', of: [RATE, `${QUANTITY}|[高达超]|很?高`], within: 6, ordered: true, suggest: CALM },
  { term: '治愈比例', of: ['\\d+%|[七八九]成|百分之[九八七]?十?[\\d一二三四五六七八九十]+', '好了|治愈|见效|有效|康复|不复发'], within: 6, suggest: CALM },
  { term: '保证治愈', of: [CURED], unless: '一般|可能|需要长期', suggest: CALM },
  { term: '保证效果', of: [PROMISE, OUTCOME], within: 7, suggest: CALM },
  { term: '无效退款', of: [REFUND], suggest: CALM },
  { term: '安全性断言', of: [`${HARMLESS}|安全(?:可靠)?放心|放心(?:吃|用|做)|不留疤|没有后遗症|无后遗症|零后遗症`], suggest: 'risks_of_treatment' },
  { term: '与他人比较', of: ['比(?!如|较|例|赛|对|上次|以前)[^，。]{1,9}(?:好|快|强|管用|有效|便宜|灵|高明|见效|靠谱|专业|厉害)|不比[^，。]{1,8}差|跟(?:别家|别的|其他)[^，。]{0,5}不一样|治标|秒杀|吊打|胜过|完胜'], unless: '比(?:什么|啥)都|治未病', suggest: CALM },
  { term: '推荐、证明', of: [`${EXPERT}|${STAR}`, RECOMMEND], within: 7, ordered: true, unless: '医生推荐的话|挂号|坐诊|转诊', suggest: 'no_famous_proof' },
  { term: '患者现身说法', of: [`${USE}|${PATIENT}`, `${RELIEF}|管用|神了|满意|彻底|腿不麻|没一个说不好|没有一个说不好`], within: 14, ordered: true, anyway: true, unless: '(?:别|不能|不可以|不要)(?:自己)?停|要(?:去|来)|看医生|去医院|来医院|能不能|我说不|不能保证|一般|没好|如果|怎么|橘子|还没', suggest: 'no_patients_proof' },
  { term: '疗程见效', of: [TIME, `见效|根除|断根|通气|就好|消|长新|不再|包好|必|痊愈|${RELIEF}`], within: 5, ordered: true, unless: '一般|左右|可能|因人|不要|留观|复诊|随访|没好|恢复期', suggest: CALM },
  { term: '病与好转', of: [DISEASE, RELIEF], within: 8, ordered: true, unless: '一般|左右|可能|因人|能不能|没好|怎么|(?:别|不能|不可以|不要)(?:自己)?停|需要|帮助|配合|建议|如果', suggest: CALM },
  { term: '神医神药', of: ['祖传|秘方|祖方|神医|神药|神器|特效药|奇效|神效|药王|包治百病|疑难杂症|妙手回春'], suggest: CALM },
  { term: '替代规范治疗', of: ['(?:可以|能|就能|直接|都)停(?:用|掉)?[^，。]{0,4}(?:药|胰岛素|激素)|不用(?:终身|一辈子|再|长期)[^，。]{0,2}(?:吃药|打针|服药)|不用?(?:开刀|手术|拔牙)|把[针药][^，。]{0,2}扔|告别(?:药|手术|眼镜|胰岛素)'], unless: '看情况|评估|不一定', suggest: 'doctor_decides_medicine' },
  { term: '治好人数', of: ['治好|帮|让|救', '\\d+多?(?:个|位|例|人|名|家)|[一二三四五六七八九十百千万几]{1,3}多?(?:个|位|例)', '治好|好了|怀上|家庭|患者|康复|摆脱'], within: 6, suggest: CALM },
  { term: '渲染希望', of: ['癌症?[^，。]{0,3}(?:晚期)?', '有(?:希望|救)|别放弃'], within: 4, ordered: true, suggest: CALM },
  { term: '治疗前后对比', of: [BEFORE_AFTER], suggest: 'no_before_after' },
  { term: '人人有效', of: [UNIVERSAL], anyway: true, suggest: CALM },
  { term: '效果永久', of: [PERMANENT, '不变|有效|不掉|不松|成型|管|定型|不[犯发用]|解决|搞定|好|无忧|不坏'], within: 5, unless: '不是|没有', suggest: CALM },
  { term: '疗效比率', of: ['(?:存活率|成活率|转阴率|怀孕率|妊娠率|抱娃率|见效率|改善率)', '\\d+|[九八]成|[高达超]'], within: 5, ordered: true, suggest: CALM },
  { term: '一次顶几次', of: ['顶(?:别家|别人|人家|过|上)?[^，。]{0,5}(?:次|盒|针|副|个疗程)|一次顶|等于(?:别家|打)'], suggest: CALM },
  { term: '无痛无恢复期', of: ['不[疼痛]不肿|无疤|不留疤|(?:第二天|当天|马上)[^，。]{0,3}(?:照常)?(?:上班|工作|见人)|没有恢复期|零恢复期|无恢复期'], suggest: 'recovery_and_risks' },
  { term: '专家自己在用', of: [EXPERT, THEMSELVES], within: 9, ordered: true, suggest: 'no_famous_proof' },
  { term: '名头招徕', of: ['(?:韩国|日本|德国|国际|北京|上海|院士|名医)[^，。]{0,3}(?:专家|名医|大咖|教授)', '主刀|亲诊|坐镇|操刀|亲自'], within: 4, ordered: true, suggest: 'doctors_name_only' },
  { term: '症状消失', of: [`${DISEASE}|打呼噜|复查|周期|关节响|螺杆菌|颈椎|膝盖|湿气|宫寒|过敏|视力|度数|眼睛|痘|斑|腰|腿|头|胃`, `${RELIEF}|安静|正了|降了|涨不了|不再涨|打喷嚏`], within: 9, ordered: true, unless: '一般|左右|可能|因人|能不能|没好|怎么|(?:别|不能|不可以|不要)(?:自己)?停|需要|帮助|建议|如果|慢慢|升到|量|查|检查|反反复复|看|约', suggest: CALM },
  { term: '比别处好', of: [BETTER_THAN], unless: '比什么|更要紧|自己跟自己', suggest: CALM },
  { term: '不成功不收费', of: ['(?:不成功|没瘦|瘦不下|没效|不好|没好|不满意)[^，。]{0,3}(?:不收|分文|免费|退|不要钱)'], suggest: CALM },
  { term: '限期减重', of: [TIME, '(?:轻|瘦|减|掉)[^，。]{0,2}(?:\\d+|[一二三四五六七八九十]+)[^，。]{0,1}[斤公]'], within: 6, ordered: true, suggest: CALM },
  { term: '大师、名人', of: ['大师|圣手|名演员|知名|明星|网红|冠军', '坐诊|坐镇|做的|都在|同款|来过|也在|的选择'], within: 8, unless: '挂号', suggest: 'doctors_name_only' },
  { term: '一次做好', of: ['一次|两次|三次|一针|一贴|一喷|一疗程|[几两三]次', '复位|恢复|好|光滑|搞定|见效|除|成型|不再|解决'], within: 5, ordered: true, unless: '左右|一般|每年|复查|评估|做几次|检查|多少', suggest: CALM },
];
