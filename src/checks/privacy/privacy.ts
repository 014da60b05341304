import { collect } from '../../kernel/index.js';
import { type Check, type Finding, findingAt } from '../finding.js';
import { namesIn } from '../text/names.js';
import { type PartView, viewsOf } from '../text/part-view.js';
import type { Place } from '../text/place.js';
import { isExcused } from './names/excused-names.js';
import type { NameCandidate } from './names/name-candidates.js';
import { namesTold } from './names/name-reading.js';
import { isPublicName } from './names/public-names.js';
import type { Hit } from './pattern.js';
import { personalHits } from './patterns.js';
import { COMPLAINT_OF_SOMEBODY } from './illnesses.js';
import { CLASS_OR_SCHOOL, ILLNESS } from './people.js';
import { PRIVACY_RULES } from './rules.js';
import type { SuggestionCode } from '../suggestions.js';
import { SPEAKS_OF } from './subjects.js';
import { matchesOf } from '../text/matches.js';
import { wordingFinding } from '../wording/wording-finding.js';

const HINTS: Readonly<Record<keyof typeof PRIVACY_RULES, SuggestionCode>> = {
  privacy_phone: 'no_phone',
  privacy_id_number: 'no_id_number',
  privacy_bank_card: 'no_bank_card',
  privacy_wechat: 'no_wechat',
  privacy_plate: 'no_plate',
  privacy_order_number: 'no_order_number',
  privacy_email: 'no_email',
  privacy_name: 'recorded_alias',
  privacy_child: 'no_school',
  privacy_health: 'no_illness',
  privacy_address: 'city_only',
};

const told = (rule: keyof typeof PRIVACY_RULES, place: Place): Finding =>
  findingAt(PRIVACY_RULES[rule], place, {
    message: `${PRIVACY_RULES[rule].name}不能出现在文案里。`,
    suggestion: HINTS[rule],
  });

function inPart(view: PartView, known: readonly string[]): Finding[] {
  const { folded } = view;
  const taken: Hit[] = [];
  const findings: Finding[] = [];
  const isTaken = ({ start, end }: NameCandidate | Hit) => taken.some((hit) => start < hit.end && end > hit.start);
  const mayBeNamed = (name: string, place: Pick<Hit, 'start' | 'end'>) =>
    isPublicName(name) || known.some((each) => each.includes(name)) || isExcused(folded.text, place);
  for (const hit of personalHits(folded.text)) {
    const { rules, start, end } = hit;
    if (isTaken(hit) || (rules.includes('privacy_name') && mayBeNamed(folded.text.slice(start, end), hit))) continue;
    taken.push(hit);
    findings.push(...rules.map((rule) => told(rule, view.place(folded, start, end))));
  }
  for (const name of namesTold(folded.text)) {
    if (isTaken(name) || mayBeNamed(name.family + name.given, name)) continue;
    findings.push(told('privacy_name', view.place(folded, name.start, name.end)));
  }
  const all = [...findings, ...aboutTheNamed(view, findings)];
  return [...all, ...byWording(view, all)];
}

const PET = '猫|狗|犬|金毛|泰迪|柯基|布偶|宠物|兔子|仓鼠|鹦鹉|乌龟';
const TOLD_OF_THE_NAMED = [
  // 「易晓川家的金毛皮肤病好了」 is nobody's illness.
  {
    rule: 'privacy_health',
    words: new RegExp(`(?<!(?:${PET})[^，,]{0,6})(?:${ILLNESS}|${COMPLAINT_OF_SOMEBODY})`, 'u'),
  },
  // Who works at a school is no child of it.
  {
    rule: 'privacy_child',
    words: new RegExp(
      `(?:${CLASS_OR_SCHOOL})(?![^，,、]{0,5}(?:校长|园长|老师|教师|主任|教导|教务|年级组|门卫|保安|食堂|后勤|宿管))`,
      'u',
    ),
  },
] as const;

/** An illness or a class in the sentence that names somebody: it is theirs. */
function aboutTheNamed(view: PartView, findings: readonly Finding[]): Finding[] {
  const named = findings.filter(({ rule }) => rule === 'privacy_name');
  if (named.length === 0) return [];
  const { folded } = view;
  return collect(matchesOf(folded.text, /[^。！？!?\n]+/gu), ({ 0: sentence, index }) => {
    const place = view.place(folded, index, index + sentence.length);
    if (!named.some(({ start }) => start >= place.start && start < place.end)) return [];
    return collect(TOLD_OF_THE_NAMED, ({ rule, words }) => {
      const match = words.exec(sentence);
      if (match === null || findings.some((finding) => finding.rule === rule)) return [];
      const at = index + match.index;
      return [told(rule, view.place(folded, at, at + match[0].length))];
    });
  });
}

/** Who it is may be told without a name: 楼下快递站那位大哥, 咱们小区唯一的双胞胎. */
const byWording = (view: PartView, told: readonly Finding[]): Finding[] =>
  collect(
    (['privacy_health', 'privacy_child'] as const).filter(
      (rule) => !told.some((finding) => finding.rule === rule) && SPEAKS_OF[rule].test(view.folded.text),
    ),
    (rule) => wordingFinding(rule, PRIVACY_RULES[rule], view, HINTS[rule]),
  );

/** What tells who a person is or how to reach them. */
export const privacy: Check = {
  id: 'privacy',
  name: '隐私',
  rules: Object.values(PRIVACY_RULES),
  run: (body, { library }) => collect(viewsOf(body), (view) => inPart(view, namesIn(library))),
};
