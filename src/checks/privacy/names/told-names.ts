import type { PersonalPattern } from '../pattern.js';
import { COMMON, familyNameAt, isGiven, SELDOM } from './family-names.js';

/*
 * Names that are not written as names are: spread (「车 明 辉」), in halves (「姓车，名明辉」), sign by sign (「国家的国，强大的强」), in Latin
 * letters as papers have them. The words around say that it is a name, so any family name will do.
 */
const HAN = '\\p{Script=Han}';
const CALLED =
  '(?:叫做?|姓名|名字|真名|大名|全名|实名|真实姓名|收[件货]人|户名|机主|买家|客户|顾客|学员|租客|曝光|老赖|黑名单)(?:就?是|叫|为|[:：「“" ]){0,2}';
const QUOTE = '[「“"’\']?';
const NOT_SELF = '(?<!我|我也|我们?都|老板|本人|掌柜)';
const NAME_END = '(?=[^\\p{Script=Han}]|[的字吧啊呀哈]|$)';
const HALF = `(?![片字额气牌声校单称叫次])${HAN}{1,2}`;

/** 「国家的国」「强大的强」「倩倩的倩」 */
const spelt = (group: string): string =>
  `(?:(?<${group}a>${HAN})${HAN}{1,3}的\\k<${group}a>|${HAN}{1,3}(?<${group}b>${HAN})的\\k<${group}b>)`;

// The commonest family names and the syllables of Mandarin, as papers spell them.
const FAMILY_LATIN =
  '(?:wang|li|zhang|liu|chen|yang|huang|zhao|wu|zhou|xu|sun|ma|zhu|hu|guo|he|lin|gao|luo|zheng|liang|xie|song|tang|han|feng|deng|cao|peng|zeng|xiao|tian|dong|yuan|pan|jiang|cai|yu|du|ye|cheng|su|wei|lv|lu|ding|ren|shen|yao|cui|zhong|tan|fan|jin|shi|liao|jia|xia|fu|fang|bai|zou|meng|xiong|qin|qiu|yin|xue|yan|duan|lei|hou|long|tao|gu|mao|hao|gong|shao|wan|qian|dai|mo|kong|xiang|ouyang)';
const SYLLABLE =
  '(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v))';
const BRANDS =
  '(?!li ning|wang zai|ma ?li|he ?he|ma ma|lu ?yu|long ?jing|jin jun|yin zhen|bai mu|bai hao|zhu ye|yun nan)';
const ON_PAPER =
  '(?:面单|署名|名字|姓名|乘客|旅客|护照|收件|寄件|签名|签的|买家|客户|顾客|学员|租客|抬头|(?<![品店歌牌]名?)叫)[^，。！？\\n]{0,8}';

const isName = (characters: string): boolean => {
  const family = familyNameAt(characters, 0);
  const given = characters.slice(family?.length ?? 0);
  return family !== undefined && given.length > 0 && [...given].some(isGiven);
};
const isNameOnPaper = (characters: string): boolean =>
  familyNameAt(characters, 0) !== undefined &&
  !/[店行司厂部写填息电址信名各]|女士|先生|小姐|老师|师傅|阿姨|同学/u.test(characters);

/** One entry a line. */
// prettier-ignore
export const TOLD_NAMES: readonly PersonalPattern[] = [
  { rule: 'privacy_name', match: new RegExp(`(?<=${CALLED})(?<hit>${HAN}(?<gap>[ ./·_|~-]{1,2})${HAN}\\k<gap>${HAN})(?!\\k<gap>${HAN}(?!${HAN})|${HAN})`, 'gu'), proof: isName },
  { rule: 'privacy_name', match: new RegExp(`${NOT_SELF}姓${HAN}{1,2}[^。！？\\n]{0,6}?[，,、 ]{1,2}单?名(?:字)?(?:叫做?|是|为|一个|单字){0,2} ?${QUOTE}${HALF}${NAME_END}`, 'gu') },
  { rule: 'privacy_name', needs: /姓/u, match: new RegExp(`(?<![有报匿签署点])单?名(?:叫|是|一个|单字){1,2} ?${QUOTE}${HAN}{1,2}字?${QUOTE}[，,、 ]{1,2}姓${HAN}{1,2}(?=[^\\p{Script=Han}]|$)`, 'gu') },
  { rule: 'privacy_name', match: new RegExp(`${NOT_SELF}姓${HAN}{1,2}[^。！？\\n]{0,14}?(?:${spelt('p')}[，,、 和]{1,2}(?:再加|加上?)?${spelt('q')}|名(?:字)?(?:叫|是)?${spelt('r')})`, 'gu') },
  { rule: 'privacy_name', needs: /个?字/u, match: new RegExp(`(?:第一|头一|首)个?字(?:是|为|念)? ?${QUOTE}${HAN}{1,2}${QUOTE}[，,、 ]{1,2}(?:第二个?|中间那?个?|后一个)字?(?:是|为|念)? ?${QUOTE}${HAN}`, 'gu') },
  { rule: 'privacy_name', match: new RegExp(`(?<=(?:真名|大名|全名|实名|真实姓名|收[件货]人|户名|机主|姓名)(?:就?是|叫|为|[:： ]){0,2})(?<hit>${HAN}{2,3})(?=[^\\p{Script=Han}\\p{N}\\p{L}]|$)`, 'gu'), proof: isNameOnPaper },
  { rule: 'privacy_name', match: new RegExp(`(?<=^|[，。！？、：:,!?\\s是给帮替谢机员])(?<hit>[${SELDOM}]${HAN}{1,2})(?=师傅|先生|女士|大[哥姐爷妈叔])`, 'gu'), proof: isName },
  { rule: 'privacy_name', match: new RegExp(`(?<=@)(?<hit>[${COMMON}${SELDOM}]${HAN}{2})(?=[^\\p{Script=Han}]|$)`, 'gu'), proof: (characters) => [...characters.slice(1)].every(isGiven) },
  { rule: 'privacy_name', needs: /[a-z] ?[ ,/-] ?[a-z]/u, match: new RegExp(`(?<=${ON_PAPER})(?<![a-z])${BRANDS}(?<hit>${FAMILY_LATIN} ?[ ,/-] ?${SYLLABLE}(?:['’ -]?${SYLLABLE})?)(?![a-z])`, 'gu') },
  { rule: 'privacy_name', needs: /[a-z] ?[ ,/-] ?[a-z]/u, match: new RegExp(`(?<![a-z])${BRANDS}(?<hit>${FAMILY_LATIN} ?[ ,/-] ?${SYLLABLE}(?:['’ -]?${SYLLABLE})?) ?(?=小姐|先生|女士|同学)`, 'gu') },
];
