import { type Finding, findingAt, type Rule } from '../finding.js';
import type { PartView } from '../text/part-view.js';
import { readsInnocent, type WordingId, wordingIn } from './wording.js';

/** What the words of a part come to, where no entry of the rule's own list stood in it. */
export function wordingFinding(id: WordingId, rule: Rule, view: PartView, suggestion: string): Finding[] {
  const wording = wordingIn(view, id);
  if (wording === undefined) return [];
  const words = wording.words.map((word) => `「${word}」`).join('');
  return [
    findingAt(rule, wording.place, {
      severity: 'warn',
      message: `${words === '' ? '这样写' : `${words}放在一起，`}读起来像${rule.name}，请看一眼。`,
      suggestion,
    }),
  ];
}

/** Findings by listed words, without those whose whole surroundings read as texts do that only look guilty. */
export const unlessInnocent = (id: WordingId, view: PartView, listed: readonly Finding[]): Finding[] =>
  listed.filter((finding) => !readsInnocent(view, id, finding));
