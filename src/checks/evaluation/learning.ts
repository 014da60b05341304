import { fold } from '../text/folding.js';
import { eachRun } from '../text/runs.js';
import { signsOf } from '../wording/grams.js';
import type { Row } from './margin.js';

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
