import type { DIVERSION_RULES } from './rules.js';

/** Of this list. */
export const DIVERSION_VERSION = '2026-11-28';

interface DiversionPattern {
  readonly rule: keyof typeof DIVERSION_RULES;
  /** Read on condensed text: half-width, lower case, simplified, nothing between the characters. */
  readonly match: RegExp;
}

const PERSONAL = '(?:我|姐|老师|店里|客服|助理|本人|主播)';
const CHANNEL = '(?:微信|威信|薇信|维信|徽信|v信|vx|wx|绿泡泡|绿色软件|卫星号?|企微|企业微信|qq|扣扣|电报)';
const GROUP = '(?:群聊?|粉丝群|交流群|福利群|社群)';

/** A way to reach somebody, then a doing with it; one entry a line. */
// prettier-ignore
export const DIVERSION: readonly DiversionPattern[] = [
  { rule: 'diversion_contact', match: new RegExp(`(?:加|添加|搜|找|留|关注|联系|发)(?:一?下)?(?:${PERSONAL}的?)?${CHANNEL}`, 'gu') },
  { rule: 'diversion_contact', match: new RegExp(`${CHANNEL}(?:号)?(?:[:：]|搜|加|找|联系|见|同名|同号)`, 'gu') },
  { rule: 'diversion_contact', match: new RegExp(`(?:加|进|拉|入|来|发)(?:你|您|大家)?(?:进|入)?(?:我的?|咱们的?|我们的?)${GROUP}|(?:进|入|加)${GROUP}(?:领|拿|聊|看|来|吧|一起)|拉你(?:们)?(?:进|入)${GROUP}`, 'gu') },
  { rule: 'diversion_contact', match: /扫(?:一?扫)?(?:下方|下面|图里|图上|文末|这个)?(?:二维码|码)(?:加|进|领|添|关注|联系)/gu },
  { rule: 'diversion_contact', match: /(?:公众号|公号|视频号|小程序)(?:搜|同名|里搜)|(?:搜|关注)(?:同名)?(?:公众号|公号|视频号)/gu },
  { rule: 'diversion_contact', match: new RegExp(`(?:dd|滴滴|踢踢?|戳|敲|私戳|私敲|私)${PERSONAL}(?!己)`, 'gu') },
  { rule: 'diversion_contact', match: /(?:联系方式|入口|清单|资料|链接|暗号)(?:在|放在?|见)(?:我的?)?(?:主页|简介|置顶|头像|背景图)|(?:看|戳|点|来)我?(?:的)?(?:主页|简介)(?:加|领|联系|找|有)/gu },
  { rule: 'diversion_exchange', match: new RegExp(`(?:私信|后台|私聊|私我)(?:${PERSONAL})?(?:回复?|发|留|说|打)?[“「"]?[^，。！？\\n]{0,8}[”」"]?(?:领|拿|发你|给你|送|获取|要)`, 'gu') },
  { rule: 'diversion_exchange', match: new RegExp(`(?:想要|需要|要)[^，。！？\\n]{0,10}(?:的)?[，,]?(?:可以|就|来|请)?(?:私信|私聊)(?:我|${PERSONAL})?`, 'gu') },
  { rule: 'diversion_exchange', match: /(?:评论区?|留言)[^，。！？\n]{0,6}(?:留|写|打|扣)[^，。！？\n]{0,6}(?:邮箱|号码|电话|联系方式|微信)/gu },
];
