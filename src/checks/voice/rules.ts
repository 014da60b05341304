import { rulesOf } from '../finding.js';

export const VOICE_RULES = rulesOf('voice', {
  taboo_word: ['人设不说的词', 'block', '人设的禁用词', 'waivable'],
  never_say: ['品牌不说的词', 'block', '词库：不说', 'waivable'],
  never_claim: ['产品不许这样说', 'block', '产品资料：禁止的说法；《广告法》第十七条、第二十八条'],
  must_say: ['该说的没说', 'warn', '词库：要说', 'waivable'],
  off_voice: ['不像这个人说的', 'warn', '内部规则：每一句都要像这个人设说的；比对的是人设的范文', 'waivable'],
  better_word: ['有更合适的说法', 'info', '词库：替换', 'waivable'],
});
