import { rulesOf } from '../finding.js';

export const ABSOLUTE_TERM_RULES = rulesOf('absolute_terms', {
  absolute_term: [
    '绝对化用语',
    'block',
    '《广告法》第九条第（三）项；例外见《广告绝对化用语执法指南》（市场监管总局公告 2023 年第 6 号）',
    'waivable',
  ],
});
