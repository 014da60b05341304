import { type AST, RegExpParser } from '@eslint-community/regexpp';

/*
 * Which characters a text must have for a pattern to match anywhere in it, read from the pattern itself. Of 「(?:车牌|牌照)号?[a-z]」 every
 * match has 车 and 牌, or 牌 and 照, and a letter: a text without them need not be searched.
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

/** Ways of one pattern that are told apart; what has more is asked about as a whole. */
const MOST_WAYS = 250;

/** The ways through one of several alternatives. */
const waysThrough = (alternatives: readonly AST.Alternative[]): Needed[][] =>
  alternatives.flatMap(({ elements }) => waysOfSequence(elements));

/** Through elements in a row: as many as the one with the most of them has, each with what all others need. */
function waysOfSequence(elements: readonly AST.Element[]): Needed[][] {
  const each = elements.map(waysOfElement);
  const most = each.reduce((best, ways, at) => (ways.length > (each[best]?.length ?? 0) ? at : best), 0);
  const others = elements.flatMap((element, at) => (at === most ? [] : ofElement(element)));
  return (each[most] ?? [[]]).map((way) => [...way, ...others]);
}

function waysOfElement(element: AST.Element): Needed[][] {
  if (element.type === 'Quantifier' && element.min > 0) return waysOfElement(element.element);
  const isParted =
    element.type === 'Group' ||
    element.type === 'CapturingGroup' ||
    (element.type === 'Assertion' && 'alternatives' in element && !element.negate);
  return isParted ? waysThrough(element.alternatives) : [ofElement(element)];
}

const parser = new RegExpParser();

const inOrder = (needed: readonly Needed[]): Needed[] => [...needed].sort((left, right) => cost(left) - cost(right));

/** A match goes one of these ways, and has a character of each set of it. In each the cheapest to ask for is first. */
export function waysOf({ source, flags }: RegExp): Needed[][] {
  // Without `u` a pair of units is two characters; with `i` a letter is two.
  if (!flags.includes('u') || flags.includes('i')) return [[]];
  const { alternatives } = parser.parsePattern(source, undefined, undefined, { unicode: true });
  const ways = waysThrough(alternatives);
  return (ways.length > MOST_WAYS ? [ofAlternatives(alternatives)] : ways).map(inOrder);
}
