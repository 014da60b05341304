import { BACKGROUND } from './background.js';
import { MANNER_IDS, type Manner, type MannerId, mannerOf } from './manner.js';

/** What a persona's samples say of its hand: for each figure where its texts are expected to lie, and how surely. */
export interface Hand {
  readonly mean: Readonly<Record<MannerId, number>>;
  readonly doubt: Readonly<Record<MannerId, number>>;
}

export interface Likeness {
  /** 0 = another's hand, 50 = cannot be told, 100 = this persona's. */
  readonly score: number;
  /** Figures that speak against this persona, the strongest first. */
  readonly against: readonly Apart[];
}

export interface Apart {
  readonly figure: MannerId;
  /** As measured (roots and logarithms). */
  readonly here: number;
  readonly usual: number;
  /** Natural log of how much likelier the figure is of an average seller's hand. */
  readonly weight: number;
}

/** Spread between texts of one hand and between hands; a figure never seen to vary says nothing. */
const FLOOR = 1e-3;

/** From the samples, drawn towards the average seller: two samples say less than eight. */
export function handOf(texts: readonly string[], self: string): Hand {
  const manners = texts.map((text) => mannerOf(text, self));
  const mean: Partial<Record<MannerId, number>> = {};
  const doubt: Partial<Record<MannerId, number>> = {};
  for (const id of MANNER_IDS) {
    const { mean: usual, within, between } = BACKGROUND[id];
    const average = manners.reduce((sum, { values }) => sum + values[id], 0) / Math.max(1, manners.length);
    const known = manners.length / (within * within + FLOOR);
    const before = 1 / (between * between + FLOOR);
    mean[id] = (known * average + before * usual) / (known + before);
    doubt[id] = 1 / (known + before);
  }
  return {
    mean: mean as Record<MannerId, number>,
    doubt: doubt as Record<MannerId, number>,
  };
}

const logDensity = (value: number, mean: number, variance: number): number =>
  -0.5 * (Math.log(variance) + (value - mean) ** 2 / variance);

/** One odd figure is no proof of another hand. */
const MOST = 2.5;
/** Evidence at which a text is as likely this hand's as another's: half-way between the two on labelled texts. */
const EVEN = 4;
/** The figures are not independent of each other: their evidence counts for less than its sum. */
const TEMPERATURE = 3;

/** What a turn of phrase that is registered as the persona's own counts for. */
const OWN_WORDS = 1.5;

/**
 * How much likelier the text is of this hand than of an average seller's: diagonal two-covariance scoring.
 * @param ownWords whether one of the persona's registered turns of phrase stands in it
 */
export function likeness(manner: Manner, hand: Hand, ownWords = false): Likeness {
  const against: Apart[] = [];
  let evidence = ownWords ? OWN_WORDS : 0;
  // Of a short text the shares are guesses.
  const sureness = Math.min(1, manner.letters / 40);
  for (const id of MANNER_IDS) {
    const { mean, within, between } = BACKGROUND[id];
    const spread = within * within + FLOOR;
    const here = manner.values[id];
    const ratio =
      logDensity(here, hand.mean[id], spread + hand.doubt[id]) -
      logDensity(here, mean, spread + between * between + FLOOR);
    const weighed = Math.max(-MOST, Math.min(MOST, ratio)) * sureness;
    evidence += weighed;
    if (weighed < -0.3) against.push({ figure: id, here, usual: hand.mean[id], weight: -weighed });
  }
  return {
    score: Math.round(100 / (1 + Math.exp((EVEN - evidence) / TEMPERATURE))),
    against: against.sort((left, right) => right.weight - left.weight),
  };
}
