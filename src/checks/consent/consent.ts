import { daysApart } from '../../kernel/index.js';
import { type Body, consentCovers, TOUCHPOINT_NAMES } from '../../library/light.js';
import { type Check, type CheckContext, type Finding, findingAt } from '../finding.js';
import { type CaseTold, casesTold } from './cases-told.js';
import { CONSENT_RULES } from './rules.js';

/** A consent that ends so soon is asked for again before more is built on it. */
const WARN_DAYS = 14;

function judge({ told, place }: CaseTold, { publishOn }: CheckContext, touchpoint: Body['touchpoint']): Finding[] {
  const { consent, alias } = told;
  const covers = consentCovers(told, touchpoint, publishOn);
  if (covers.ok) {
    if (!consent?.expires || daysApart(publishOn, consent.expires) > WARN_DAYS) return [];
    return [
      findingAt(CONSENT_RULES.consent_expiring, place, {
        message: `「${alias}」的授权 ${consent.expires} 到期，改期就可能用不了。`,
        suggestion: 'ask_consent_again',
      }),
    ];
  }
  switch (covers.error) {
    case 'none':
      return [
        findingAt(CONSENT_RULES.consent_missing, place, {
          message: `「${alias}」没有给过授权，不能公开讲。`,
          suggestion: 'get_consent',
        }),
      ];
    case 'not_yet':
      return [
        findingAt(CONSENT_RULES.consent_missing, place, {
          message: `「${alias}」的授权从 ${consent?.granted_on ?? ''} 起，${publishOn} 还不能用。`,
          suggestion: 'publish_after_consent',
        }),
      ];
    case 'expired':
      return [
        findingAt(CONSENT_RULES.consent_expired, place, {
          message: `「${alias}」的授权到 ${consent?.expires ?? ''} 为止，${publishOn} 已经过期。`,
          suggestion: 'renew_consent',
        }),
      ];
    case 'withdrawn':
      return [
        findingAt(CONSENT_RULES.consent_withdrawn, place, {
          message: `「${alias}」已在 ${consent?.withdrawn_on ?? ''} 撤回授权，任何地方都不能再用。`,
          suggestion: 'another_case',
        }),
      ];
    case 'not_covered':
      return [
        findingAt(CONSENT_RULES.consent_scope, place, {
          message: `「${alias}」的授权只含${(consent?.scope ?? []).map((id) => TOUCHPOINT_NAMES[id]).join('、')}，不含${TOUCHPOINT_NAMES[touchpoint]}。`,
          suggestion: 'consent_for_touchpoint',
        }),
      ];
  }
}

/** A case is told only where and while its customer allows it. */
export const consent: Check = {
  id: 'consent',
  name: '案例授权',
  rules: Object.values(CONSENT_RULES),
  run: (body, context) => casesTold(body, context.library).flatMap((told) => judge(told, context, body.touchpoint)),
};
