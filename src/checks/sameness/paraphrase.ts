import { type Body, plainText } from '../../library/light.js';
import { type CheckContext, type Finding, findingAt, firstLine, type SeenText } from '../finding.js';
import { viewsOf } from '../text/part-view.js';
import { isAnother, isMet } from './readers.js';
import { SAMENESS_RULES } from './rules.js';
import { resembledIn, told } from './resembled.js';

/**
 * Cosine from which two texts are taken to say the same. Chosen on the high side, because current Chinese embedding models
 * put texts of one brand on one topic at about .6 to .8 already: a missed paraphrase is a nuisance, a wrong one is noise.
 * It has not been fitted to any one model.
 */
export const PARAPHRASE = 0.9;

/** Vectors by text. What has none is not compared. */
export type Meanings = ReadonlyMap<string, Float32Array>;

/** The texts a draft is held against: those its readers met, and its batch. */
export function comparable(context: CheckContext): SeenText[] {
  const { history = [], batch = [] } = context;
  const others = [
    ...history.filter((seen) => isMet(context, seen)),
    ...batch.filter((seen) => isAnother(context, seen)),
  ];
  return [...new Map(others.map((seen) => [seen.text, seen])).values()];
}

/** The one finding about the text nearest in meaning, where it is near enough. Pure. */
export function paraphrase(body: Body, context: CheckContext, meanings: Meanings): Finding[] {
  const [first] = viewsOf(body);
  const own = meanings.get(plainText(body));
  if (first === undefined || own === undefined) return [];
  let best: { readonly seen: SeenText; readonly alike: number } | undefined;
  for (const seen of comparable(context)) {
    const other = meanings.get(seen.text);
    const alike = other === undefined ? 0 : cosine(own, other);
    if (alike >= PARAPHRASE && (best === undefined || alike > best.alike)) best = { seen, alike };
  }
  if (best === undefined) return [];
  return [
    findingAt(SAMENESS_RULES.near_paraphrase, firstLine(first), {
      message: `和同一批人的${told(best.seen, context)}说的是一回事，只是换了说法。`,
      suggestion: 'another_thing',
      resembles: resembledIn(best.seen, context, best.alike),
    }),
  ];
}

/** Said where meanings could not be compared: the text passes, and nobody takes silence for an answer. */
export function notJudged(body: Body, why: string): Finding[] {
  const [first] = viewsOf(body);
  if (first === undefined) return [];
  return [
    findingAt(SAMENESS_RULES.paraphrase_not_judged, firstLine(first), {
      message: `没能和发过的比对意思：${why}`,
      suggestion: 'check_later',
    }),
  ];
}

/** 1 = the same direction. 0 where the lengths differ: vectors of two models. */
export function cosine(left: Float32Array, right: Float32Array): number {
  if (left.length !== right.length) return 0;
  let dot = 0;
  let ownSquare = 0;
  let otherSquare = 0;
  for (let at = 0; at < left.length; at += 1) {
    const one = left[at] ?? 0;
    const other = right[at] ?? 0;
    dot += one * other;
    ownSquare += one * one;
    otherSquare += other * other;
  }
  return ownSquare === 0 || otherSquare === 0 ? 0 : dot / Math.sqrt(ownSquare * otherSquare);
}
