import { rulesOf } from '../finding.js';

const HOUSE = '内部规则：同一批人不看两遍同样的话';

export const SAMENESS_RULES = rulesOf('sameness', {
  near_duplicate: ['和发过的太像', 'warn', HOUSE, 'waivable'],
  near_duplicate_batch: ['和同一批的太像', 'warn', HOUSE, 'waivable'],
  near_paraphrase: ['意思和发过的太像', 'warn', HOUSE, 'waivable'],
  paraphrase_not_judged: ['没能比对意思', 'info', HOUSE, 'waivable'],
});
