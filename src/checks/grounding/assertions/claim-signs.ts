import { tableOf } from '../../text/matches.js';
import { eachRun, type Sign } from '../../text/runs.js';
import { signScanner } from '../../text/sign-scanner.js';
import { kindOf, type WordKind } from './word-kinds.js';

/*
 * A text as the learned reading of claims sees it: its signs, with one sign for whatever a live record says in the same words.
 */

/** Signs of a folded text; emoji, spaces and quotation marks are none. */
export const claimSigns = signScanner(/[\p{L}，。！？；、：!?;,:~～]/u);

/** By code unit: 1 for a sign that says nothing of what a text is about. */
const EMPTY = tableOf('的了是我你他她们在就都也和与有要会能不这那每只到很最吗呢吧啊0，。、！？；：!?;,:~～');
const isEmpty = ({ sign }: Sign): boolean => sign.length === 1 && EMPTY[sign.charCodeAt(0)] === 1;

/** Visits the pairs of neighbouring signs that say what a text is about. A piece of the text is sooner looked up than two that are joined. */
function eachPair(text: string, signs: readonly Sign[], visit: (pair: string, at: number) => void): void {
  let left: Sign | undefined;
  signs.forEach((right, at) => {
    const isTelling = !isEmpty(right);
    if (left !== undefined && isTelling)
      visit(left.end === right.start ? text.slice(left.start, right.end) : left.sign + right.sign, at - 1);
    left = isTelling ? right : undefined;
  });
}

/** Such pairs, each once. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  eachPair(text, claimSigns(text), (pair) => pairs.add(pair));
  return pairs;
}

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
  eachPair(text, signs, (pair, at) => {
    if (pairs.has(pair)) isKnown[at] = isKnown[at + 1] = true;
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
