import { type Check, type CheckContext, type Finding } from '../finding.js';
import { salesFindings, sloganFindings } from './advertising.js';
import { ageFindings } from './ages.js';
import { citiesIn, isSamePlace, type Said, yearsIn } from './facts.js';
import { familyFindings } from './family.js';
import { nameless, otherNames } from './names.js';
import { findingOf, type Matrix, type Part, PART_NAMES, PARTS, type Person, personOf, type Told } from './person.js';
import { pictureFindings } from './picture.js';
import { repeatFindings } from './repeats.js';
import { roleFindings } from './roles.js';
import { ONE_PERSON_RULES } from './rules.js';
import { shopFindings } from './shops.js';
import { selfFindings, speakerFindings } from './speaker.js';

/**
 * A fact of one kind that is said differently: by another part, or by what the library knows of the persona. Where the
 * library knows several values, any of them will do; where it tells a life without one, whoever writes the draft made it up;
 * where it tells nothing, the parts must agree with the first that names one.
 */
function contradictions<T extends string | number>(
  body: Matrix,
  known: readonly Said<T>[],
  find: (text: string) => Said<T>[],
  say: (value: T, where: string, other: string) => Pick<Told, 'message' | 'suggestion'>,
  rule: Told['rule'],
  isTold: boolean,
  agrees: (said: Said<T>, held: T) => boolean,
): Told[] {
  const found = PARTS.flatMap((part) => find(body[part]).map((said) => ({ part, said })));
  const first = found[0];
  const held: readonly T[] =
    known.length > 0 ? [...new Set(known.map(({ value }) => value))] : first ? [first.said.value] : [];
  if (known.length === 0 && isTold)
    return found.map(({ part, said: { value, start, end } }) => ({
      ...{ rule, part, start, end, severity: 'warn' as const },
      ...say(value, PART_NAMES[part], '人设资料里没写'),
    }));
  const from: Part | 'persona' = known.length > 0 ? 'persona' : (first?.part ?? 'persona');
  return found
    .filter(({ said }) => !held.some((value) => agrees(said, value)))
    .map(({ part, said: { value, start, end } }) => ({
      ...{ rule, part, start, end },
      ...say(value, PART_NAMES[part], `${PART_NAMES[from]}里是「${held.join('」「')}」`),
    }));
}

const yearFindings = (body: Matrix, { record, isTold }: Person): Told[] =>
  contradictions(
    body,
    yearsIn(record),
    yearsIn,
    (value, where, other) => ({ message: `${where}说 ${String(value)} 年，${other}。`, suggestion: 'same_years' }),
    ONE_PERSON_RULES.matrix_years,
    isTold,
    ({ value, upTo = value }, held) => held >= value && held <= upTo,
  );

const cityFindings = (body: Matrix, { record, isTold }: Person): Told[] =>
  contradictions(
    body,
    citiesIn(record),
    citiesIn,
    (value, where, other) => ({ message: `${where}说在${value}，${other}。`, suggestion: 'true_city' }),
    ONE_PERSON_RULES.matrix_city,
    isTold,
    ({ value }, held) => isSamePlace(value, held),
  );

/** What is asked of a profile, in the order in which it is shown. */
const QUESTIONS: readonly ((body: Matrix, person: Person, context: CheckContext) => Told[])[] = [
  ...[nameless, otherNames, selfFindings, speakerFindings, roleFindings, shopFindings, familyFindings],
  ...[yearFindings, ageFindings, cityFindings, salesFindings, sloganFindings, pictureFindings, repeatFindings],
];

function findings(body: Matrix, context: CheckContext): Finding[] {
  const persona = context.library.personas.get(context.personaId ?? '');
  if (persona === undefined) return [];
  const person = personOf(context.library, persona);
  return QUESTIONS.flatMap((ask) => ask(body, person, context)).map((told) => findingOf(body, told));
}

/** Nickname, signature, avatar and cover speak of one consistent person. */
export const onePerson: Check = {
  id: 'one-person',
  name: '同一个人',
  rules: Object.values(ONE_PERSON_RULES),
  run: (body, context) => (body.touchpoint === 'persona_matrix' ? findings(body, context) : []),
};
