import { rulesOf } from '../finding.js';

const PLATFORMS = '小红书《社区规范》、知乎《社区管理规定》：不得引导站外联系与交易';

export const DIVERSION_RULES = rulesOf('diversion', {
  diversion_contact: ['公域里引人加联系方式', 'block', PLATFORMS],
  diversion_exchange: ['公域里拿东西换私信', 'block', PLATFORMS],
});
