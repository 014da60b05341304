import { type AST, RegExpParser } from '@eslint-community/regexpp';

/*
 * Which characters a text must have for a pattern to match anywhere in it, read from the pattern itself. Of 「(?:车牌|牌照)号?[a-z]」 every
 * match has 车 or 牌, and a letter: a text without either need not be searched.
 */

/** One of these code units stands in every match, or in what is looked at around it. */
export type Needed = ReadonlySet<number>;

/** A class of more is of no use: hardly a text has none of it. */
const MOST = 120;
/** What stands in most texts, and so is the last thing to ask for. */
const COMMON = new Set([...'的一是了在我你有不个这上来到人们就还家天 ，。'].map((each) => each.charCodeAt(0)));
const COST_OF_COMMON = 20;

const cost = (needed: Needed): number => {
  let sum = 0;
  for (const code of needed) sum += COMMON.has(code) ? COST_OF_COMMON : 1;
  return sum;
};
const cheapest = (all: readonly Needed[]): Needed | undefined =>
  all.reduce<Needed | undefined>(
    (best, each) => (best === undefined || cost(each) < cost(best) ? each : best),
    undefined,
  );

const DIGITS: Needed = new Set([...'0123456789'].map((each) => each.charCodeAt(0)));

/** Of a character of two units the first. */
const unitOf = (codePoint: number): number => String.fromCodePoint(codePoint).charCodeAt(0);

/** Of one of several alternatives every match has what one of them needs; nothing where one needs nothing. */
function ofAlternatives(alternatives: readonly AST.Alternative[]): Needed[] {
  const each = alternatives.map(({ elements }) => elements.flatMap(ofElement));
  if (each.length === 1) return each[0] ?? [];
  const best = each.map(cheapest);
  return best.includes(undefined) ? [] : [new Set(best.flatMap((needed) => [...(needed ?? [])]))];
}

function ofElement(element: AST.Element): Needed[] {
  switch (element.type) {
    case 'Character':
      return [new Set([unitOf(element.value)])];
    case 'CharacterClass':
      return ofClass(element);
    case 'CharacterSet':
      return element.kind === 'digit' && !element.negate ? [DIGITS] : [];
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives);
    case 'Quantifier':
      return element.min === 0 ? [] : ofElement(element.element);
    case 'Assertion':
      return 'alternatives' in element && !element.negate ? ofAlternatives(element.alternatives) : [];
    default:
      return [];
  }
}

/** Nothing where a class takes what it does not name. */
function ofClass({ negate, elements }: AST.CharacterClass): Needed[] {
  const codes = new Set<number>();
  if (negate) return [];
  for (const element of elements) {
    if (element.type === 'Character') codes.add(unitOf(element.value));
    else if (element.type === 'CharacterSet' && element.kind === 'digit' && !element.negate)
      for (const code of DIGITS) codes.add(code);
    else if (element.type === 'CharacterClassRange' && element.max.value - element.min.value <= MOST)
      for (let code = element.min.value; code <= element.max.value; code += 1) codes.add(unitOf(code));
    else return [];
  }
  return codes.size > MOST ? [] : [codes];
}

const parser = new RegExpParser();

/** Of each of these every match has one. The cheapest to ask for first. */
export function neededBy({ source, flags }: RegExp): Needed[] {
  // Without `u` a pair of units is two characters; with `i` a letter is two.
  if (!flags.includes('u') || flags.includes('i')) return [];
  const { alternatives } = parser.parsePattern(source, undefined, undefined, { unicode: true });
  return ofAlternatives(alternatives).sort((left, right) => cost(left) - cost(right));
}
