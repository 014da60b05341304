import type { Body } from '../preview/parts';

/** How a touchpoint measures its texts: the platform's limits, and what is read to the end. */
interface Limits {
  readonly characters: number | null;
  readonly bytes: number;
  readonly best: number | null;
  readonly lines: number | null;
}

const LIMITS: Record<Body['touchpoint'], Limits> = {
  moments: { characters: 2_000, bytes: 4_000, best: null, lines: 6 },
  private_chat: { characters: null, bytes: 4_000, best: 120, lines: null },
  group: { characters: null, bytes: 4_000, best: 120, lines: null },
  official_account: { characters: null, bytes: 60_000, best: 600, lines: null },
  live: { characters: null, bytes: 60_000, best: null, lines: null },
  channels_video: { characters: null, bytes: 8_000, best: 60, lines: null },
  public_note: { characters: 1_000, bytes: 8_000, best: 500, lines: null },
  persona_matrix: { characters: 30, bytes: 120, best: null, lines: null },
};
/** Characters in a line of Moments on a phone, as the checks count them. */
const PER_LINE = 21;

export interface Measure {
  readonly characters: number;
  readonly bytes: number;
  /** Lines on a phone; null where nothing is folded. */
  readonly lines: number | null;
  readonly foldsAfter: number | null;
  /** The platform would not take it. */
  readonly tooLong: boolean;
  /** It may be sent, and is read by fewer. */
  readonly long: boolean;
}

const codePoints = (text: string): number => [...text].length;
const encoder = new TextEncoder();

/** Counts a text while it is written; the checks judge it again once it is saved. */
export function measure(touchpoint: Body['touchpoint'], text: string, folds: boolean): Measure {
  const limits = LIMITS[touchpoint];
  const characters = codePoints(text);
  const bytes = encoder.encode(text).length;
  const lines =
    folds && limits.lines !== null
      ? text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(codePoints(line) / PER_LINE)), 0)
      : null;
  return {
    ...{ characters, bytes, lines },
    foldsAfter: folds ? limits.lines : null,
    tooLong: bytes > limits.bytes || (limits.characters !== null && characters > limits.characters),
    long:
      (limits.best !== null && characters > limits.best) ||
      (lines !== null && limits.lines !== null && lines > limits.lines),
  };
}
