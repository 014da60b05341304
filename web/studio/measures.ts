import { named, namesToCodes } from '../preview/blank-text';
import type { Body } from '../preview/parts';
import zh from '../preview/zh.json';

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
const BRIEF = { characters: 1_000, bytes: 4_000 };
/** Where a part is measured otherwise than the rest of its touchpoint. */
const OF_PARTS: readonly (readonly [touchpoint: Body['touchpoint'], parts: RegExp, limits: Partial<Limits>])[] = [
  ['official_account', /^title$/, { characters: 64, best: 28 }],
  ['official_account', /^digest$/, { characters: 120, best: 54 }],
  ['official_account', /^(?:lead|nextStep)$/, { best: 200 }],
  ['live', /^title$/, { best: 22 }],
  ['channels_video', /^hook$/, { best: 25 }],
  ['channels_video', /\.subtitle$/, { best: 16 }],
  ['channels_video', /^caption$/, { characters: 1_000 }],
  ['public_note', /^title$/, { characters: 20, best: 20 }],
  ['persona_matrix', /^nickname$/, { characters: 16, bytes: 64 }],
  ['persona_matrix', /^(?:avatar|cover)$/, BRIEF],
];

function limitsOf(touchpoint: Body['touchpoint'], part: string): Limits {
  const own = OF_PARTS.find(([of, parts]) => of === touchpoint && parts.test(part))?.[2];
  return { ...LIMITS[touchpoint], ...own };
}

/** Characters in a line of Moments on a phone, as the checks count them. */
const PER_LINE = 21;

export interface Measure {
  readonly characters: number;
  readonly bytes: number;
  /** Lines on a phone; null where nothing is folded. */
  readonly lines: number | null;
  readonly foldsAfter: number | null;
  /** What the platform takes at most, where the text is over it. */
  readonly over: { readonly of: 'characters' | 'bytes'; readonly most: number } | null;
  /** It may be sent, and is read by fewer. */
  readonly long: boolean;
  /** Characters up to which a text is read to the end; null where nobody says. */
  readonly best: number | null;
}

const codePoints = (text: string): number => [...text].length;
const encoder = new TextEncoder();

/** What is filled in is about as long as its name; how it is written is read by nobody. */
const NAMES = new Map(Array.from(namesToCodes(zh.blank), ([name, code]) => [code, name]));

/** Counts a text while it is written; the checks judge it again once it is saved. */
export function measure(touchpoint: Body['touchpoint'], part: string, written: string, folds: boolean): Measure {
  const text = named(written, (code) => NAMES.get(code) ?? null);
  const limits = limitsOf(touchpoint, part);
  const characters = codePoints(text);
  const bytes = encoder.encode(text).length;
  const lines =
    folds && limits.lines !== null
      ? text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(codePoints(line) / PER_LINE)), 0)
      : null;
  return {
    ...{ characters, bytes, lines },
    foldsAfter: folds ? limits.lines : null,
    over:
      limits.characters !== null && characters > limits.characters
        ? { of: 'characters', most: limits.characters }
        : bytes > limits.bytes
          ? { of: 'bytes', most: limits.bytes }
          : null,
    best: limits.best,
    long:
      (limits.best !== null && characters > limits.best) ||
      (lines !== null && limits.lines !== null && lines > limits.lines),
  };
}
