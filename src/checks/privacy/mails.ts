import type { PersonalPattern } from './pattern.js';
import { SPELT } from './spelt-digits.js';

// Every way of writing the three parts of an address; a sign that is a word of its own asks for a provider everybody knows.
const AT_WORD = '(?:圈 ?a|a ?圈|艾特|爱特|小老鼠|老鼠|花a|at)';
const AT = `(?:@{1,2}|[(\\[{<【「“"'](?:\\s?(?:a|@)|\\s?${AT_WORD})(?:符号|号)?\\s?[)\\]}>】」”"']|#at#|[艾爱]特(?:符号|号)?|圈 ?a|a ?圈|小老鼠|🌀|🐭|🐁|电邮符号)`;
const WEAK_AT = '(?:在|#|\\*|&|老鼠|花a|at|⊙|◎|©|圈|加?at ?符?号|\\(圈\\)| a |-at-|_at_)';
const PROVIDER =
  '(?:vip ?(?:\\.|点) ?)?(?:q ?q|扣扣|抠抠|企鹅|腾讯|1 ?6 ?3|1 ?2 ?6|1 ?3 ?9|189|188|一六三|幺六三|幺陆叁|壹陆叁|一二六|幺二六|壹贰陆|一三九|幺三九|gmail|谷歌|hotmail|outlook|foxmail|狐狸|sina|新浪|sohu|搜狐|yeah|icloud|live|msn|yahoo|雅虎|aliyun|阿里云|阿里|网易|tom|21cn|proton(?:mail)?|[a-z]{3,12}(?:\\.|点|dot)edu)';
const DOT = ' ?(?:\\.|点|dot|[(\\[{【「“](?:dot|点|\\.)[)\\]}】」”]) ?';
const ANY_DOT =
  '(?: ?[.。丶·,，•_] ?|[ ，,、]{0,2}(?:点儿?|小数点|dot|[(\\[{【「“](?:dot|点|\\.)[)\\]}】」”])[ ，,、]{0,2})';
const END = '(?:com|cn|net|org|edu|me|cc|co|hk|tw|jp|[康抗肯坑][姆母木]?|靠母|扣母|c0m|c ?o ?m|c ?n|n ?e ?t|西恩|奈特)';
const PIECE = '下划线|下横线|底杠|[中横短减]?[杠线]|减号|加|数字|字母|小写|大写|再加';
const LOCAL = `(?<![a-z0-9._%+*•-])(?:[a-z0-9]|${SPELT})(?:[a-z0-9._%+-]|${SPELT}|点|${PIECE}|[(\\[](?:dot|点|下划线)[)\\]]| (?:点|dot|${PIECE}|[._-]) ?){0,63}`;
/** 「前面 lili2020，后缀163」「wuhan.lili后面接139邮箱」「加那个扣扣的固定后缀」 */
const TAIL =
  '(?:(?:[后末]缀|尾巴|后头|后面|域名|@ ?后面?|圈a后面?)(?:再?[接跟加]上?|就?是|为|用|的话是)?|再?(?:接|跟|加)上?|在)(?:的|一个|那个|个)?(?:固定)?(?:后缀)?[是:： ]{0,2}';
const MAILBOX = '(?:e-?mail|邮箱|信箱|邮件|电邮|伊妹儿)';

/** The end of a domain. */
const NEEDED = /(?:[.。丶·,，•_点儿)\]}】」”]|dot) ?(?:[a-z]{2}|[康抗肯坑]|[靠扣]母|c ?o ?m|c0m|c n|西恩|奈特)/u;
const WORD_NEEDED = new RegExp(`${MAILBOX}|[后末]缀|com`, 'u');

/** Mailboxes that manuals and forms show, and names of files and packages. */
const SHOWN =
  /^.{1,2} ?[在圈]|^(?:x{2,}|abc|name|your-?name|user-?name|user|example|sample|demo|test|zhangsan|lisi|wangwu|someone|root|ubuntu|foo|123456?)[^a-z0-9]|\.(?:js|ts|tsx|py|md|png|jpe?g|gif|pdf|docx?|xlsx?|zip|apk|exe)$/u;
/** 「lanting@lanting-jz.cn」: who is called as the domain is, is the house itself. */
const OF_THE_HOUSE = /^([a-z]{4,})[^a-z]{1,3}\1[a-z0-9-]*\./u;
const isSomebodys = (_: string, hit: string): boolean => !SHOWN.test(hit) && !OF_THE_HOUSE.test(hit);
/** An account has figures, a dot or a stroke in it, or is a run of figures as those of QQ are. */
const isAccount = (characters: string, hit: string): boolean =>
  isSomebodys(characters, hit) && !/\.(?:com|cn|net)$/u.test(hit) && /[0-9._-]/u.test(hit);

/** One entry a line. */
// prettier-ignore
export const MAILS: readonly PersonalPattern[] = [
  { rule: 'privacy_email', needs: NEEDED, proof: isSomebodys, match: new RegExp(`${LOCAL} ?${AT} ?[a-z0-9][a-z0-9-]{0,30}(?: ?(?:\\.|点) ?[a-z0-9-]+)*${DOT}(?:[a-z]{2,}|c ?o ?m|[康抗肯坑][姆母木]|靠母)`, 'gu') },
  { rule: 'privacy_email', needs: NEEDED, proof: isSomebodys, match: new RegExp(`${LOCAL}[ ，,]{0,2}(?:${AT}|${WEAK_AT})[ ，,]{0,2}${PROVIDER}${ANY_DOT}${END}(?![a-z])`, 'gu') },
  { rule: 'privacy_email', needs: WORD_NEEDED, proof: isSomebodys, match: new RegExp(`(?<=${MAILBOX}[^。！？\\n]{0,12})${LOCAL} ?(?:${AT}|at|老鼠) ?[a-z0-9][a-z0-9-]{1,30}${ANY_DOT}${END}(?![a-z])`, 'gu') },
  { rule: 'privacy_email', needs: WORD_NEEDED, proof: isAccount, match: new RegExp(`(?<![a-z0-9])(?:qq|扣扣|163|126|139|一六三|幺六三|谷歌|gmail|outlook|foxmail|新浪|网易)(?:的)?(?:邮箱|信箱)(?:号?(?:就?是|为|[:： ]){1,3}|号)?(?:这个|这串|这个号|数字|[:：「“" ]){0,4}(?<hit>[a-z0-9][a-z0-9._-]{4,30})(?![a-z0-9@])`, 'gu') },
  { rule: 'privacy_email', needs: WORD_NEEDED, proof: isSomebodys, match: new RegExp(`(?<![a-z0-9._*])(?<hit>[a-z0-9][a-z0-9._-]{3,30}[ ，,、]{0,2}${TAIL}[「“"]?@? ?${PROVIDER}(?:${ANY_DOT}${END}|的?邮箱|的?后缀))`, 'gu') },
  { rule: 'privacy_email', needs: WORD_NEEDED, proof: isSomebodys, match: new RegExp(`(?<=(?:qq|扣扣|163|126|gmail|${MAILBOX})[^。！？\\n]{0,12})(?<hit>[a-z0-9][a-z0-9._-]{4,30}[ ，,、]{0,2}(?:后面|再)?加上?(?:那个|个|一个)?(?:固定)?(?:的)?后缀)`, 'gu') },
  { rule: 'privacy_email', match: new RegExp(`${LOCAL} ?@ ?(?:qq|gmail|hotmail|outlook|foxmail|icloud|sina)(?! ?[a-z0-9.点。·])`, 'gu'), proof: isAccount },
];
