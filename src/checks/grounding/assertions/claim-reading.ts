import { unpack } from '../../text/packed.js';
import { claimSigns, eachRun, knownSigns, type Pairs, type Sign } from './claim-signs.js';
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
/** Weights are kept as whole hundredths. */
const UNIT = 100;

let table: ReadonlyMap<string, number> | undefined;
const weights = (): ReadonlyMap<string, number> =>
  (table ??= new Map(unpack(CLAIM_WEIGHTS.runs).map(([run, weight]) => [run, weight / UNIT])));

function stretches(signs: readonly Sign[]): Sign[][] {
  const all: Sign[][] = [[]];
  for (const sign of signs) {
    const last = all.at(-1) ?? [];
    last.push(sign);
    if (last.length >= MOST_SIGNS && /[。！？!?；;]/u.test(sign.sign)) all.push([]);
  }
  return all.filter((stretch) => stretch.length > 0);
}

function readStretch(signs: readonly Sign[], known: Pairs): ClaimReading {
  const seen = new Set<string>();
  const byClause: { start: number; end: number; sum: number }[] = [];
  const clauseOf: number[] = [];
  signs.forEach(({ sign, start, end }, at) => {
    const isMark = /[，。！？；!?;,]/u.test(sign);
    if (at === 0 || /[，。！？；!?;,]/u.test(signs[at - 1]?.sign ?? '')) byClause.push({ start, end, sum: 0 });
    clauseOf.push(byClause.length - 1);
    const clause = byClause.at(-1);
    if (clause !== undefined && !isMark) clause.end = end;
  });
  let sum = 0;
  const covered = knownSigns(signs, known);
  const isTooShort = covered.filter((isKnown) => !isKnown).length < FEWEST_SIGNS;
  eachRun(signs, covered, (run, first) => {
    if (seen.has(run)) return;
    seen.add(run);
    const weight = weights().get(run) ?? 0;
    sum += weight;
    const clause = byClause[clauseOf[first] ?? 0];
    if (clause !== undefined) clause.sum += weight;
  });
  const heaviest = byClause.reduce(
    (most, each) => (each.sum > most.sum ? each : most),
    byClause[0] ?? { start: 0, end: 0, sum: 0 },
  );
  return {
    score: isTooShort ? 0 : CLAIM_WEIGHTS.bias + sum / Math.sqrt(Math.max(1, seen.size)),
    from: signs[0]?.start ?? 0,
    to: signs.at(-1)?.end ?? 0,
    start: heaviest.start,
    end: heaviest.end,
  };
}

function sentencesOf(signs: readonly Sign[]): Sign[][] {
  const all: Sign[][] = [[]];
  for (const sign of signs) {
    all.at(-1)?.push(sign);
    if (/[。！？!?]/u.test(sign.sign)) all.push([]);
  }
  return all.filter((sentence) => sentence.length > 2);
}

/** How much clearer a sentence must be that stands in a story of other things. */
const ALONE = 1;

/** A stretch as a whole, or the sentence of it that reads most like a claim, where that says more. */
function readWithSentences(signs: readonly Sign[], known: Pairs): ClaimReading {
  const whole = readStretch(signs, known);
  const sentences = sentencesOf(signs);
  if (sentences.length < 2) return whole;
  return sentences
    .map((sentence) => readStretch(sentence, known))
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
