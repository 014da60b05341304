import { matchesOf } from '../text/matches.js';
import { stretchAround } from '../text/stretches.js';
import type { Amount } from './amount.js';
import type { EvidenceRecord } from './evidence-record.js';
import { readNumber } from './special-amounts.js';

/*
 * A record's number, said the other way round: 「5 度就推不开」 where the record has 仍可推开, 「从 6% 上到 18%」 where it fell, 「脸不紧绷了」
 * where the feeling was less than before.
 */

/** 不给退, 不能带, 没法推: what is not to be done, by its verb. */
const DENIED =
  /(?:不给|不能|不可以?|不让|不准|不许|不予|不支持|没法|无法)(?<verbs>[\u4e00-\u9fff]{1,3})|(?<verb>[\u4e00-\u9fff])不(?:开|动|了|起来?|到|上|下|出|着|完|掉)/gu;
/** 可退货, 仍可单手推开, 推得开. */
const GRANTED =
  /(?<![不没无])(?:可以?|能够?|支持|允许)(?![能是])(?<verbs>[\u4e00-\u9fff]{1,4})|(?<verb>[\u4e00-\u9fff])得(?:开|动|了|起来?|到|上|下|出|着|完|掉)/gu;

const verbsIn = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set(matchesOf(text, pattern).flatMap(({ groups = {} }) => [...(groups['verbs'] ?? groups['verb'] ?? '')]));
const DULL = /[可能以的了在用到有后时人一是]/u;
const share = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  [...left].some((verb) => !DULL.test(verb) && right.has(verb));

/** 过了 30 天就不给退: what lies beyond a limit is not what lies within it. */
const BEYOND = /(?:过了?|超过?了?|满|之外) ?$/u;
const BEHIND = /^ ?(?:[以之]?[后外]|开外|往上|以上)/u;

function isDeniedOrGranted(said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean {
  const [mine, theirs] = [stretchAround(text, said), stretchAround(record.text, known)];
  const denies = verbsIn(mine, DENIED);
  const grants = verbsIn(theirs, GRANTED);
  if (denies.size === 0 || grants.size === 0) return false;
  if (
    BEYOND.test(text.slice(Math.max(0, said.start - 4), said.start)) ||
    BEHIND.test(text.slice(said.end, said.end + 3))
  )
    return false;
  return share(denies, grants) && !share(denies, verbsIn(theirs, DENIED));
}

const NUMBER = '(?<other>\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百]+)';
const UP_TO = new RegExp(`^ ?[^，。；\\d]{0,6}?(?:到|至|成|为)了? ?${NUMBER}`, 'u');
const FROM = new RegExp(`(?:从|由) ?(?:原来?的?|之前的?)? ?${NUMBER}[^，。；\\d]{0,6}(?:到|至|成|为)了? ?$`, 'u');
const BEGINS = /(?:从|由)[^，。；\d]{0,4}$/u;
/** 从 6% 上到 18% where the record has 由 18% 降至 6%. */
function isTheOtherWay(said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean {
  if (!BEGINS.test(text.slice(Math.max(0, said.start - 6), said.start))) return false;
  const to = UP_TO.exec(text.slice(said.end, said.end + 14))?.groups?.['other'];
  const from = FROM.exec(record.text.slice(Math.max(0, known.start - 16), known.start))?.groups?.['other'];
  return to !== undefined && from !== undefined && readNumber(to) === readNumber(from);
}

/** Less than before, or below a limit. */
const LESSENED =
  /(?:比[^，。]{0,6}|变|更|看起来|有所|略有?|稍微?)[少低细淡轻浅小弱]|减少|减轻|降低|改善|缓解|淡化|[少低细淡轻浅小弱]了?一?[些点]|低于|不高于/u;
/** Money that is taken off is no feeling that grows less. */
const OF_MONEY = /^(?:money|over_off|discount|buy_get)$/u;
/** Nothing of it any more. */
const GONE =
  /没了|没有了|消失|不见了|看不[见到]|找不[着到]|根除|清零|归零|[为是]零|零残留|一丁?点[也都儿]*(?:没|不)|全[都部]?好了|都好了|痊愈/u;
const NO_MORE = /不(?<what>[\u4e00-\u9fff]{1,2})了/gu;
const SENTENCE = /[。；;！!\n/]/u;
/** 31 个毛孔都没了 where the record has 31 人自评毛孔看起来细一些. */
function isAllOfIt(said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean {
  if (OF_MONEY.test(said.measure)) return false;
  const [theirs = ''] = record.text.slice(known.end).split(SENTENCE);
  const whole = stretchAround(record.text, known) + theirs;
  if (!LESSENED.test(whole) || GONE.test(whole) || /没有|不再|无|未检出|零/u.test(whole)) return false;
  const [mine = ''] = text.slice(said.end).split(/[。；;！!\n]/u);
  const what = stretchAround(text, said) + mine;
  return GONE.test(what) || matchesOf(what, NO_MORE).some(({ groups }) => whole.includes(groups?.['what'] ?? '\n'));
}

const OF_PEOPLE = /[位名人个]|姐妹|用户|客户|学员|家长|车主|粉丝|顾客|会员/u;
/** 8000 个不一样的客人 where the record counts 8000 人次. */
const areVisits = (said: Amount, known: Amount): boolean =>
  known.unit === '人次' && said.unit !== '人次' && OF_PEOPLE.test(said.unit);

/** Whether a text says a record's number against what the record says of it, or more of it than it says. */
export const isTurnedRound = (said: Amount, text: string, known: Amount, record: EvidenceRecord): boolean =>
  areVisits(said, known) ||
  isDeniedOrGranted(said, text, known, record) ||
  isTheOtherWay(said, text, known, record) ||
  isAllOfIt(said, text, known, record);
