import { rulesOf } from '../finding.js';

const ARTICLE_11 = '《广告法》第十一条：数据应当真实、准确，并表明出处、适用范围和有效期限';

export const GROUNDING_RULES = rulesOf('grounding', {
  unsupported_claim: ['说法没有依据', 'block', ARTICLE_11, 'waivable'],
  expired_fact: ['依据已过期或已撤回', 'block', ARTICLE_11],
  unknown_claim_reference: ['引用了不存在的资料', 'block', '内部规则：每条说法都要落到资料库里的一条记录'],
  claim_not_in_text: ['引用的原话不在正文里', 'warn', '内部规则：引文须与正文一致，改稿后要重新核对', 'waivable'],
  offer_not_for_audience: ['这个优惠不面向这个人群', 'block', '《价格法》第十四条；《规范促销行为暂行规定》第七条'],
  offer_other_day: ['优惠那天没有', 'warn', '《价格法》第十四条：标示的价格须当时买得到', 'waivable'],
});
