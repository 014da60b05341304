/**
 * How a text is made, apart from what it is about: breath and line lengths, the marks breaths end with, tails, address,
 * and how often the small words come. Each figure is a root or a logarithm, so that texts of one hand lie about a mean.
 */
export interface Manner {
  readonly values: Readonly<Record<MannerId, number>>;
  /** Letters, figures and characters: what the shares are of. */
  readonly letters: number;
}

const MARKS = {
  full_stops: /[。.]+/gu,
  commas: /[，,、]+/gu,
  exclamations: /[！!]+/gu,
  questions: /[？?]+/gu,
  pauses: /(?:…|—|\.{3,}|⋯)+/gu,
  colons: /[；;：:]+/gu,
  tildes: /[～~]+/gu,
  line_breaks: /\n+/gu,
} as const;

/** Small words that a writer does not choose by topic (Burrows' Delta measures hands by these). */
const SMALL_WORDS = [
  '了',
  '的',
  '就',
  '也',
  '都',
  '还',
  '才',
  '又',
  '先',
  '是',
  '不',
  '把',
  '在',
  '有',
  '这',
  '那',
  '着',
  '得',
  '会',
  '要',
  '给',
  '跟',
  '和',
  '很',
  '真',
  '太',
  '便',
  '请',
  '个',
  '一',
  '没',
  '去',
  '来',
  '说',
  '看',
  '点',
  '其实',
  '没有',
  '因为',
] as const;
type SmallWord = (typeof SMALL_WORDS)[number];

const FIGURES = {
  breath: '一口气的长度',
  line: '一行的长度',
  doubled_marks: '连用标点',
  brackets: '括号',
  quotes: '引号',
  spaces: '用空格断句',
  emoji: '表情',
  tails: '句尾语气词',
  self_name: '自称',
  i: '“我”',
  we: '“咱”“我们”',
  you: '“你”',
  you_polite: '“您”',
  crowd: '招呼大家',
  spoken: '口头话',
  rising: '儿化和俗语',
  full_stops: '句号',
  commas: '逗号',
  exclamations: '感叹号',
  questions: '问句',
  pauses: '省略号和破折号',
  colons: '冒号分号',
  tildes: '波浪号',
  line_breaks: '换行',
} as const;
type FigureId = keyof typeof FIGURES;
export type MannerId = FigureId | `word_${SmallWord}`;
export const MANNER_IDS: readonly MannerId[] = [
  ...(Object.keys(FIGURES) as FigureId[]),
  ...SMALL_WORDS.map((word): MannerId => `word_${word}`),
];

const LETTER = /[\p{L}\p{N}]/gu;
const EMOJI = /\p{Extended_Pictographic}/gu;
/** What stands at the end of a sentence and only gives it a tone. */
export const TAIL = /[呀啊哦呢吧嘛啦哈哟咯呗喽诶哇噢耶叭捏]+(?=[^\p{L}\p{N}]|$)/gu;
const CROWD = /姐妹|家人们|各位|大家|大伙|朋友们|同学们|家长|宝子|亲爱的|老铁|街坊/gu;
const SPOKEN = /哈哈|嘿|嗯|哎|嗨|得嘞|好嘞|来啦|哇|呜呜|噗|真的|超|咋|啥|晓得|莫|谁懂|啊啊/gu;
const RISING = /(?<=[\u4e00-\u9fff])儿(?![子女童歌科媳])|昨儿|今儿|赶明|瞅|唠|整|搁|甭|倍儿/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How often a word stands in a text, none of them over another. */
function timesOf(text: string, word: string): number {
  let times = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) times += 1;
  return times;
}

/** @param self how the persona calls itself; a name says more than 我 */
export function mannerOf(text: string, self: string): Manner {
  const clean = text.trim().normalize('NFC');
  const letters = Math.max(1, count(clean, LETTER));
  const breaths = clean
    .split(/[^\p{L}\p{N}“”「」『』（）()]+/u)
    .filter((breath) => LETTER.test(breath) || breath.length > 1);
  const ends = Math.max(1, breaths.length);
  const lines = clean.split(/\n+/u).filter((one) => one.trim() !== '');
  const share = (pattern: RegExp): number => Math.sqrt(count(clean, pattern) / ends);
  const rate = (pattern: RegExp): number => Math.sqrt(count(clean, pattern) / letters);
  const marks = Object.fromEntries(Object.entries(MARKS).map(([id, pattern]) => [id, share(pattern)])) as Record<
    keyof typeof MARKS,
    number
  >;
  const values: Partial<Record<MannerId, number>> = {
    ...marks,
    breath: Math.log(letters / ends + 1),
    line: Math.log(letters / Math.max(1, lines.length) + 1),
    doubled_marks: share(/([！!？?～~哈。])\1+|[！!？?]{2,}/gu),
    brackets: share(/[（(]/gu),
    quotes: share(/[“「『"]/gu),
    spaces: share(/(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/gu),
    emoji: share(EMOJI),
    tails: share(TAIL),
    self_name: self === '我' ? 0 : rate(new RegExp(self.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'gu')),
    i: rate(/我(?!们)/gu),
    we: rate(/咱|我们/gu),
    you: rate(/你/gu),
    you_polite: rate(/您/gu),
    crowd: share(CROWD),
    spoken: share(SPOKEN),
    rising: share(RISING),
  };
  for (const word of SMALL_WORDS) values[`word_${word}`] = Math.sqrt(timesOf(clean, word) / letters);
  return { values: values as Record<MannerId, number>, letters };
}
