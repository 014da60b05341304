import { eachClaimRun, type Known, signsBeside } from '../grounding/assertions/claim-signs.js';
import type { Sign } from '../text/runs.js';
import { type Row, scoreOf } from './margin.js';

/** A labelled text, folded, and what its live records say. */
export interface ClaimExample {
  readonly text: string;
  readonly known: Known;
  readonly guilty: boolean;
}

export interface LearntClaims {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

const ROUNDS = 40;
const STEP = 0.5;
/** Pulls weights to nothing, so that a run seen twice decides nothing alone. */
const RIDGE = 0.1;

const NONE: ReadonlySet<string> = new Set();

/** What of an example is weighed. */
export function claimRuns({ text, known, guilty }: ClaimExample): RunsExample {
  const runsOf = (signs: readonly Sign[]): ReadonlySet<string> => {
    const runs = new Set<string>();
    eachClaimRun(signs, known, (run) => runs.add(run));
    return runs;
  };
  const signs = signsBeside(text, known);
  return { runs: runsOf(signs), parts: stretchesOf(signs).map(runsOf), guilty };
}

/** Signs that a sentence must have to be an example by itself. */
const FEWEST = 4;

/** Each sentence of a text, and each with the next; none of a text that has only one. */
function stretchesOf(signs: readonly Sign[]): Sign[][] {
  const sentences: Sign[][] = [[]];
  for (const sign of signs) {
    sentences.at(-1)?.push(sign);
    if (/[。！？!?；;]/u.test(sign.sign)) sentences.push([]);
  }
  const long = sentences.filter(({ length }) => length >= FEWEST);
  if (long.length < 2) return [];
  const pairs = long.length < 3 ? [] : long.slice(1).map((next, at) => [...(long[at] ?? []), ...next]);
  return [...long, ...pairs];
}

/** A run weighs the less the more of them there are; a sign weighs as it is. */
function rowOf(runs: ReadonlySet<string>, signs: ReadonlySet<string>, places: ReadonlyMap<string, number>): Row {
  const placesOf = (of: ReadonlySet<string>): number[] => [...of].flatMap((each) => places.get(each) ?? []);
  const [ofRuns, ofSigns] = [placesOf(runs), placesOf(signs)];
  const scale = 1 / Math.sqrt(Math.max(1, runs.size));
  return {
    places: Int32Array.from([...ofRuns, ...ofSigns]),
    values: Float64Array.from([...ofRuns.map(() => scale), ...ofSigns.map(() => 1)]),
  };
}

interface Reading {
  readonly runs: ReadonlySet<string>;
  readonly signs: ReadonlySet<string>;
  readonly guilty: boolean;
  readonly worth: number;
}

function descend(read: readonly Reading[], vocabulary: readonly string[]): LearntClaims {
  const places = new Map(vocabulary.map((run, place) => [run, place]));
  const rows = read.map(({ runs, signs }) => rowOf(runs, signs, places));
  const counts = new Float64Array(vocabulary.length);
  for (const row of rows) for (const place of row.places) counts[place] = (counts[place] ?? 0) + 1;
  const sum = (of: readonly Reading[]): number => of.reduce((all, { worth }) => all + worth, 0);
  const all = sum(read);
  const guilty = sum(read.filter((each) => each.guilty));
  const weights = new Float64Array(vocabulary.length);
  const speed = new Float64Array(vocabulary.length).fill(1e-2);
  let bias = 0;
  let biasSpeed = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    // A fixed walk through all examples, far apart from each other: nothing is drawn by lot.
    for (let step = 0; step < rows.length; step += 1) {
      const index = (step * 7_919) % rows.length;
      const [row, each] = [rows[index], read[index]];
      if (row === undefined || each === undefined) continue;
      const share = (each.worth * all * 0.5) / Math.max(1, each.guilty ? guilty : all - guilty);
      const error = (1 / (1 + Math.exp(-scoreOf({ bias, weights }, row))) - (each.guilty ? 1 : 0)) * share;
      biasSpeed += error * error;
      bias -= (STEP / Math.sqrt(biasSpeed)) * error;
      row.places.forEach((place, at) => {
        const weight = weights[place] ?? 0;
        const slope = error * (row.values[at] ?? 0) + (RIDGE * weight) / Math.max(1, counts[place] ?? 1);
        const pace = (speed[place] ?? 0) + slope * slope;
        speed[place] = pace;
        weights[place] = weight - (STEP / Math.sqrt(pace)) * slope;
      });
    }
  }
  return { bias, weights: new Map(vocabulary.map((run, place) => [run, weights[place] ?? 0])) };
}

/** What is learned from: runs of signs, whatever they were taken from. */
export interface RunsExample {
  readonly runs: ReadonlySet<string>;
  /** Runs of each part of it, where it has several. */
  readonly parts?: readonly ReadonlySet<string>[];
  /** What is so besides, whatever the words. */
  readonly signs?: ReadonlySet<string>;
  readonly guilty: boolean;
  /** What it counts, 1 where it is not said. */
  readonly worth?: number;
}

/** An innocent example in all its parts, a guilty one in that which reads guiltiest: what it is guilty of stands in one of them. */
function readingsOf(
  { runs, parts = [], signs = NONE, guilty, worth = 1 }: RunsExample,
  first: LearntClaims,
): Reading[] {
  const guiltiest = [...parts].sort((left, right) => runsScore(first, right) - runsScore(first, left)).slice(0, 1);
  const read = [runs, ...(guilty ? guiltiest : parts)];
  return read.map((each) => ({ runs: each, signs, guilty, worth: worth / read.length }));
}

/**
 * Logistic regression over runs; guilty and innocent examples weigh the same together.
 * @param keep most runs that are kept, those that weigh most; the rest is learned without the others
 */
export function learnRuns(examples: readonly RunsExample[], keep: number): LearntClaims {
  const counts = new Map<string, number>();
  for (const { runs, signs = NONE } of examples)
    for (const run of [...runs, ...signs]) counts.set(run, (counts.get(run) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= 2).map(([run]) => run);
  const whole = examples.map(({ runs, signs = NONE, guilty, worth = 1 }): Reading => ({ runs, signs, guilty, worth }));
  const first = descend(whole, often);
  const read = examples.some(({ parts = [] }) => parts.length > 0)
    ? examples.flatMap((example) => readingsOf(example, first))
    : whole;
  const all = read === whole ? first : descend(read, often);
  const heaviest = [...all.weights]
    .sort(([, left], [, right]) => Math.abs(right) - Math.abs(left))
    .slice(0, keep)
    .map(([run]) => run);
  return heaviest.length < often.length ? descend(read, heaviest.sort()) : all;
}

export function runsScore(
  { bias, weights }: LearntClaims,
  runs: ReadonlySet<string>,
  signs: ReadonlySet<string> = NONE,
): number {
  let sum = 0;
  for (const run of runs) sum += weights.get(run) ?? 0;
  sum /= Math.sqrt(Math.max(1, runs.size));
  for (const sign of signs) sum += weights.get(sign) ?? 0;
  return bias + sum;
}
