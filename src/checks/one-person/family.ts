import { matchesOf } from '../text/matches.js';
import { type Matrix, PART_NAMES, type Part, PARTS, type Person, type Told } from './person.js';
import { ONE_PERSON_RULES } from './rules.js';

type Marriage = 'married' | 'single' | 'divorced';
interface Family {
  readonly marriage?: Marriage;
  /** Of how many children it speaks at least; 0 = of none. */
  readonly children?: number;
  readonly sons?: true;
  readonly daughters?: true;
}
interface Said extends Family {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

const NUMBER = '[一两二三四五\\d]';
/** How a family is told; one line, one thing. Whoever is spoken of must be the one who speaks: 宝妈也能练 is said to others. */
// prettier-ignore
const TELLING: readonly (readonly [match: RegExp, family: Family])[] = [
  [/离异|离婚|离了婚|单亲|一个人带(?:娃|孩子|儿子|女儿|大)|一个人带着[^，。]{0,6}(?:娃|孩子|儿子|女儿)/gu, { marriage: 'divorced' }],
  [/(?<!离)已婚|结了?婚(?![照礼纱典戒季]|蛋糕|请[帖柬]|当天|现场|纪念)|(?<!找|催|你|她|您|的)(?:老公|丈夫|老婆|妻子|媳妇|(?<![可恋关热喜疼])爱人(?!儿|士|如己))|(?:我|和|跟)(?:我)?(?:太太|先生)|(?:孩子|娃|孩儿)(?:他|她|的)?[爸爹妈娘](?!妈|爸)|我家那位|我们家那位|另一半|夫妻|小两口/gu, { marriage: 'married' }],
  [/单身(?!公寓|的?你)|未婚|不婚/gu, { marriage: 'single' }],
  [/丁克|(?:(?<!有)没有?|不[生要])孩子(?!气|们|似的|(?:的(?:客?人)?)?[也都][能可行来])|未育/gu, { children: 0 }],
  [/(?:[二两]胎|[二两]宝(?=[妈爸])|双胞胎|龙凤胎)(?!政策)/gu, { children: 2 }],
  [/三胎(?!政策)|三宝(?=[妈爸])|三个(?:娃|孩子|儿子|女儿)|三孩/gu, { children: 3 }],
  [new RegExp(`(?:[两二2]个|一对)(?:娃|孩子)`, 'gu'), { children: 2 }],
  [new RegExp(`(?:[两二2]个|一对(?:双胞胎)?)儿子`, 'gu'), { children: 2, sons: true }],
  [new RegExp(`(?:[两二2]个|一对(?:双胞胎)?)女儿`, 'gu'), { children: 2, daughters: true }],
  [new RegExp(`(?<![你您她他])(?<!${NUMBER}[个对])(?<!双胞胎)(?:儿子|我家小子)`, 'gu'), { children: 1, sons: true }],
  [new RegExp(`(?<![你您她他])(?<!${NUMBER}[个对])(?<!双胞胎)(?:女儿|闺女)`, 'gu'), { children: 1, daughters: true }],
  [/(?:宝[妈爸]|奶爸|辣妈)(?=$|[^\p{Script=Han}]|一枚)/gu, { children: 1 }],
];

const tellings = (text: string): (Family & { start: number; end: number })[] =>
  TELLING.flatMap(([match, family]) =>
    matchesOf(text, match).map(({ 0: found, index }) => ({ ...family, start: index, end: index + found.length })),
  );

/** A family as several words tell it together. */
function together(told: readonly Family[]): Family {
  const marriage =
    told.find((each) => each.marriage === 'divorced')?.marriage ?? told.find((each) => each.marriage)?.marriage;
  const counts = told.flatMap(({ children }) => (children === undefined ? [] : [children]));
  const kinds = Number(told.some(({ sons }) => sons)) + Number(told.some(({ daughters }) => daughters));
  return {
    ...(marriage === undefined ? {} : { marriage }),
    ...(counts.length === 0 ? {} : { children: Math.max(kinds, ...counts) }),
    ...(told.some(({ sons }) => sons) ? { sons: true as const } : {}),
    ...(told.some(({ daughters }) => daughters) ? { daughters: true as const } : {}),
  };
}

function differs(said: Family, held: Family): boolean {
  if (said.marriage !== undefined && held.marriage !== undefined && said.marriage !== held.marriage)
    return !(said.marriage === 'single' && held.marriage === 'divorced');
  if (said.children === undefined || held.children === undefined) return false;
  const hasKinds = held.sons === true || held.daughters === true;
  if (hasKinds && ((said.sons && !held.sons) || (said.daughters && !held.daughters))) return true;
  return (said.children === 0) !== (held.children === 0) || said.children > held.children;
}

const isUnheard = (said: Family, held: Family): boolean =>
  (said.marriage !== undefined && held.marriage === undefined) ||
  (said.children !== undefined && held.children === undefined);

/** A family that the record does not know, or that the parts tell differently. */
export function familyFindings(body: Matrix, { record, isTold }: Person): Told[] {
  const told: Said[] = PARTS.flatMap((part) => tellings(body[part]).map((said) => ({ ...said, part })));
  const known = together(tellings(record));
  return told.flatMap((said, index) => {
    const { part, start, end } = said;
    const message = (other: string) => `${PART_NAMES[part]}里说「${body[part].slice(start, end)}」，${other}。`;
    const at = { rule: ONE_PERSON_RULES.matrix_family, part, start, end };
    const suggestion = 'family_of_record';
    if (differs(said, known)) return [{ ...at, message: message('人设资料里不是这样'), suggestion }];
    const earlier = told.slice(0, index).find((other) => differs(said, other) && !isHeld(other, known));
    if (earlier !== undefined)
      return [{ ...at, message: message(`${PART_NAMES[earlier.part]}里不是这样`), suggestion }];
    if (!isTold || !isUnheard(said, known)) return [];
    return [{ ...at, message: message('人设资料里没写'), suggestion, severity: 'warn' as const }];
  });
}

/** What the record says anyway is no ground to find fault with another part. */
const isHeld = (said: Family, known: Family): boolean => !isUnheard(said, known) && !differs(said, known);
