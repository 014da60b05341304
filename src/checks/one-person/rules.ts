import { rulesOf } from '../finding.js';

const HOUSE = '内部规则：昵称、签名、头像、封面说的是同一个人';
const WECHAT = '微信账号名称与个人资料规范；内部规则：名片不做广告';

/** They read words and not lives, so a person may always see that one was misread, and let it pass with a reason. */
export const ONE_PERSON_RULES = rulesOf('one-person', {
  matrix_name: ['昵称里认不出是谁', 'warn', HOUSE, 'waivable'],
  matrix_other_name: ['出来了别人的名字', 'block', HOUSE, 'waivable'],
  matrix_self: ['自称对不上', 'warn', HOUSE, 'waivable'],
  matrix_speaker: ['不是本人在说话', 'warn', HOUSE, 'waivable'],
  matrix_role: ['身份对不上', 'block', HOUSE, 'waivable'],
  matrix_shop: ['店名对不上', 'warn', HOUSE, 'waivable'],
  matrix_family: ['家里的事对不上', 'block', HOUSE, 'waivable'],
  matrix_years: ['年头对不上', 'block', HOUSE, 'waivable'],
  matrix_city: ['城市对不上', 'block', HOUSE, 'waivable'],
  matrix_sells: ['名片写成了广告', 'warn', WECHAT, 'waivable'],
  matrix_slogan: ['签名是口号', 'warn', HOUSE, 'waivable'],
  matrix_cover: ['画面不是这个人的日子', 'warn', HOUSE, 'waivable'],
  matrix_repeats: ['同一件事说了两遍', 'warn', HOUSE, 'waivable'],
});
