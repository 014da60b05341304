import { DistinctRuns } from '../../text/distinct-runs.js';
import type { Sign } from '../../text/runs.js';
import { WeighedRuns } from '../../text/weighed-runs.js';
import { KNOWN, type Known, signOfKind, signsBeside } from './claim-signs.js';
import { CLAIM_WEIGHTS } from './claim-weights.js';
import { eachKind, type WordKind } from './word-kinds.js';

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
const FEWEST_SIGNS = 11;
/** Weights are kept, and added up, as whole hundredths. */
const UNIT = 100;

const RUNS = new WeighedRuns(CLAIM_WEIGHTS.runs);
const DISTINCT = new DistinctRuns();

function stretches(signs: readonly Sign[]): Sign[][] {
  const all: Sign[][] = [[]];
  for (const sign of signs) {
    const last = all.at(-1) ?? [];
    last.push(sign);
    if (last.length >= MOST_SIGNS && /[。！？!?；;]/u.test(sign.sign)) all.push([]);
  }
  return all.filter((stretch) => stretch.length > 0);
}

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

/** What `eachClaimRun` visits, each counted once where it stands first: sums by first sign, all together, how many different ones. */
function weigh(signs: readonly Sign[], { kinds }: Known): { sums: Int32Array; sum: number; distinct: number } {
  const sums = new Int32Array(signs.length);
  let sum = 0;
  const add = (weight: number, first: number): void => {
    sum += weight;
    sums[first] = (sums[first] ?? 0) + weight;
  };
  RUNS.each([signs], add);
  const met = new Set<WordKind>();
  eachKind(signs, (kind, first) => {
    if (met.has(kind)) return;
    met.add(kind);
    add(RUNS.of(signOfKind(kind, kinds)), first);
  });
  return { sums, sum, distinct: DISTINCT.count(signs) + met.size };
}

/** A stretch as a whole, and the clause of it that weighs most. */
function readSigns(signs: readonly Sign[], known: Known): ClaimReading {
  const { sums, sum, distinct } = weigh(signs, known);
  const clauses = clausesOf(signs);
  let [heaviest, most] = [clauses[0] ?? ([0, 0] as const), -Infinity];
  clauses.forEach((clause, index) => {
    const next = clauses[index + 1]?.[0] ?? signs.length;
    const own = sums.subarray(clause[0], next).reduce((left, right) => left + right, 0);
    if (own > most) [heaviest, most] = [clause, own];
  });
  return {
    score: CLAIM_WEIGHTS.bias + sum / UNIT / Math.sqrt(Math.max(1, distinct)),
    from: signs[0]?.start ?? 0,
    to: signs.at(-1)?.end ?? 0,
    start: signs[heaviest[0]]?.start ?? 0,
    end: signs[heaviest[1]]?.end ?? 0,
  };
}

const saysEnough = (signs: readonly Sign[]): boolean =>
  signs.filter(({ sign }) => sign !== KNOWN).length >= FEWEST_SIGNS;

/**
 * How a text reads, stretch by stretch; a stretch that says hardly more than the records is not read. Learned (logistic
 * regression over runs of up to three signs), so it may err.
 * @param text folded
 * @param known what the live records say
 */
export const claimReadings = (text: string, known: Known): ClaimReading[] =>
  stretches(signsBeside(text, known))
    .filter(saysEnough)
    .map((signs) => readSigns(signs, known));
