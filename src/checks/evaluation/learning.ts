import { fold } from '../text/folding.js';
import { eachRun } from '../text/runs.js';
import { signsOf } from '../wording/grams.js';

/** A labelled text from which a wording is learned. */
export interface Example {
  readonly text: string;
  readonly guilty: boolean;
}

/** Grams that several texts share, and how telling each is: the fewer texts have it, the more. */
export interface Vocabulary {
  readonly places: ReadonlyMap<string, number>;
  /** By place; natural logarithm of all texts by those that have the gram, to one decimal. */
  readonly telling: Float64Array;
}

/** A text as what it has of a vocabulary; the values are of length one together. */
export interface Row {
  readonly places: Int32Array;
  readonly values: Float64Array;
}

/** What was learned of a rule: by place how much the gram speaks for guilt (positive) or against it. */
export interface Learnt {
  readonly bias: number;
  readonly weights: Float64Array;
}

const ROUNDS = 300;
const STEP = 0.3;
/** Pulls weights to nothing, so that a gram seen twice decides nothing alone. */
const RIDGE = 0.3;

const gramsOf = (text: string): Set<string> => {
  const grams = new Set<string>();
  eachRun(signsOf(fold(text).text), (gram) => grams.add(gram));
  return grams;
};

/** @param least texts that must share a gram */
export function vocabularyOf(texts: readonly string[], least: number): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) for (const gram of gramsOf(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count >= least).sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    places: new Map(shared.map(([gram], place) => [gram, place])),
    telling: Float64Array.from(shared, ([, count]) => Math.round(10 * Math.log(texts.length / (count + 1))) / 10),
  };
}

export function rowOf(text: string, { places, telling }: Vocabulary): Row {
  const has = Int32Array.from([...gramsOf(text)].flatMap((gram) => places.get(gram) ?? []));
  const values = Float64Array.from(has, (place) => telling[place] ?? 0);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { places: has, values: values.map((value) => value / length) };
}

/**
 * Logistic regression, guilty and innocent texts weighing the same together. Same rows, same weights: nothing in it is
 * drawn by lot.
 */
export function learn(rows: readonly Row[], labels: readonly boolean[], size: number): Learnt {
  const guilty = labels.filter(Boolean).length;
  const shares = {
    guilty: labels.length / 2 / Math.max(1, guilty),
    innocent: labels.length / 2 / Math.max(1, labels.length - guilty),
  };
  const weights = new Float64Array(size);
  const gradient = new Float64Array(size);
  const rate = STEP / Math.sqrt(labels.length);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    gradient.fill(0);
    let towards = 0;
    rows.forEach((row, index) => {
      const label = labels[index] === true;
      const error =
        (1 / (1 + Math.exp(-scoreOf({ bias, weights }, row))) - (label ? 1 : 0)) *
        (label ? shares.guilty : shares.innocent);
      towards += error;
      row.places.forEach((place, at) => {
        gradient[place] = (gradient[place] ?? 0) + error * (row.values[at] ?? 0);
      });
    });
    bias -= rate * towards;
    for (let place = 0; place < size; place += 1) {
      const weight = weights[place] ?? 0;
      weights[place] = weight - rate * ((gradient[place] ?? 0) + RIDGE * weight);
    }
  }
  return { bias, weights };
}

/** How much a text reads like the guilty ones; 0 is undecided. */
export function scoreOf({ bias, weights }: Learnt, { places, values }: Row): number {
  let sum = bias;
  for (let at = 0; at < places.length; at += 1) sum += (weights[places[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}
