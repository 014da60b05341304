import { rulesOf } from '../finding.js';

const PUBLISHING = '《个人信息保护法》第二十五条：公开个人信息须取得单独同意；《民法典》第一千零一十九条';

export const CONSENT_RULES = rulesOf('consent', {
  consent_missing: ['案例没有授权', 'block', PUBLISHING],
  consent_expired: ['案例授权已过期', 'block', PUBLISHING],
  consent_withdrawn: ['案例授权已撤回', 'block', '《个人信息保护法》第十五条：个人有权撤回同意'],
  consent_scope: ['案例授权不含这个触点', 'block', PUBLISHING],
  consent_expiring: ['案例授权快到期', 'warn', PUBLISHING, 'waivable'],
});
