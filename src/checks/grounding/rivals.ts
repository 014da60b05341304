import { isPlainHan } from '../text/folding.js';
import { Marks } from '../text/marks.js';
import { type Amount, sameValue } from './amount.js';
import { attributeAt } from './attributes.js';
import type { Evidence, StatedAmount } from './evidence.js';
import { shareCount, sharedWords, sharesWords, wordsIn } from './shared-words.js';
import { stretchAround } from '../text/stretches.js';
import { tokensAround } from './things.js';
import { TURNS } from './units.js';

/*
 * What the records count in the same measure, whether it is of what the text says, and whether the text says that too. A
 * number beside the very words in which a record gives another one contradicts it, however small it is.
 */

const SPANS: readonly string[] = ['minutes', 'months', 'workdays'];

/** Measures in which a record may give what a clause gives in another or in none: 满 99 for 满 129 元, 三趟 for 2 次. */
export function alike(measure: string): readonly string[] {
  if (SPANS.includes(measure)) return SPANS;
  if (TURNS.has(measure)) return [...TURNS];
  if (measure === 'degrees') return ['degrees', ''];
  return measure === '' ? ['', 'money', '个'] : [measure];
}

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

/** Most records' numbers that one is held against; where there are more, those whose record has a word of the text. */
const MOST = 30;
/** How many of a thing two texts share, from which on it says something more. */
const STEPS = [1, 2, 3, 5];
/** Characters on either side in which another number stands beside. */
const BESIDE = 24;

const CHARACTERS = new WeakMap<Amount, ReadonlySet<number>>();
function charactersAround(text: string, amount: Amount): ReadonlySet<number> {
  const known = CHARACTERS.get(amount) ?? charactersOf(stretchAround(text, amount));
  CHARACTERS.set(amount, known);
  return known;
}

const TEXTS = new WeakMap<readonly Amount[], ReadonlySet<string>>();
/** The words of a text, read once for all its amounts. */
function wordsOfText(text: string, all: readonly Amount[]): ReadonlySet<string> {
  const known = TEXTS.get(all) ?? wordsIn(text);
  TEXTS.set(all, known);
  return known;
}

function rivalsOf(measure: string, whole: ReadonlySet<string>, evidence: Evidence): readonly StatedAmount[] {
  const rivals: StatedAmount[] = [];
  for (const each of alike(measure)) {
    const all = evidence.amountsIn(each);
    for (const rival of all.length <= MOST ? all : evidence.amountsBeside(each, whole)) {
      if (rivals.length >= MOST) return rivals;
      if (rival.amount.end > rival.amount.start) rivals.push(rival);
    }
  }
  return rivals;
}

/**
 * Signs of how a number that nothing bears out stands to what is known.
 * @param all every amount of the text
 */
export function signsOfRivals(text: string, said: Amount, all: readonly Amount[], evidence: Evidence): string[] {
  const sentence = stretchAround(text, said, SENTENCE_END);
  const [inClause, inSentence, inText] = [tokensAround(text, said), wordsIn(sentence), wordsOfText(text, all)];
  const characters = charactersOf(sentence);
  const isKnown = ({ measure, values }: Amount): boolean =>
    values.some((value) => evidence.amountsOf(measure, value).length > 0);
  const others = all.filter((other) => other !== said && other.count !== 1);
  const rivals = rivalsOf(said.measure, inText, evidence);
  const isSaid = (known: Amount): boolean =>
    all.some(
      ({ measure, values }) =>
        measure === known.measure && values.some((value) => known.values.some((other) => sameValue(value, other))),
    );
  const free = rivals.filter(({ amount }) => !isSaid(amount));
  const attribute = attributeAt(text, said.start, said.end);
  const most = (count: (rival: StatedAmount) => number, name: string): string[] => {
    const reached = free.reduce((sofar, rival) => Math.max(sofar, count(rival)), 0);
    return STEPS.filter((step) => reached >= step).map((step) => `${name}${String(step)}`);
  };
  const isNear = ({ amount: { values } }: StatedAmount): boolean => {
    const ratio = (said.values[0] ?? NaN) / (values[0] ?? NaN);
    return ratio > 0.4 && ratio < 2.5;
  };
  const isUnit = ({ amount: { unit } }: StatedAmount): boolean => unit !== '' && unit === said.unit;
  const isBeside = ({ start }: Amount): boolean => Math.abs(start - said.start) < BESIDE;
  const isSaidNear = (known: Amount): boolean =>
    others.some(
      (other) =>
        isBeside(other) &&
        other.measure === known.measure &&
        other.values.some((value) => known.values.some((each) => sameValue(value, each))),
    );
  /** The record is being told here: its other number stands beside. */
  const isToldBeside = ({ amount, record }: StatedAmount): boolean =>
    record.amounts.some((other) => other !== amount && other.end > other.start && isSaidNear(other));
  const near = free.filter(isNear);
  const isAlone = near.length === 1 && free.length === 1;
  const sharesClause = ({ amount, record }: StatedAmount): boolean =>
    shareCount(inClause, tokensAround(record.text, amount)) > 0;
  const sharesCharacters = ({ amount, record }: StatedAmount): boolean =>
    shareCount(characters, charactersAround(record.text, amount)) > 0;
  const told: readonly (readonly [sign: string, isSo: boolean])[] = [
    ['known', others.some(isKnown)],
    ['known_beside', others.some((other) => isBeside(other) && isKnown(other))],
    ['since', said.measure === 'months' && evidence.amountsIn('date').some(({ amount }) => amount.end > amount.start)],
    ['rival_none', rivals.length === 0],
    ['rivals_said', rivals.length > 0 && free.length === 0],
    ['rival_one', free.length === 1],
    ['unit', free.some(isUnit)],
    ['unit_sentence', free.some((rival) => isUnit(rival) && sharesWords(inSentence, rival.record))],
    ['unit_text', free.some((rival) => isUnit(rival) && sharesWords(inText, rival.record))],
    [
      'attribute',
      attribute !== undefined &&
        free.some(({ amount, record }) => attribute === attributeAt(record.text, amount.start, amount.end)),
    ],
    ['size', free.some((rival) => isNear(rival) && sharesWords(inSentence, rival.record))],
    ['size_any', near.length > 0],
    ['near_unit', near.some(isUnit)],
    ['near_clause', near.some(sharesClause)],
    ['near_characters', near.some(sharesCharacters)],
    ['near_told_beside', near.some(isToldBeside)],
    ['near_unit_told_beside', near.some((rival) => isUnit(rival) && isToldBeside(rival))],
    ['near_alone', isAlone],
    ['near_alone_characters', isAlone && near.some(sharesCharacters)],
  ];
  return [
    ...told.flatMap(([sign, isSo]) => (isSo ? [sign] : [])),
    ...most(({ amount, record }) => shareCount(inClause, tokensAround(record.text, amount)), 'clause'),
    ...most(({ record }) => sharedWords(inSentence, record), 'sentence'),
    ...most(({ amount, record }) => shareCount(characters, charactersAround(record.text, amount)), 'characters'),
    ...most(({ record }) => sharedWords(inText, record), 'text'),
  ];
}
