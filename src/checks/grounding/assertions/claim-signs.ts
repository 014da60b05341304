import { eachRun, type Sign } from '../../text/runs.js';
import { NUMBER, signScanner } from '../../text/sign-scanner.js';
import { kindOf, type WordKind } from './word-kinds.js';

/*
 * A text as the learned reading of claims sees it: its signs, with one sign for whatever a live record says in the same words.
 */

/** Signs of a folded text; emoji, spaces and quotation marks are none. */
export const claimSigns = signScanner(/[\p{L}，。！？；、：!?;,:~～]/u);

const EMPTY = new Set('的了是我你他她们在就都也和与有要会能不这那每只到很最吗呢吧啊0，。、！？；：!?;,:~～');

/** Pairs of neighbouring signs that say what a text is about. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  const signs = claimSigns(text);
  for (let at = 0; at + 1 < signs.length; at += 1) {
    const [left = '', right = ''] = [signs[at]?.sign, signs[at + 1]?.sign];
    if (!EMPTY.has(left) && !EMPTY.has(right)) pairs.add(left + right);
  }
  return pairs;
}

/** Of two neighbours, what they read together; a piece of the text is sooner looked up than two that are joined. */
const pairOf = (text: string, left: Sign, right: Sign): string =>
  left.end === right.start && left.sign !== NUMBER && right.sign !== NUMBER
    ? text.slice(left.start, right.end)
    : left.sign + right.sign;

/** What only answers whether a pair is in it: of few records or of many. */
export type Pairs = Pick<ReadonlySet<string>, 'has'>;

/** What the live records say, as far as the reading asks. */
export interface Known {
  /** Pairs of neighbouring signs. */
  readonly pairs: Pairs;
  /** Kinds of words. */
  readonly kinds: Pick<ReadonlySet<WordKind>, 'has'>;
}

/** Stands for words that a live record has: 清一色■ still says that all of them are so. */
export const KNOWN = '■';

/** Signs of a folded text, every stretch of them that stands in known words as one. */
export function signsBeside(text: string, { pairs }: Known): Sign[] {
  const signs = claimSigns(text);
  const isKnown = signs.map(() => false);
  signs.forEach((left, at) => {
    const right = signs[at + 1];
    if (right !== undefined && pairs.has(pairOf(text, left, right))) isKnown[at] = isKnown[at + 1] = true;
  });
  const beside: Sign[] = [];
  signs.forEach((sign, at) => {
    const last = beside.at(-1);
    if (isKnown[at] !== true) beside.push(sign);
    else if (last?.sign !== KNOWN) beside.push({ sign: KNOWN, start: sign.start, end: sign.end });
    else beside[beside.length - 1] = { sign: KNOWN, start: last.start, end: sign.end };
  });
  return beside;
}

const joined = new Map<WordKind, { readonly known: string; readonly strange: string }>();
/** Whether the records speak of another of that kind. */
export function signOfKind(kind: WordKind, known: Known['kinds']): string {
  let signs = joined.get(kind);
  if (signs === undefined) joined.set(kind, (signs = { known: `≠${kind}`, strange: `+${kind}` }));
  return known.has(kind) ? signs.known : signs.strange;
}

/**
 * Visits what is weighed: every run, and for a word of a kind also its kind, and whether the records speak of another of that
 * kind: 德国的机器 where they say 国产, or where they name no place.
 */
export function eachClaimRun(
  signs: readonly Sign[],
  { kinds }: Known,
  visit: (run: string, first: number, last: number) => void,
): void {
  eachRun(signs, (run, first, last) => {
    visit(run, first, last);
    const kind = kindOf(run);
    if (kind !== undefined) visit(signOfKind(kind, kinds), first, last);
  });
}
