import { jaccard, pairsOf } from '../sameness/pairs.js';
import { clausesIn, isDenied, type Matrix, PART_NAMES, type Part, type Person, type Told } from './person.js';
import { ONE_PERSON_RULES } from './rules.js';

/** As many characters in a row are the same words; a picture's brief is longer, so more may meet by chance. */
const SAME_WORDS = 4;
const SAME_IN_A_BRIEF = 6;
/** How alike two briefs may be: what is said again with as many words more measures .5, another picture of the place about .2. */
const SAME_PICTURE = 0.45;
/** How it is to be taken, and not of what. */
const HOW_IT_IS_TAKEN = /光|留空|留白|留出|构图|背景|镜头|不摆拍|一个调子/u;

/** The longest run of words that two texts share, as it stands in the second. */
function sharedRun(one: string, other: string): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < other.length; start += 1)
    for (let length = best.length + 1; start + length <= other.length; length += 1) {
      const run = other.slice(start, start + length);
      if (!/^\p{Script=Han}[\p{Script=Han}，、]*$/u.test(run) || !one.includes(run)) break;
      best = { start, length };
    }
  return best;
}

/** What is taken out keeps its place, so that offsets hold. */
const blanked = (text: string, names: readonly string[]): string =>
  names.reduce((words, name) => words.replaceAll(name, '　'.repeat(name.length)), text);

const subject = (brief: string): string =>
  clausesIn(brief)
    .filter(({ text }) => !HOW_IT_IS_TAKEN.test(text) && !isDenied('cover', text, text.length))
    .map(({ text }) => text)
    .join('');

function samePicture(avatar: string, cover: string): boolean {
  const [one, other] = [pairsOf(subject(avatar)), pairsOf(subject(cover))];
  return Math.min(one.length, other.length) >= 4 && jaccard(one, other) >= SAME_PICTURE;
}

/** Four places to say who somebody is: what stands in one is not said again in another. */
export function repeatFindings(body: Matrix, { called, brand }: Person): Told[] {
  const names = [...called, brand].sort((one, other) => other.length - one.length);
  const clean = (part: Part) => blanked(body[part], names);
  const again = (first: Part, part: Part, least: number): Told[] => {
    const { start, length } = sharedRun(clean(first), clean(part));
    if (length < least) return [];
    return [
      {
        ...{ rule: ONE_PERSON_RULES.matrix_repeats, part, start, end: start + length },
        message: `「${body[part].slice(start, start + length)}」在${PART_NAMES[first]}里说过了。`,
        suggestion: 'one_thing_each',
      },
    ];
  };
  const pictures: Told[] = samePicture(clean('avatar'), clean('cover'))
    ? [
        {
          ...{ rule: ONE_PERSON_RULES.matrix_repeats, part: 'cover', start: 0, end: body.cover.length },
          message: '封面和头像拍的是同一样。',
          suggestion: 'person_and_place',
        },
      ]
    : [];
  return [
    ...again('nickname', 'signature', SAME_WORDS),
    ...again('signature', 'avatar', SAME_IN_A_BRIEF),
    ...again('signature', 'cover', SAME_IN_A_BRIEF),
    ...pictures,
  ];
}
