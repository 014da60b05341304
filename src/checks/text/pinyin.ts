import { matchesOf } from './matches.js';

/** Listed words and their syllables, one a line; what is spelt out in letters is read as them. */
// prettier-ignore
const SPELT: Readonly<Record<string, string>> = {
  全网最低价: 'quan wang zui di jia', 全网最低: 'quan wang zui di', 全网第一: 'quan wang di yi', 全国第一: 'quan guo di yi', 销量第一: 'xiao liang di yi', 第一品牌: 'di yi pin pai', 最低价: 'zui di jia',
  最便宜: 'zui pian yi', 最划算: 'zui hua suan', 最有效: 'zui you xiao', 最专业: 'zui zhuan ye', 最高级: 'zui gao ji', 最先进: 'zui xian jin', 最安全: 'zui an quan', 最好用: 'zui hao yong', 最好吃: 'zui hao chi', 最好: 'zui hao', 最佳: 'zui jia', 最强: 'zui qiang', 最优: 'zui you',
  国家级: 'guo jia ji', 世界级: 'shi jie ji', 顶级: 'ding ji', 顶尖: 'ding jian', 独一无二: 'du yi wu er', 史无前例: 'shi wu qian li', 绝无仅有: 'jue wu jin you', 无与伦比: 'wu yu lun bi',
  保本保息: 'bao ben bao xi', 稳赚不赔: 'wen zhuan bu pei', 零风险: 'ling feng xian', 无风险: 'wu feng xian', 保本: 'bao ben', 稳赚: 'wen zhuan', 躺赚: 'tang zhuan',
  降血糖: 'jiang xue tang', 降血压: 'jiang xue ya', 降血脂: 'jiang xue zhi', 降三高: 'jiang san gao', 抗癌: 'kang ai', 根治: 'gen zhi', 包治百病: 'bao zhi bai bing', 药到病除: 'yao dao bing chu', 提高免疫力: 'ti gao mian yi li', 增强免疫力: 'zeng qiang mian yi li',
  祛斑: 'qu ban', 祛痘: 'qu dou', 祛斑美白: 'qu ban mei bai', 干细胞: 'gan xi bao', 无副作用: 'wu fu zuo yong',
  自动驾驶: 'zi dong jia shi', 无人驾驶: 'wu ren jia shi', 集赞: 'ji zan', 手慢无: 'shou man wu',
};

/** Run together, two syllables may be a word of another language; three are not. */
const TELLING_WHEN_JOINED = 3;

const sourceOf = (spelt: string): string => {
  const syllables = spelt.split(' ');
  return syllables.join(syllables.length >= TELLING_WHEN_JOINED ? "[ '·-]{0,2}" : "[ '·-]{1,2}");
};

const READS = new Map(Object.entries(SPELT).map(([word, spelt]) => [spelt.replaceAll(' ', ''), word]));
const SPELT_OUT = new RegExp(
  `(?<![a-z])(?:${Object.values(SPELT)
    .sort((left, right) => right.length - left.length)
    .map(sourceOf)
    .join('|')})(?![a-z])`,
  'gu',
);
const MAY_BE = /[a-z]{2}[ '·-]?[a-z]/u;

/** Words spelt out in a folded text, and how they read. */
export function speltOut(text: string): { start: number; end: number; read: string }[] {
  if (!MAY_BE.test(text)) return [];
  return matchesOf(text, SPELT_OUT).map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    read: READS.get(words.replace(/[^a-z]/gu, '')) ?? words,
  }));
}
