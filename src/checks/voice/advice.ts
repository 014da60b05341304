import { beginningOf, type BeginningId, type Habits } from './habits.js';
import type { Apart } from './likeness.js';
import type { MannerId } from './manner.js';

/** What to do about a figure, and of which matter it is: two figures of one matter ask for one thing. */
interface Advice {
  readonly about: string;
  readonly more: (measure: Measure, habits: Habits) => string | null;
  readonly less: (measure: Measure, habits: Habits) => string | null;
}
interface Measure {
  readonly here: number;
  readonly usual: number;
}

/** Characters of a breath or a line, which are measured as logarithms. */
const characters = (value: number): number => Math.max(1, Math.round(Math.exp(value) - 1));
const listed = (words: readonly string[]): string => `“${words.join('、')}”`;
const say = (words: string) => () => words;
const none = () => null;
const advice = (about: string, more: Advice['more'], less: Advice['less']): Advice => ({ about, more, less });
/** Said unless the record forbids it. */
const unless =
  (forbidden: string, words: string): Advice['less'] =>
  (_, { dont }) =>
    dont.includes(forbidden) ? null : words;

const lengths = ({ here, usual }: Measure): string => `约 ${characters(here)} 个字，平时约 ${characters(usual)} 个`;

// prettier-ignore
const FIGURE_ADVICE: Readonly<Partial<Record<MannerId, Advice>>> = {
  breath: advice('breath', (it) => `句子长了：一口气${lengths(it)}，在该喘气的地方断开`, (it) => `断得太碎：一口气${lengths(it)}，能连着说的话连起来`),
  line: advice('line', (it) => `一行长了：${lengths(it)}，多换几次行`, (it) => `换行太勤：一行${lengths(it)}，几句并成一行`),
  line_breaks: advice('line', say('换行多了，几句并成一行'), say('多换行，一句一行')),
  commas: advice('breath', say('逗号太多，一句只说一件事'), say('短句可以用逗号连起来')),
  full_stops: advice('stops', say('少用句号，几句话可以连着说'), say('话说完了就用句号收住')),
  doubled_marks: advice('marks', say('少用连着的标点（！！、～～）'), none),
  exclamations: advice('marks', say('感叹号多了，改成句号'), unless('感叹号', '高兴的地方可以用感叹号')),
  tildes: advice('marks', say('不用波浪号'), unless('波浪', '句尾可以带波浪号（～）')),
  pauses: advice('pauses', say('少用省略号和破折号，话说完'), say('可以用省略号留一口气')),
  colons: advice('colons', say('少用冒号和分号，改成直说'), say('要点可以用冒号引出来')),
  brackets: advice('brackets', say('去掉括号，补充的话直接说'), unless('括号', '补充的话可以放进括号')),
  quotes: advice('quotes', say('少打引号，用自己的话说'), say('别人的原话放进引号里说')),
  spaces: advice('spaces', say('用标点断句，不用空格'), say('可以用空格断句，不用标点')),
  questions: advice('questions', say('问句多了，改成直说'), unless('反问', '可以问一句，让人接话')),
  emoji: advice('emoji', say('表情多了，删几个'), (_, { emoji, dont }) => (emoji.length === 0 || dont.includes('不用表情') ? null : `加一个平时用的表情（${emoji.join('')}）`)),
  tails: advice('tails', (_, { tails }) => (tails.length === 0 ? '句尾的语气词（呀、啦、哈）去掉' : '句尾的语气词多了，去掉几个'), (_, { tails }) => (tails.length === 0 ? null : `句尾带一点语气，平时用${listed(tails)}`)),
  self_name: advice('self', (_, { self }) => `“${self}”说得太勤，隔一两句再自称`, (_, { self }) => `用“${self}”自称，不用“我”`),
  i: advice('self', (_, { self }) => (self === '我' ? '“我”太多，主语省掉也听得懂' : `用“${self}”自称，少用“我”`), (_, { self }) => (self === '我' ? '从“我”看见的、做的事说起' : null)),
  we: advice('we', say('少说“咱”“我们”，只说自己'), say('可以说“咱”“我们”')),
  you: advice('you', say('“你”说得太勤，说事就好'), say('对着“你”说，像跟一个人聊天')),
  you_polite: advice('you', say('不用“您”，说“你”'), say('称呼“您”')),
  crowd: advice('crowd', say('不用招呼大家，像对一个人说'), say('先招呼一声大家再说')),
  spoken: advice('spoken', say('口头话多了，收一收'), say('再口语一点，像说出来的话')),
  rising: advice('spoken', say('少用儿化和俗语'), say('可以带点儿化和俗语')),
};

/** What comes too often is a habit of several small words; one of them is nothing a writer could act on. */
const HABITS_OF_WORDS: readonly (readonly [words: readonly string[], advice: string])[] = [
  [['很', '真', '太'], '少用程度词（很、真、太），换成一个数字或看得见的样子'],
  [['请', '便'], '客气话多了，像跟熟人说话'],
  [['因为', '其实'], '少讲道理（因为、其实），先说发生了什么'],
  [['不', '没', '没有'], '否定的话多了，直接说是什么'],
  [['就', '也', '都', '还', '才', '又'], '连着说的小词多了，断成两句'],
];
const WORD_ADVICE: ReadonlyMap<string, string> = new Map(
  HABITS_OF_WORDS.flatMap(([words, text]) => words.map((word) => [`word_${word}`, text] as const)),
);

// prettier-ignore
const BEGIN: Readonly<Record<BeginningId, string>> = {
  quote: '开头先放一句原话', call: '开头先招呼一声', question: '开头先问一句',
  time: '开头从时间或地方说起', self: '开头先报自己的名字',
};

/** At most so many things to do at once; more is not read. */
const AT_ONCE = 3;
/** A turn of phrase is for a text that has room for one. */
const ROOM = 40;

/**
 * What a writer can do about a text that sounds like somebody else, the most telling first, in Chinese: habits of this
 * persona, never a single small word.
 * @param text the words of the draft; where figures leave room, how this persona begins and what it says anyway is advised
 */
export function adviceFor(against: readonly Apart[], habits: Habits, text = ''): string[] {
  const given = new Map<string, string>();
  for (const { figure, here, usual } of against) {
    const words = WORD_ADVICE.get(figure);
    const told = FIGURE_ADVICE[figure];
    const about = told?.about ?? words ?? '';
    if (given.has(about)) continue;
    // That a small word is missing is nothing a writer can act on.
    const advised =
      told === undefined
        ? here > usual
          ? words
          : undefined
        : told[here > usual ? 'more' : 'less']({ here, usual }, habits);
    if (advised) given.set(about, advised);
  }
  return [...given.values(), ...fromTheRecord(habits, text)].slice(0, AT_ONCE);
}

function fromTheRecord({ beginning, catchphrases, self }: Habits, text: string): string[] {
  if (text === '') return [];
  const begins = beginning !== undefined && beginningOf(text, self) !== beginning.kind;
  const [phrase] = catchphrases;
  const speaks = phrase === undefined || text.length < ROOM || catchphrases.some((words) => text.includes(words));
  return [
    ...(begins ? [`${BEGIN[beginning.kind]}，比如“${beginning.example}……”`] : []),
    ...(speaks ? [] : [`用得上的话，带一句口头禅（${catchphrases.slice(0, 2).join('、')}）`]),
  ];
}
