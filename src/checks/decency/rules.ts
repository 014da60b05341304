import { rulesOf } from '../finding.js';

const LAW_9 = '《广告法》第九条';

export const DECENCY_RULES = rulesOf('decency', {
  clickbait: [
    '标题党',
    'warn',
    '《微信外部链接内容管理规范》：不得以夸大、恐吓、猎奇的标题诱导；《网络信息内容生态治理规定》第七条第（一）项',
    'waivable',
  ],
  superstition: ['迷信', 'block', `${LAW_9}第（八）项：不得含有淫秽、色情、赌博、迷信、恐怖、暴力的内容`, 'waivable'],
  disaster_joke: [
    '拿灾难、哀悼做玩笑或促销',
    'block',
    `${LAW_9}第（七）项：不得妨碍社会公共秩序或者违背社会良好风尚；《网络信息内容生态治理规定》第七条第（四）项`,
    'waivable',
  ],
  words_in_mouth: [
    '替顾客说话',
    'block',
    '《反不正当竞争法》第八条、《消费者权益保护法》第二十条：不得虚构用户评价；内部规则：不替客户和 KOC 编话',
    'waivable',
  ],
  impersonation: [
    '冒充身份或权威',
    'block',
    `${LAW_9}第（二）项、第十六条第（四）项：不得以国家机关名义、不得用专家医生作证明；内部规则：不冒充任何人`,
    'waivable',
  ],
});
