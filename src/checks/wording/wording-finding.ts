import { type Finding, findingAt, type Rule } from '../finding.js';
import type { SuggestionCode } from '../suggestions.js';
import type { PartView } from '../text/part-view.js';
import { isRefused } from '../text/refused.js';
import type { Stretch } from '../text/stretches.js';
import { isWish } from '../text/wishes.js';
import { readsInnocent, type WordingId, wordingsIn } from './wording.js';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** What weighed is a run of characters: only a run that is a word where it stands is named to people. */
function wholeWords(text: string, runs: readonly string[]): string[] {
  const words = new Set([...WORDS.segment(text)].map(({ segment }) => segment));
  return runs.filter((run) => words.has(run));
}

/** Rules of what is claimed: whoever refuses a claim does not make it. Whose illness it is, or that it is an advertisement, stays so. */
const OF_CLAIMS = /^(?:absolute_term|industry_.+|false_scarcity_price|inducement_share)$/u;
const isRefusedClaim = (id: WordingId, text: string, place: Stretch): boolean =>
  OF_CLAIMS.test(id) && isRefused(text, place);

/** What the words of a part come to, where no entry of the rule's own list stood in it. */
export function wordingFinding(id: WordingId, rule: Rule, view: PartView, suggestion: SuggestionCode): Finding[] {
  for (const { place, words } of wordingsIn(view, id)) {
    if (isWish(place.text.slice(place.start, place.end)) || isRefusedClaim(id, place.text, place)) continue;
    const whole = wholeWords(place.text, words);
    return [
      findingAt(rule, place, {
        severity: 'warn',
        message: `${whole.length === 0 ? '' : `有${whole.map((word) => `「${word}」`).join('、')}的`}这一句读起来像${rule.name}，请看一眼。`,
        suggestion,
      }),
    ];
  }
  return [];
}

/** Findings by listed words, without what is refused as soon as it is told, or whose whole surroundings read as texts do that only look guilty. */
export const unlessInnocent = (id: WordingId, view: PartView, listed: readonly Finding[]): Finding[] =>
  listed.filter((finding) => !isRefusedClaim(id, view.text, finding) && !readsInnocent(view, id, finding));
