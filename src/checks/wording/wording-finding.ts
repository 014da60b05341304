import { type Finding, findingAt, type Rule } from '../finding.js';
import type { PartView } from '../text/part-view.js';
import { isRefused } from '../text/refused.js';
import { isWish } from '../text/wishes.js';
import { readsInnocent, type WordingId, wordingIn } from './wording.js';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** What weighed is a run of characters: only a run that is a word where it stands is named to people. */
function wholeWords(text: string, runs: readonly string[]): string[] {
  const words = new Set([...WORDS.segment(text)].map(({ segment }) => segment));
  return runs.filter((run) => words.has(run));
}

/** What the words of a part come to, where no entry of the rule's own list stood in it. */
export function wordingFinding(id: WordingId, rule: Rule, view: PartView, suggestion: string): Finding[] {
  const wording = wordingIn(view, id);
  if (wording === undefined || isWish(wording.place.text.slice(wording.place.start, wording.place.end))) return [];
  if (isRefused(wording.place.text, wording.place)) return [];
  const whole = wholeWords(wording.place.text, wording.words);
  return [
    findingAt(rule, wording.place, {
      severity: 'warn',
      message: `${whole.length === 0 ? '' : `有${whole.map((word) => `「${word}」`).join('、')}的`}这一句读起来像${rule.name}，请看一眼。`,
      suggestion,
    }),
  ];
}

/** Findings by listed words, without what is refused as soon as it is told, or whose whole surroundings read as texts do that only look guilty. */
export const unlessInnocent = (id: WordingId, view: PartView, listed: readonly Finding[]): Finding[] =>
  listed.filter((finding) => !isRefused(view.text, finding) && !readsInnocent(view, id, finding));
