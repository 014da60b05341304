import { rulesOf } from '../finding.js';

export const PLATFORM_RULES = rulesOf('platform', {
  inducement_share: [
    '诱导分享',
    'block',
    '《微信外部链接内容管理规范》（2019-10-28 起）：不得以利益诱导分享、关注，不得做助力、砍价、集赞、签到打卡和抽奖性质的拼团',
    'waivable',
  ],
});
