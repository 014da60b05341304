import { rulesOf } from '../finding.js';

export const ADVERTISING_RULES = rulesOf('advertising', {
  ad_label_missing: [
    '没有标明「广告」',
    'block',
    '《互联网广告管理办法》（2023-05-01 起）第九条：以知识介绍、体验分享、消费测评等形式推销并附购买方式的，应当显著标明「广告」',
    'waivable',
  ],
  health_knowledge_contact: [
    '健康知识旁边有购买方式',
    'block',
    '《互联网广告管理办法》第八条：介绍健康、养生知识的，不得同时出现相关医疗、药品、器械、保健食品经营者的地址、联系方式、购物链接',
  ],
});
