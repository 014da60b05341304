import type { PersonalPattern } from './pattern.js';
import { inDigits, SPELT } from './spelt-digits.js';

const MARK = '[^\\p{L}\\p{N}\\n]';
/** What people call WeChat so that no filter reads it; as good as never anything else beside an account. */
const CARRIER =
  `(?:[微威薇][信芯伈]|微 ?[信芯心x伈](?: ?号)?|[微徽溦薇] ?x ?信|微 ?亻 ?言|溦信?|嶶信?|蔚信|蔚${MARK}{1,3}信?号?|卫 星 号?|微${MARK}{1,3}信?号?|微号|微 ?x ?i ?n|薇 ?信?号?|葳信?|威信|维信|徽信|围 ?信|唯信|魏信|(?<=[加他她我的])卫星|[威薇微][❤♥]信?|(?<=加[我她他]?)[徽葳嘉]|wei ?信号?|绿泡泡?|绿信|绿色(?:[那这]个)?(?:软件|聊天软件|图标)` +
  `|(?<![a-z0-9_])(?:v ?信(?:号|同(?:名|抖音|号|微博|手机)?)?|v ?心|v ?[号我]|v${MARK}{1,3}[信号]|(?:weixin|wechat|[vw][ .·-]?x|v${MARK}{1,3}x|[+➕] ?我? ?[vw]x?|[加嘉佳]个? ?v|我的 ?v)(?![a-z0-9_])|(?<=加[我她他]?)[vw]x(?=[a-z0-9])))`;
/** Words that mean WeChat only where a colon, a quote or a verb leads to the account. */
const WEAK = '(?:卫星号?|绿的|绿色的|小绿(?!书)|微|薇|威|(?<![a-z0-9_])[vw]|[vw]❤)';
const VERB = '(?:是|为|叫做|叫|就是|搜索?|加|找|写|我|她|他|一下|给你|拼|念|联系|id|no|号|账号|名片|全?[小大]写的?)';
const LINK = `${MARK}{0,3}(?:${VERB}${MARK}{0,3}){0,5}`;
const FIRM_LINK = `号?(?:${MARK}{0,3}(?:[:：「『“"（(]|是|叫|搜|加我?)${MARK}{0,2})`;

const SIGNS = '[a-z](?:[a-z0-9_-]|\\.(?=[a-z0-9])){4,23}(?![a-z0-9_@-])';
/** An account with something in it that no word has. */
const ACCOUNT = `(?<hit>(?=[a-z0-9_.-]*[0-9_-]|[a-z]+\\.[a-z]+\\.)${SIGNS})`;
const PLAIN = `(?<hit>${SIGNS})`;

// 「momo小写加220517」「Suki后接_0827」「字母m，字母i，再来个0504，下划线，sing」「a b c 1 3 9 _ l y x」
const PIECE_WORD =
  '(?:[小大]写的?|字母|数字|英文|拼音|再?加上?|再?后面?(?:再?接)?是?|再?接着?|再来个?|开头|结尾|下划线|[中横]?杠|减号|点|的|都是|然后)';
const PIECES = `(?<hit>(?:${PIECE_WORD} ?){0,2}[a-z0-9_-]+(?:(?:[ ，,、]{0,2}${PIECE_WORD}[ ，,、]{0,2}){1,4}[a-z0-9_-]+)+)`;
const SPACED = '(?<hit>[a-z](?: [a-z0-9_-]){5,19})(?![a-z0-9_@-])';

/** Versions, devices, files and sites. */
const NO_ACCOUNT =
  /^(?:ios|android|iphone|ipad|windows|version|https?|www|wifi|mate|redmi|huawei|spf|vip\d|app|h5|docx?|pdf|support|emoji)|\.(?:docx?|xlsx?|pptx?|pdf|jpe?g|png|mp4|zip|com|cn|net|html?)$/u;
const isAccount = (characters: string, hit: string): boolean => characters.length >= 5 && !NO_ACCOUNT.test(hit);
const isToldAccount = (characters: string): boolean =>
  /^(?=.*[a-z])[a-z0-9]{5,}$/u.test(characters.replace(/\p{Script=Han}/gu, ''));

/** Accounts of WeChat and QQ. One entry a line. */
// prettier-ignore
export const ACCOUNTS: readonly PersonalPattern[] = [
  { rule: 'privacy_wechat', match: new RegExp(`${CARRIER}${LINK}${PIECES}`, 'gu'), proof: isToldAccount },
  { rule: 'privacy_wechat', match: new RegExp(`${CARRIER}${LINK}${SPACED}`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: new RegExp(`${CARRIER}${LINK}${ACCOUNT}`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: new RegExp(`(?<![a-z0-9_])v ?[❤♥♡💚💗🧡💙] ?${ACCOUNT}`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: new RegExp(`(?<=^|[，。！？；、\\n：:!,~] ?)v (?=[a-z]{2,}_?\\d{2,})${ACCOUNT}`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: new RegExp(`${WEAK}${FIRM_LINK}${PIECES}`, 'gu'), proof: isToldAccount },
  { rule: 'privacy_wechat', match: new RegExp(`${WEAK}${FIRM_LINK}${ACCOUNT}`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: /(?<![a-z0-9_])(?<hit>w ?x ?i ?d ?_ ?[a-z0-9]{5,})/gu },
  { rule: 'privacy_wechat', match: new RegExp(`(?:加|搜|找)(?:我|她|他)?(?:的)?(?:微 ?信|v ?x?|薇|威)(?:号)? ?[:：]? ?${PLAIN}`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: new RegExp(`${CARRIER}号?(?:是|[:：]|叫)? ?[「『“"'(]${PLAIN}[」』”"')]`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: new RegExp(`(?:${CARRIER}|同号)[^。！？\\n]{0,16}?(?:搜|加|找)(?:索|一下)?(?:我|他|她)?${MARK}{0,3}${ACCOUNT}`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: new RegExp(`${CARRIER}号?(?:[:：] ?\\p{Script=Han}{1,4}[ :：]|(?:(?!群|[码券链密关公程视口暗回备昵])[^。！？\\n]){0,12}[:：]) ?${ACCOUNT}`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: new RegExp(`${CARRIER}${LINK}(?<hit>[a-z][a-z0-9_-]{1,15}${SPELT}{3,8})`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: new RegExp(`加(?:[她他我]|本人|这个号?)(?:的?号)?[:： ]{0,2}${ACCOUNT}`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: new RegExp(`(?<=加[她他我]? ?|[她他我]的?)(?<![a-z0-9])[vw]${MARK}{1,4}${ACCOUNT}`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: new RegExp(`(?<=[她他我]的? ?)(?<![a-z0-9])[vw] ?[:：] ?${SPACED}`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', needs: /绿|微|信/u, match: new RegExp(`[她他]的?号${MARK}{0,3}${ACCOUNT}(?=[^。！？\\n]{0,8}(?:绿色?(?:的|软件|图标|泡泡)|微信|薇信))`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', needs: /同号|同名|同步|一样/u, match: new RegExp(`(?<=[她他]|客户|顾客|妹子|小姐姐)[^。！？\\n]{0,8}?(?<![a-z0-9_.@/-])${ACCOUNT}(?=[^。！？\\n]{0,6}(?:微信|薇信?|v信?|vx)(?:同号|同名|同步|也?一样))`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: new RegExp(`${CARRIER}号?(?:就?是|[:：])?(?:她|他)?的?(?:名字|姓名)?(?:的)?(?:全拼|拼音|首字母)(?:是)?[ :：]{0,2}(?<hit>[a-z]{3,20} ?(?:再?加上?|后面)[^。！？，\\n]{0,6}?[0-9]{2,8})`, 'gu'), proof: isToldAccount },
  { rule: 'privacy_wechat', match: new RegExp(`信号[^。！？\\n]{0,8}绿的?${MARK}{0,3}${ACCOUNT}`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: new RegExp(`(?<![a-z0-9_.@/-])${ACCOUNT}[^\\p{L}\\p{N}\\n]{0,3}这?个?就?是(?:我|她|他|\\p{Script=Han}{1,4}的)的?(?:微信|薇信?|vx|wx|v信|绿泡泡)(?!公众|群)`, 'gu'), proof: isAccount },
  { rule: 'privacy_wechat', match: new RegExp(`(?:(?<![a-z])q ?q|(?<![a-z])q我?(?=[:： ])|[扣抠球]{2}|企鹅)(?: ?号码?)?(?:[:： ]|是|加|搜|也是){0,3}(?<hit>[1-9一二三四五六七八九幺壹贰叁肆伍陆柒捌玖](?:[ -]?${SPELT}){4,10})(?![0-9])`, 'gu'), proof: (characters) => /^[1-9]\d{4,10}$/.test(inDigits(characters)) },
];
