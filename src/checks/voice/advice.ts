import type { Apart } from './likeness.js';
import { FIGURES, type FigureId } from './manner.js';

/** What to do when a figure lies above what this person does, and when below. */
// prettier-ignore
const ADVICE: Readonly<Record<FigureId, readonly [more: string, less: string]>> = {
  breath: ['一口气说得太长，在该喘气的地方断开', '断得太碎，把能连着说的话连起来'],
  line: ['一行太长，多换几次行', '换行太勤，几句并成一行'],
  doubled_marks: ['少用连着的标点（！！、～～）', '语气可以再放开一点'],
  brackets: ['去掉括号，补充的话直接说', '可以用括号补一句'],
  quotes: ['少打引号', '别人的原话可以用引号'],
  spaces: ['用标点断句，不用空格', '可以用空格断句，不用标点'],
  emoji: ['表情多了，删几个', '可以加一个表情'],
  tails: ['句尾的“呀、啦、哈”多了，去掉几个', '句尾可以带一点语气（呀、哈、嘛）'],
  self_name: ['自称太勤了', '用自己的称呼说话，不用“我”'],
  i: ['“我”太多，删掉几个', '可以多从“我”说起'],
  we: ['少用“咱、我们”', '可以说“咱、我们”'],
  you: ['“你”说得太勤', '可以对着“你”说'],
  you_polite: ['不用“您”', '称呼“您”'],
  crowd: ['不用招呼大家，像对一个人说', '可以先招呼大家'],
  spoken: ['口头话多了，收一收', '再口语一点'],
  rising: ['少用儿化和俗语', '可以带点儿化和俗语'],
  full_stops: ['少用句号', '话说完了就用句号'],
  commas: ['逗号太多，一句只说一件事', '短句可以用逗号连起来'],
  exclamations: ['感叹号多了，改成句号', '可以用感叹号'],
  questions: ['问句多了，改成直说', '可以反问一句'],
  pauses: ['少用省略号和破折号', '可以用省略号留白'],
  colons: ['少用冒号和分号', '可以用冒号把要点列出来'],
  tildes: ['不用波浪号', '可以用波浪号'],
  line_breaks: ['换行多了', '多换行，一句一行'],
};

const isFigure = (id: string): id is FigureId => id in FIGURES;

/** At most so many things to do at once; more is not read. */
const AT_ONCE = 3;

/** What a writer can do about a text that sounds like somebody else, the most telling first, in Chinese. */
export function adviceFor(against: readonly Apart[]): string[] {
  return against
    .flatMap(({ figure, here, usual }) => {
      if (isFigure(figure)) return [ADVICE[figure][here > usual ? 0 : 1]];
      // That a small word is missing is nothing a writer can act on.
      return here > usual ? [`“${figure.slice('word_'.length)}”用得多，换个说法`] : [];
    })
    .slice(0, AT_ONCE);
}
