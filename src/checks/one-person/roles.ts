import { suggest } from '../suggestions.js';
import { matchesOf } from '../text/matches.js';
import { clausesOf, isDenied, type Matrix, PART_NAMES, PARTS, type Person, type Told } from './person.js';
import { ONE_PERSON_RULES } from './rules.js';

/** Words for one trade stand on one line: who is called by one of them may be called by any. */
// prettier-ignore
const TRADES = [
  '医生 大夫 医师 中医', '护士 护理', '律师 法务', '会计 会计师 财务', '教练 私教', '老师 讲师 教师 导师', '班主任', '教授', '专家', '顾问',
  '记者 编辑', '摄影师 摄影记者 拍照', '作家 写作', '画家 画画', '厨师 大厨 主厨 厨子', '程序员 工程师', '老板 老板娘 店主 主理人 掌柜 创始人 开店 东家', '店长 店员',
  '经理 主管', '总监', '总裁 董事长 总经理', '销售 业务员', '经纪人 中介', '司机', '警察 民警', '军人 退伍', '公务员', '裁缝', '木匠', '农民 种地 果农',
  '主播', '博主 网红 达人', '模特', '演员', '歌手', '导游', '月嫂', '校长 园长 院长', '研究员 科学家', '检验员 质检员', '运动员', '志愿者', '空姐 空乘',
].map((line) => line.split(' '));
/** What people also do for the joy of it: in a record a sign of the trade, and in a profile one only as 画画的. */
const DOINGS = ['拍照', '写作', '画画', '种地'];
const WORDS = TRADES.flat()
  .filter((word) => !DOINGS.includes(word))
  .sort((one, other) => other.length - one.length);
/** 咨询师, 面包师: any trade that ends so; a teacher and a craftsman that is called 师傅 are told apart above. */
const ANY_ROLE = new RegExp(
  `${WORDS.join('|')}|(?<=^|是|是个)(?:${DOINGS.join('|')})(?=的(?:人|我)?$)|(?<before>\\p{Script=Han}{0,3})(?<![老律厨讲导教医大])师(?!傅|生|姐|兄|父|徒|范)`,
  'u',
);
/** Trades of many kinds: what kind stands before them. */
const OF_A_KIND = new Set(['顾问', '教练', '老师', '讲师', '导师', '工程师', '编辑', '总监', '经理', '专家', '医生']);

export interface Role {
  readonly word: string;
  readonly start: number;
}

export function roleAt(text: string): Role | null {
  const match = ANY_ROLE.exec(text);
  return match === null ? null : { word: match[0], start: match.index };
}

const shares = (one: string, other: string): boolean => [...one].some((character) => other.includes(character));
/** 一名, 国家二级: what says nothing of the kind. */
const PLAIN = /国家|高级|资深|[一二三特]级|一[个名位]|[是做当的]/gu;

/** Whether the record knows this trade, and a kind of it that has anything to do with what is said. */
function isKnown(clause: string, { word, start }: Role, { record, brand }: Person): boolean {
  const own = TRADES.find((trade) => trade.includes(word)) ??
    TRADES.find((trade) => trade.includes(word.slice(-3))) ?? [word, word.slice(-3)];
  const found = own.filter((each) => record.includes(each));
  if (found.length === 0) return false;
  const kind = clause.slice(Math.max(0, start - 2), start).replace(PLAIN, '');
  if (!OF_A_KIND.has(word) || kind.length < 2 || (record + brand).includes(kind)) return true;
  const kinds = matchesOf(record, new RegExp(`(\\p{Script=Han}{2})(?:${found.join('|')})`, 'gu'));
  const told = kinds.map(([, before = '']) => before.replace(PLAIN, '')).filter((before) => before.length === 2);
  return told.length === 0 || told.some((before) => shares(before, kind));
}

const SAYS_OF_ONESELF =
  /(?:是|做|当|干|当过|做过|当了|做了)(?:过|了|个|名|位|一名|一个|一位|\p{Script=Han}{0,4}年)?[\p{Script=Han}]{0,4}$/u;
/** Whoever is asked, thanked or brought in is somebody else. */
const OF_SOMEBODY_ELSE = /[问找给跟和帮陪替像听靠请让劝谢看见去比把叫被对]|客人|妈|爸|老公|老婆/u;
const DRESSED_AS = /^(?:的样子|模样|打扮|照|形象|造型)/u;

/** A trade that is said of this person: the whole of a clause, or what they say to be; in a picture, what they are dressed as. */
function rolesSaid(body: Matrix): (Role & { part: (typeof PARTS)[number]; clause: string; from: number })[] {
  return PARTS.flatMap((part) =>
    clausesOf(body, part).flatMap(({ text: clause, start: from }) => {
      const role = roleAt(clause);
      if (role === null) return [];
      const before = clause.slice(0, role.start);
      const after = clause.slice(role.start + role.word.length);
      if (isDenied(part, clause, role.start) || (part === 'signature' && OF_SOMEBODY_ELSE.test(before))) return [];
      const isSaid =
        part === 'nickname' ||
        (part === 'signature' && (SAYS_OF_ONESELF.test(before) || /^(?:一枚|一个|本人|的?我)?$/u.test(after))) ||
        ((part === 'avatar' || part === 'cover') && DRESSED_AS.test(after));
      return isSaid ? [{ ...role, part, clause, from }] : [];
    }),
  );
}

export function roleFindings(body: Matrix, person: Person): Told[] {
  const said = rolesSaid(body);
  const isSilent = person.record.trim() === '';
  return said.flatMap(({ part, clause, from, ...role }, index) => {
    const first = said[0];
    if (isSilent ? index === 0 || first?.word === role.word : isKnown(clause, role, person)) return [];
    const known = isSilent
      ? `${PART_NAMES[first?.part ?? 'persona']}里是「${first?.word ?? ''}」`
      : '人设资料里没有这个身份';
    return [
      {
        ...{
          rule: ONE_PERSON_RULES.matrix_role,
          part,
          start: from + role.start,
          end: from + role.start + role.word.length,
        },
        message: `${PART_NAMES[part]}里是「${role.word}」，${known}。`,
        suggestion:
          person.persona.role === undefined ? 'true_work' : suggest('role_of_record', { role: person.persona.role }),
      },
    ];
  });
}
