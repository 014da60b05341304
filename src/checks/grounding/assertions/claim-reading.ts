import { weightsOf } from '../../text/packed.js';
import { eachRun, type Sign } from '../../text/runs.js';
import { claimSigns, knownSigns, type Pairs } from './claim-signs.js';
import { CLAIM_WEIGHTS } from './claim-weights.js';

/** How a stretch of text reads: above 0 as texts that claim what no record says, below as those that do not. */
export interface ClaimReading {
  readonly score: number;
  /** The stretch that was read, as offsets in the folded text. */
  readonly from: number;
  readonly to: number;
  /** Its heaviest clause, as offsets in the folded text. */
  readonly start: number;
  readonly end: number;
}

/** Signs that are read at once: what was learned from posts is not asked about whole articles. */
const MOST_SIGNS = 160;
/** Fewer signs that no record has say too little to be judged by. */
const FEWEST_SIGNS = 10;
/** Weights are kept, and added up, as whole hundredths. */
const UNIT = 100;

const weightOf = weightsOf(CLAIM_WEIGHTS.runs);

function stretches(signs: readonly Sign[]): Sign[][] {
  const all: Sign[][] = [[]];
  for (const sign of signs) {
    const last = all.at(-1) ?? [];
    last.push(sign);
    if (last.length >= MOST_SIGNS && /[。！？!?；;]/u.test(sign.sign)) all.push([]);
  }
  return all.filter((stretch) => stretch.length > 0);
}

/** A run of signs of one stretch: equal runs have the same number. */
interface Run {
  readonly number: number;
  readonly first: number;
  readonly last: number;
  readonly weight: number;
}

/** Runs none of whose signs a live record has, weighed once for the stretch and for each of its sentences. */
function runsIn(signs: readonly Sign[], covered: readonly boolean[]): Run[] {
  const numbers = new Map<string, { number: number; weight: number }>();
  const runs: Run[] = [];
  eachRun(
    signs,
    (run, first, last) => {
      let known = numbers.get(run);
      if (known === undefined) {
        known = { number: numbers.size, weight: weightOf(run) };
        numbers.set(run, known);
      }
      runs.push({ number: known.number, weight: known.weight, first, last });
    },
    covered,
  );
  return runs;
}

const SENTENCE_END = /[。！？!?]/u;
const CLAUSE_END = /[，。！？；!?;,]/u;

/** First and last sign of every clause, its mark left out. */
function clausesOf(signs: readonly Sign[]): (readonly [number, number])[] {
  const clauses: [number, number][] = [];
  let isOpen = false;
  signs.forEach(({ sign }, at) => {
    const isMark = CLAUSE_END.test(sign);
    const clause = clauses.at(-1);
    if (!isOpen || clause === undefined) clauses.push([at, at]);
    else if (!isMark) clause[1] = at;
    isOpen = !isMark;
  });
  return clauses;
}

/** The signs from one to another, read by themselves. */
function readSigns(
  signs: readonly Sign[],
  covered: readonly boolean[],
  runs: readonly Run[],
  [from, to]: readonly [number, number],
): ClaimReading {
  const sums = new Int32Array(to - from + 1);
  const seen = new Set<number>();
  let sum = 0;
  for (const { number, first, last, weight } of runs) {
    if (first < from || last > to || seen.has(number)) continue;
    seen.add(number);
    sum += weight;
    sums[first - from] = (sums[first - from] ?? 0) + weight;
  }
  let unknown = 0;
  for (let at = from; at <= to; at += 1) if (covered[at] !== true) unknown += 1;
  const clauses = clausesOf(signs.slice(from, to + 1));
  let [heaviest, most] = [clauses[0] ?? ([0, 0] as const), -Infinity];
  clauses.forEach((clause, index) => {
    const next = clauses[index + 1]?.[0] ?? sums.length;
    const own = sums.subarray(clause[0], next).reduce((left, right) => left + right, 0);
    if (own > most) [heaviest, most] = [clause, own];
  });
  return {
    score: unknown < FEWEST_SIGNS ? 0 : CLAIM_WEIGHTS.bias + sum / UNIT / Math.sqrt(Math.max(1, seen.size)),
    from: signs[from]?.start ?? 0,
    to: signs[to]?.end ?? 0,
    start: signs[from + heaviest[0]]?.start ?? 0,
    end: signs[from + heaviest[1]]?.end ?? 0,
  };
}

/** First and last sign of every sentence of more than two signs. */
function sentencesOf(signs: readonly Sign[]): (readonly [number, number])[] {
  const all: [number, number][] = [];
  let from = 0;
  signs.forEach(({ sign }, at) => {
    if (at + 1 < signs.length && !SENTENCE_END.test(sign)) return;
    if (at - from > 1) all.push([from, at]);
    from = at + 1;
  });
  return all;
}

/** How much clearer a sentence must be that stands in a story of other things. */
const ALONE = 1;

/** A stretch as a whole, or the sentence of it that reads most like a claim, where that says more. */
function readWithSentences(signs: readonly Sign[], known: Pairs): ClaimReading {
  const covered = knownSigns(signs, known);
  const runs = runsIn(signs, covered);
  const read = (span: readonly [number, number]) => readSigns(signs, covered, runs, span);
  const whole = read([0, signs.length - 1]);
  const sentences = sentencesOf(signs);
  if (sentences.length < 2) return whole;
  return sentences
    .map(read)
    .reduce(
      (most, { score, start, end }) =>
        score - ALONE > most.score ? { ...most, score: score - ALONE, start, end } : most,
      whole,
    );
}

/**
 * How a text reads, stretch by stretch. Learned (logistic regression over runs of up to three signs), so it may err.
 * @param text folded
 * @param known pairs of signs that stand in the live records
 */
export const claimReadings = (text: string, known: Pairs): ClaimReading[] =>
  stretches(claimSigns(text)).map((signs) => readWithSentences(signs, known));
