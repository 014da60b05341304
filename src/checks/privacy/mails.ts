import type { PersonalPattern } from './pattern.js';
import { SPELT } from './spelt-digits.js';

// Every way of writing the three parts of an address; a sign that is a word of its own asks for a provider everybody knows.
const AT = '(?:@{1,2}|[(\\[{<【]\\s?(?:at|a|艾特|圈a|@)\\s?[)\\]}>】]|#at#|艾特|爱特|圈a|a圈|小老鼠|🌀)';
const WEAK_AT = '(?:在|#|\\*|&|老鼠|花a|at|⊙|◎|©|\\(圈\\)| a )';
const PROVIDER =
  '(?:vip\\.)?(?:qq|扣扣|企鹅|163|126|139|189|188|一六三|幺六三|壹陆叁|一二六|幺二六|一三九|gmail|谷歌|hotmail|outlook|foxmail|sina|新浪|sohu|搜狐|yeah|icloud|live|msn|yahoo|雅虎|aliyun|阿里云|网易|proton(?:mail)?)';
const DOT = ' ?(?:\\.|点|dot|[(\\[{【](?:dot|点|\\.)[)\\]}】]) ?';
const ANY_DOT = ' ?(?:[.。丶·,，]|点|dot|[(\\[{【](?:dot|点|\\.)[)\\]}】]) ?';
const END = '(?:com|cn|net|org|edu|me|cc|康姆|抗姆|肯姆|c0m|c o m)';
const LOCAL = `(?<![a-z0-9._%+-])(?:[a-z0-9]|${SPELT})(?:[a-z0-9._%+-]|${SPELT}|点|下划线|[中横]?[杠]|[(\\[](?:dot|点)[)\\]]| (?:点|dot|下划线|[._-]) ?){0,63}`;

/** The end of a domain. */
const NEEDED = /(?:[.。丶·,，点)\]}】]|dot) ?(?:[a-z]{2}|[康抗肯]姆|c o m|c0m)/u;

/** One entry a line. */
// prettier-ignore
export const MAILS: readonly PersonalPattern[] = [
  { rule: 'privacy_email', needs: NEEDED, match: new RegExp(`${LOCAL} ?${AT} ?[a-z0-9][a-z0-9-]{0,30}(?:\\.[a-z0-9-]+)*${DOT}(?:[a-z]{2,}|康姆|抗姆|肯姆)`, 'gu') },
  { rule: 'privacy_email', needs: NEEDED, match: new RegExp(`${LOCAL} ?(?:${AT}|${WEAK_AT}) ?${PROVIDER}${ANY_DOT}${END}(?![a-z])`, 'gu') },
  { rule: 'privacy_email', match: new RegExp(`(?<![a-z0-9])(?:qq|扣扣|163|126|一六三|幺六三|谷歌|gmail|新浪|网易)(?:的)?(?:邮箱|信箱)(?:号?[是为:： ]{1,3}|号)?(?<hit>[a-z0-9][a-z0-9._-]{4,30})(?![a-z0-9@])`, 'gu') },
  { rule: 'privacy_email', match: new RegExp(`(?<![a-z0-9._])(?<hit>[a-z0-9][a-z0-9._-]{3,30}[ ，,]{0,2}(?:后缀|后面是|加上?)(?:是|为)?@?${PROVIDER}(?:${ANY_DOT}com|的?邮箱))`, 'gu') },
];
