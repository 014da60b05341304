import type { Industry } from '../../library/light.js';
import type { PartView } from '../text/part-view.js';

const AILMENT =
  /(?:高血压|血糖|血脂|糖尿病|炎(?!热|夏)|牙龈|龋|蛀牙|近视|颈椎|腰椎|关节|膝盖|失眠|脱发|胃|肝|肾|肠|心脏|感冒|咳嗽|发烧|便秘|痛风|骨质|贫血|湿疹|过敏性|养生|湿气|免疫力|睡眠障碍|月经|更年期|中风|结节|肿瘤|癌|病)/u;
const MEDICAL_GOODS =
  /(?:洗牙|种植牙|种牙|正畸|牙套|诊所|门诊|医院|挂号|理疗|针灸|艾灸|推拿|药|膏药|贴膏|药膏|保健品|益生菌|蛋白粉|鱼油|钙片|维生素|氨糖|仪器|治疗仪|血压计|血糖仪|雾化|助听器|隐形眼镜|角膜塑形|热玛吉|光电|注射|疫苗|体检套餐)/u;

/** Whether a text speaks of health. */
export const isHealthKnowledge = (views: readonly PartView[]): boolean =>
  views.some(({ plain }) => AILMENT.test(plain.text));

/** Whether who sells is one of those whom article 8 means: by the trade of the workspace, or by what the text offers. */
export const isMedicalSeller = (industry: Industry, views: readonly PartView[]): boolean =>
  industry === 'medical' || views.some(({ plain }) => MEDICAL_GOODS.test(plain.text));
