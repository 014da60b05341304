import { isPlainHan } from '../../text/folding.js';
import { familyNameAt, type FamilyName, NOT_FU } from './family-names.js';

/** A stretch of a folded text that may be somebody's name: a family name and one or two characters after it. */
export interface NameCandidate {
  readonly start: number;
  readonly end: number;
  readonly kind: FamilyName;
  readonly family: string;
  readonly given: string;
}

/** What is put between the characters of a name to hide it: signs that end no sentence, the same everywhere. */
const GAP = /^[^\p{L}\p{N}，。！？；：、…,!?;:\n"'“”「」『』《》()（）【】]{1,4}/u;
/**
 * Characters that a given name as good as never holds: function words, kin, titles, numbers.
 */
const NEVER = new Set(
  '姐了的是在就也都还要被让吃喝没这那昨哥总些个次很不吗呢吧啊呀哦么什怎哪谁我你他她它您咱从对为以及且而所只每各两几多钟号店群块件瓶盒点该得着再已曾将刚叔姨妈爸爷奶婆弟妹夫妻孙去前后里们给跟说买卖师傅',
);

/** 王教练 is a form of address. */
const NO_GIVEN = /^(?:教练|老师|会计|律师|护士|司机|同学|先生|女士|小姐|太太|阿姨|老板|经理|店长|团长)$/u;
const NO_FAMILY = new RegExp(`^${NOT_FU}`, 'u');

function givenFrom(text: string, at: number, most: number): { end: number; given: string }[] {
  const found: { end: number; given: string }[] = [];
  let given = '';
  const gap = isPlainHan(text.charCodeAt(at)) ? '' : (GAP.exec(text.slice(at, at + 4))?.[0] ?? '');
  for (let place = at; given.length < most;) {
    if (gap !== '' && text.startsWith(gap, place)) place += gap.length;
    const character = text.charAt(place);
    if (!isPlainHan(character.charCodeAt(0)) || NEVER.has(character)) break;
    given += character;
    place += 1;
    found.push({ end: place, given });
  }
  return found;
}

/** Every stretch that may be a name, in reading order. They overlap: 林可, 林可欣. */
export function nameCandidates(text: string): NameCandidate[] {
  const candidates: NameCandidate[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const family = familyNameAt(text, start);
    // 常常, 高高, 白白: said twice, it is no family name.
    if (family === undefined || text.charAt(start) === text.charAt(start - 1)) continue;
    if (NO_FAMILY.test(text.slice(start, start + 2))) continue;
    const from = start + family.length;
    for (const { end, given } of givenFrom(text, from, 2))
      if (!NO_GIVEN.test(given))
        candidates.push({ start, end, kind: family.kind, family: text.slice(start, from), given });
  }
  return candidates;
}
