import { rulesOf } from '../finding.js';

const WECOM = '企业微信接口限制';
const HOUSE = '内部规则：发出去的每个字都要是给人看的';

export const FORM_RULES = rulesOf('form', {
  too_long: ['超过字数', 'block', WECOM],
  too_many_bytes: ['超过字节数', 'block', WECOM],
  folded: ['会被折叠', 'info', '朋友圈超过 6 行会折叠', 'waivable'],
  long_message: ['偏长', 'info', '一条消息 120 字以内最好读', 'waivable'],
  too_many_attachments: ['附件太多', 'block', WECOM],
  mixed_attachments: ['附件类型混用', 'block', '朋友圈：图片、视频、链接三选一'],
  unknown_placeholder: ['不认识的占位符', 'block', HOUSE],
  unrendered_placeholder: ['这里填不了的占位符', 'block', '内部规则：朋友圈和群里没有单个客户'],
  blank: ['还没填的空', 'block', HOUSE],
  leaked_markup: ['混进了程序或提示词的痕迹', 'block', HOUSE],
  mixed_scripts: ['繁简混用', 'warn', '内部规则：一篇文案用一种字', 'waivable'],
  link_not_allowed: ['没登记的链接', 'block', '内部规则：只放品牌登记过的链接', 'waivable'],
  empty_part: ['空白内容', 'block', HOUSE],
});
