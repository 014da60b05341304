import { fold } from '../text/folding.js';
import { unpackBytes, unpackShorts } from '../text/packed.js';
import type { PartView } from '../text/part-view.js';
import type { Place } from '../text/place.js';
import type { Sign } from '../text/runs.js';
import { RunTrie } from '../text/run-trie.js';
import { signsOf, stretchesOf } from './grams.js';
import { GRAMS, RULES } from './weights.js';

/** Rules whose wording was learned from labelled texts. */
export type WordingId = keyof typeof RULES;

/** A stretch that reads as the guilty texts do, and what in it says so. */
export interface Wording {
  readonly place: Place;
  /** The words that weigh most, in reading order. */
  readonly words: readonly string[];
}

const IDS = Object.keys(RULES) as WordingId[];
/** Weights are kept as whole hundredths. */
const UNIT = 100;
/** So is how telling a gram is, in whole tenths. */
const TENTHS = 10;
/** Shorter texts say too little to be told by their wording: none was learned from. */
const FEWEST_SIGNS = 13;
/** Words that are named to a reader. */
const NAMED = 3;

/** What is kept of a gram, side by side, so that all of it is looked up in one place of the memory. */
const [MET, TELLING_SQUARE, FROM, BEYOND, FIELDS] = [0, 1, 2, 3, 4];

interface Grams {
  readonly trie: RunTrie;
  /**
   * By place: the reading that met the gram last, how telling it is (in tenths, squared), where its weights begin and where they
   * end. Most grams weigh for a rule or two.
   */
  readonly grams: Int32Array;
  /** For which rule, as its index in the ids, and how much, in whole hundredths. */
  readonly rules: Uint8Array;
  readonly weights: Int16Array;
}

let table: Grams | undefined;
/** Read once, when the first text is. */
function tableOfGrams(): Grams {
  if (table !== undefined) return table;
  const words = GRAMS.words.split(' ');
  const [telling, counts] = [unpackBytes(GRAMS.telling), unpackBytes(GRAMS.counts)];
  const kept = new Int32Array(words.length * FIELDS);
  let from = 0;
  for (let place = 0; place < words.length; place += 1) {
    kept[place * FIELDS + TELLING_SQUARE] = (telling[place] ?? 0) ** 2;
    kept[place * FIELDS + FROM] = from;
    from += counts[place] ?? 0;
    kept[place * FIELDS + BEYOND] = from;
  }
  table = {
    trie: new RunTrie(words),
    grams: kept,
    rules: unpackBytes(GRAMS.rules),
    weights: unpackShorts(GRAMS.weights),
  };
  return table;
}

let readings = 0;
/** Visits every gram of a text that was learned of, once, where it stands first. `at` is where its fields begin. */
function eachGram(
  { trie, grams }: Grams,
  signs: readonly Sign[],
  visit: (at: number, first: number, last: number) => void,
): void {
  readings = (readings + 1) | 0;
  trie.eachRun(signs, (place, first, last) => {
    const at = place * FIELDS;
    if (grams[at + MET] === readings) return;
    grams[at + MET] = readings;
    visit(at, first, last);
  });
}

interface Reading {
  readonly signs: readonly Sign[];
  /** By rule, in the order of the ids; above 0 is guilty. */
  readonly scores: Float64Array;
}

function readingOf(signs: readonly Sign[]): Reading {
  const known = tableOfGrams();
  const { grams, rules, weights } = known;
  const scores = new Float64Array(IDS.length);
  let square = 0;
  eachGram(known, signs, (at) => {
    square += grams[at + TELLING_SQUARE] ?? 0;
    const beyond = grams[at + BEYOND] ?? 0;
    for (let each = grams[at + FROM] ?? 0; each < beyond; each += 1) {
      const rule = rules[each] ?? 0;
      scores[rule] = (scores[rule] ?? 0) + (weights[each] ?? 0);
    }
  });
  const length = Math.sqrt(square) / TENTHS || 1;
  IDS.forEach((id, rule) => {
    const { bias, threshold } = RULES[id];
    scores[rule] = (scores[rule] ?? 0) / UNIT / length + bias - threshold;
  });
  return { signs, scores };
}

function readView(view: PartView): readonly Reading[] {
  const signs = signsOf(view.folded.text);
  return signs.length < FEWEST_SIGNS ? [] : stretchesOf(signs).map(readingOf);
}
/** A text is read once for all rules. */
const readingsOf = (view: PartView): readonly Reading[] => view.once(readView);

const SENTENCE_END = /[\n。！!]/u;
/** Scores are kept against the threshold of their rule; this is against the middle, where neither side is likelier. */
const againstMiddle = (score: number, id: WordingId): number => score + RULES[id].threshold;
/** At or below it a text reads as those do that only look guilty. Of a hundred guilty ones one or two do. */
const INNOCENT = -0.15;
/** Words that the law itself lists are let off by clear innocence only. */
const INNOCENT_OF: Partial<Record<WordingId, number>> = { absolute_term: -0.5 };

/**
 * Whether a listed word stands where nothing else is guilty: both the text and the sentence with the word read as
 * look-alikes do. A sentence of few words says too little to clear anything.
 * @param at offsets in the part as it was written
 */
export function readsInnocent(view: PartView, id: WordingId, at: { start: number; end: number }): boolean {
  const rule = IDS.indexOf(id);
  const readings = readingsOf(view);
  const whole = Math.max(...readings.map(({ scores }) => againstMiddle(scores[rule] ?? 0, id)));
  const most = INNOCENT_OF[id] ?? INNOCENT;
  if (readings.length === 0 || whole > most) return false;
  let [from, to] = [at.start, at.end];
  while (from > 0 && !SENTENCE_END.test(view.text.charAt(from - 1))) from -= 1;
  while (to < view.text.length && !SENTENCE_END.test(view.text.charAt(to))) to += 1;
  const signs = signsOf(fold(view.text.slice(from, to)).text);
  return signs.length >= FEWEST_SIGNS && againstMiddle(readingOf(signs).scores[rule] ?? 0, id) <= most / 2;
}

const CLAUSE_END = /[\n。！？!?；;，]/u;

/** Signs of each clause, its closing mark left out. */
function clausesOf(signs: readonly Sign[]): [first: number, last: number][] {
  const clauses: [number, number][] = [];
  let first = 0;
  signs.forEach(({ sign }, index) => {
    if (!CLAUSE_END.test(sign)) return;
    if (index > first) clauses.push([first, index - 1]);
    first = index + 1;
  });
  if (first < signs.length) clauses.push([first, signs.length - 1]);
  return clauses;
}

interface Weighed {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
}

function heaviestWords(signs: readonly Sign[], weighed: readonly Weighed[], text: string): string[] {
  const chosen: Weighed[] = [];
  for (const gram of weighed.filter(({ weight }) => weight > 0).sort((left, right) => right.weight - left.weight)) {
    if (chosen.length === NAMED) break;
    if (
      !/[\p{L}\p{N}]{2}/u.test(
        signs
          .slice(gram.first, gram.last + 1)
          .map(({ sign }) => sign)
          .join(''),
      )
    )
      continue;
    if (chosen.some((other) => gram.first <= other.last && gram.last >= other.first)) continue;
    chosen.push(gram);
  }
  return chosen
    .sort((left, right) => left.first - right.first)
    .map(({ first, last }) => text.slice(signs[first]?.start, signs[last]?.end));
}

/** The clause that says most of it, and the words that weigh most. */
function explain(view: PartView, { signs }: Reading, rule: number): Wording {
  const known = tableOfGrams();
  const { grams, rules, weights } = known;
  const weighed: Weighed[] = [];
  eachGram(known, signs, (at, first, last) => {
    const place = rules.subarray(0, grams[at + BEYOND]).indexOf(rule, grams[at + FROM]);
    if (place >= 0) weighed.push({ first, last, weight: (weights[place] ?? 0) / UNIT });
  });
  const weightOf = ([from, to]: [number, number]): number =>
    weighed.reduce((sum, { first, last, weight }) => (first >= from && last <= to ? sum + weight : sum), 0);
  const clauses = clausesOf(signs);
  const [first, last] = clauses.reduce(
    (best, clause) => (weightOf(clause) > weightOf(best) ? clause : best),
    clauses[0] ?? [0, Math.max(0, signs.length - 1)],
  );
  const { folded } = view;
  return {
    place: view.place(folded, signs[first]?.start ?? 0, signs[last]?.end ?? folded.text.length),
    words: heaviestWords(signs, weighed, folded.text),
  };
}

/**
 * Where a part reads as texts do that break a rule, whatever words of the rule's own list are in it, the guiltiest first. Learned from
 * labelled texts (a support vector machine over grams of up to three signs), so it may err: what it finds wants a look.
 */
export function* wordingsIn(view: PartView, id: WordingId): Iterable<Wording> {
  const rule = IDS.indexOf(id);
  const scoreOf = ({ scores }: Reading): number => scores[rule] ?? 0;
  const guilty = readingsOf(view).filter((reading) => scoreOf(reading) > 0);
  for (const reading of guilty.sort((left, right) => scoreOf(right) - scoreOf(left)))
    yield explain(view, reading, rule);
}
