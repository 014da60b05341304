import { rulesOf } from '../finding.js';

const LAW_28 = '《广告法》第二十八条：虚构使用效果或以虚假内容欺骗、误导消费者的，构成虚假广告';
const PROMOTION =
  '《价格法》第十四条第（四）项；《规范促销行为暂行规定》第五条、第二十一条；《明码标价和禁止价格欺诈规定》第十六条、第十九条';

export const HONESTY_RULES = rulesOf('honesty', {
  story_without_material: ['生活内容没有素材', 'block', '内部规则：生活内容只讲真实发生、登记在素材箱里的事'],
  proof_without_case: ['见证内容没有案例', 'block', LAW_28],
  material_not_usable: ['素材已过使用期或还没发生', 'warn', '内部规则：素材有使用期', 'waivable'],
  material_of_someone_else: ['讲的是别人的经历', 'block', '内部规则：人设只讲自己的经历，不冒充别人'],
  privacy_material: ['素材里要保密的内容', 'block', '《个人信息保护法》第十三条；素材登记的保密项'],
  false_scarcity_price: ['没有依据的稀缺、截止或比价', 'block', PROMOTION, 'waivable'],
});
