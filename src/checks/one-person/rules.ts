import { rulesOf } from '../finding.js';

const HOUSE = '内部规则：昵称、签名、头像、封面说的是同一个人';

export const ONE_PERSON_RULES = rulesOf('one-person', {
  matrix_name: ['昵称里认不出是谁', 'warn', HOUSE, 'waivable'],
  matrix_self: ['自称对不上', 'warn', HOUSE, 'waivable'],
  matrix_years: ['年头对不上', 'block', HOUSE],
  matrix_city: ['城市对不上', 'block', HOUSE],
});
