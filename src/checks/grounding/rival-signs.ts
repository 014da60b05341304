import { isPlainHan } from '../text/folding.js';
import { Marks } from '../text/marks.js';
import { stretchAround } from '../text/stretches.js';
import type { Amount } from './amount.js';
import { attributeAt } from './attributes.js';
import type { Evidence, StatedAmount } from './evidence.js';
import { isSaidAmong, rivalsOf } from './rivals.js';
import { shareCount, sharedWords, sharesWords, wordsIn } from './shared-words.js';
import { tokensAround } from './told-beside.js';

/*
 * Whether what a record has in the place of a number is of what the text says, and whether the text says that too. A
 * number beside the very words in which a record gives another one contradicts it, however small it is.
 */

const SENTENCE_END = new Marks('。！？!?\n；;');

const DULL: ReadonlySet<number> = new Set(
  [
    ...'的了是我你他她们在就都也和与有要会能不这那一二两三四五六七八九十百千万个每只到很最吗呢吧啊后内前天年月日次小时分钟可',
  ].map((each) => each.charCodeAt(0)),
);
/** Code units of the characters that tell something. */
function charactersOf(text: string): ReadonlySet<number> {
  const characters = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isPlainHan(code) && !DULL.has(code)) characters.add(code);
  }
  return characters;
}

/** There is one other number that it could be, and it stands beside a word of the same clause. */
const BESIDE_A_WORD = ['rival_one', 'clause1'];
/** The only one that it could be is about as large, and alike in its unit, its words or what stands beside it. */
const INSTEAD_OF = ['near_unit', 'near_clause', 'near_characters', 'near_told_beside'];

/** How surely a number stands where a record has another one, by its signs: not at all, rather, or in the place of just that one. */
export function rivalry(signs: readonly string[]): 'none' | 'beside' | 'instead' {
  if (signs.includes('near_alone') && INSTEAD_OF.some((sign) => signs.includes(sign))) return 'instead';
  return BESIDE_A_WORD.every((sign) => signs.includes(sign)) ? 'beside' : 'none';
}

/** How many of a thing two texts share, from which on it says something more. */
const STEPS = [1, 2, 3, 5];
/** Characters on either side in which another number stands beside. */
const BESIDE = 24;

const CHARACTERS = new WeakMap<Amount, ReadonlySet<number>>();
function charactersAround(text: string, amount: Amount): ReadonlySet<number> {
  let known = CHARACTERS.get(amount);
  if (known === undefined) CHARACTERS.set(amount, (known = charactersOf(stretchAround(text, amount))));
  return known;
}

const TEXTS = new WeakMap<readonly Amount[], ReadonlySet<string>>();
/** The words of a text, read once for all its amounts. */
function wordsOfText(text: string, all: readonly Amount[]): ReadonlySet<string> {
  let known = TEXTS.get(all);
  if (known === undefined) TEXTS.set(all, (known = wordsIn(text)));
  return known;
}

/** A number of a text, and what else the text says. */
interface Said {
  readonly amount: Amount;
  /** What else the text counts; 1 counts nothing. */
  readonly others: readonly Amount[];
  /** Those of them that stand beside it. */
  readonly beside: readonly Amount[];
  readonly inText: ReadonlySet<string>;
}
/** The same with what stands around it, which is asked only where it could be a record's number. */
interface Around extends Said {
  readonly inClause: ReadonlySet<string>;
  readonly inSentence: ReadonlySet<string>;
  /** Of the sentence. */
  readonly characters: ReadonlySet<number>;
  /** What it is said to be: a deposit, a discount. */
  readonly attribute: number | undefined;
}

function saidIn(text: string, amount: Amount, all: readonly Amount[]): Said {
  const others = all.filter((other) => other !== amount && other.count !== 1);
  const beside = others.filter(({ start }) => Math.abs(start - amount.start) < BESIDE);
  return { amount, others, beside, inText: wordsOfText(text, all) };
}

function aroundOf(text: string, { amount, others, beside, inText }: Said): Around {
  const sentence = stretchAround(text, amount, SENTENCE_END);
  const inClause = tokensAround(text, amount);
  const characters = charactersOf(sentence);
  const attribute = attributeAt(text, amount.start, amount.end);
  return { amount, others, beside, inText, inClause, inSentence: wordsIn(sentence), characters, attribute };
}

/** About as large. */
function isNear({ amount: { values } }: StatedAmount, { amount: { values: said } }: Said): boolean {
  const ratio = (said[0] ?? NaN) / (values[0] ?? NaN);
  return ratio > 0.4 && ratio < 2.5;
}

const isOfOneUnit = ({ amount: { unit } }: StatedAmount, { amount: said }: Said): boolean =>
  unit !== '' && unit === said.unit;

const isOfOneAttribute = ({ amount, record }: StatedAmount, { attribute }: Around): boolean =>
  attribute !== undefined && attribute === attributeAt(record.text, amount.start, amount.end);

const sharedInClause = ({ amount, record }: StatedAmount, { inClause }: Around): number =>
  shareCount(inClause, tokensAround(record.text, amount));

const sharedCharacters = ({ amount, record }: StatedAmount, { characters }: Around): number =>
  shareCount(characters, charactersAround(record.text, amount));

/** The signs that hold, in their order. */
const holding = (signs: readonly (readonly [sign: string, holds: boolean])[]): string[] =>
  signs.filter(([, holds]) => holds).map(([sign]) => sign);

/** Whether the records have the text's other numbers, and since when. */
function signsOfOthers(said: Said, evidence: Evidence): string[] {
  const isKnown = ({ measure, values }: Amount): boolean =>
    values.some((value) => evidence.amountsOf(measure, value).length > 0);
  return holding([
    ['known', said.others.some(isKnown)],
    ['known_beside', said.beside.some(isKnown)],
    [
      'since',
      said.amount.measure === 'months' && evidence.amountsIn('date').some(({ amount }) => amount.end > amount.start),
    ],
  ]);
}

/** @param free rivals that the text does not say as well */
function signsOfFree(said: Around, free: readonly StatedAmount[]): string[] {
  const { inSentence, inText } = said;
  const ofOneUnit = free.filter((rival) => isOfOneUnit(rival, said));
  return holding([
    ['rival_one', free.length === 1],
    ['unit', ofOneUnit.length > 0],
    ['unit_sentence', ofOneUnit.some(({ record }) => sharesWords(inSentence, record))],
    ['unit_text', ofOneUnit.some(({ record }) => sharesWords(inText, record))],
    ['attribute', free.some((rival) => isOfOneAttribute(rival, said))],
  ]);
}

/** Of the free rivals that are about as large. */
function signsOfNear(said: Around, free: readonly StatedAmount[]): string[] {
  const near = free.filter((rival) => isNear(rival, said));
  const isAlone = near.length === 1 && free.length === 1;
  /** The record is being told here: its other number stands beside. */
  const toldBeside = near.filter(({ amount, record }) =>
    record.amounts.some((other) => other !== amount && other.end > other.start && isSaidAmong(said.beside, other)),
  );
  const sharesCharacters = near.some((rival) => sharedCharacters(rival, said) > 0);
  return holding([
    ['size', near.some(({ record }) => sharesWords(said.inSentence, record))],
    ['size_any', near.length > 0],
    ['near_unit', near.some((rival) => isOfOneUnit(rival, said))],
    ['near_clause', near.some((rival) => sharedInClause(rival, said) > 0)],
    ['near_characters', sharesCharacters],
    ['near_told_beside', toldBeside.length > 0],
    ['near_unit_told_beside', toldBeside.some((rival) => isOfOneUnit(rival, said))],
    ['near_alone', isAlone],
    ['near_alone_characters', isAlone && sharesCharacters],
  ]);
}

/** How much the free rivals share with what stands around the number, in steps: clause1, clause2. */
function signsOfSharing(said: Around, free: readonly StatedAmount[]): string[] {
  const most = (name: string, count: (rival: StatedAmount) => number): string[] => {
    const reached = free.reduce((sofar, rival) => Math.max(sofar, count(rival)), 0);
    return STEPS.filter((step) => reached >= step).map((step) => `${name}${String(step)}`);
  };
  return [
    ...most('clause', (rival) => sharedInClause(rival, said)),
    ...most('sentence', ({ record }) => sharedWords(said.inSentence, record)),
    ...most('characters', (rival) => sharedCharacters(rival, said)),
    ...most('text', ({ record }) => sharedWords(said.inText, record)),
  ];
}

/**
 * Signs of how a number that nothing bears out stands to what is known.
 * @param all every amount of the text
 */
export function signsOfRivals(text: string, amount: Amount, all: readonly Amount[], evidence: Evidence): string[] {
  const said = saidIn(text, amount, all);
  const rivals = rivalsOf(amount.measure, said.inText, evidence);
  const free = rivals.filter((rival) => !isSaidAmong(all, rival.amount));
  const others = signsOfOthers(said, evidence);
  if (free.length === 0) return [...others, rivals.length === 0 ? 'rival_none' : 'rivals_said'];
  const around = aroundOf(text, said);
  return [...others, ...signsOfFree(around, free), ...signsOfNear(around, free), ...signsOfSharing(around, free)];
}
