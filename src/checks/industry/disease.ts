import type { Combination } from './combination.js';
import { BEFORE_AFTER, DISEASE, RELIEF, TIME, TREAT, USE } from './words.js';

export const DISEASE_VERSION = '2026-11-28';

const SUGGEST = 'no_healing';

/** Goods that are no medicine do not treat or prevent disease (广告法 17): holds in every industry but medicine itself. One entry a line. */
// prettier-ignore
export const DISEASE_CLAIMS: readonly Combination[] = [
  { term: '治疗或预防疾病', of: [TREAT, DISEASE], within: 5, ordered: true, suggest: SUGGEST },
  { term: '疾病好转', of: [DISEASE, RELIEF], within: 10, ordered: true, suggest: SUGGEST },
  { term: '用后病好', of: [USE, RELIEF, DISEASE], within: 8, suggest: SUGGEST },
  { term: '替代药物', of: ['[吃喝用戴睡贴泡敷]', '(?:药|针|胰岛素)[都也就全]*[停断减]|停了?药|不用(?:再)?(?:吃药|打针|手术|开刀)|比(?:吃)?药(?:还|更)?(?:管用|好|强|灵)|(?:等于|相当于|胜过|顶)[^，]{0,4}(?:药|中药)'], within: 12, suggest: SUGGEST },
  { term: '疗效用语', of: ['疗效|药效|药到病除|包治百病|特效药|一个疗程|(?<!治)疗程见|延年益寿|起死回生|对症下药|临床证明|临床验证|临床有效'], suggest: SUGGEST },
  { term: '病名与时间', of: [DISEASE, TIME, '好了?(?!几|多|看|吃|喝|好|在|像)|见效|消|没|退|正常'], within: 6, ordered: true, suggest: SUGGEST },
  { term: '疾病前后对比', of: [BEFORE_AFTER, `${DISEASE}|阴影|指标|化验单`], within: 10, suggest: SUGGEST },
  { term: '医治作用', of: ['消炎|活血化瘀|排毒抗癌|抗癌|防癌|抗肿瘤|驱寒祛湿|排出?体内|化痰|止咳|退烧|止血|止痛|镇痛|疏通经络|打通经络|软化血管|清理血管|溶栓|调节?理?内分泌|提高免疫力|增强免疫力|增强抵抗力'], suggest: SUGGEST },
  { term: '体检、症状好转', of: ['体检(?:单|报告)?|化验单|复查|b超|片子|箭头|指标|胃镜|彩超|化验|结石|痛风石|阴影|鼻子不通|鼻子|嗓子|关节响|骨头|手脚|经期|月经|大姨妈', RELIEF], within: 8, ordered: true, unless: '再定|建议|可以拿来|套餐|少喝', suggest: SUGGEST },
  { term: '与药比较', of: ['比(?:吃|打|抹)?[^，。]{0,4}(?:阿司匹林|止痛片|药膏|药|针|激素)[^，。]{0,4}(?:强|管用|好|灵|快|温和)|天然的?[^，。]{0,4}药|(?:止痛|降压|降糖|安眠)[片药针](?:可以)?(?:扔|停|省|不用)|告别(?:止痛|降压|吃药|打针|医院)|把[针药](?:都)?扔'], suggest: SUGGEST },
  { term: '让医生惊讶', of: ['(?:大夫|医生|医院|专家)[^，。]{0,3}(?:都)?(?:吃惊|惊讶|惊了|不敢信|说奇迹|没见过)'], suggest: SUGGEST },
  { term: '比药、比医院', of: ['比[^，。？]{0,6}(?:药膏?|医院|保健品|打针|手术|理疗|医生)[^，。？]{0,4}(?:安全|灵|管用|强|快|有效|好使?|见效|厉害|温和)'], suggest: SUGGEST },
  { term: '万能', of: ['万能膏|万能油|神药|神器|救命|包治|奇效|神效', `${DISEASE}|烫伤|蚊子包`], within: 12, suggest: SUGGEST },
];
