import type { Schema } from '../api/client';
import { partsOf, type Body } from '../preview/parts';
import { withText } from './edit-body';

export type Finding = Schema<'Finding'>;

/** The words a finding proposes in place of those it found, '' to take them out; null where it gives advice instead. */
export const replacementOf = ({ replacement }: Finding): string | null => replacement ?? null;

/** Where what it proposes stands, and the words for it; null where it gives advice instead. */
function changeOf(finding: Finding): { start: number; end: number; stood: string; words: string } | null {
  const words = replacementOf(finding);
  const { start, end, span, removal } = finding;
  if (words !== null) return { start, end, stood: span, words };
  return removal ? { start: removal.start, end: removal.end, stood: removal.words, words: '' } : null;
}

/** What would be taken out: the span, or the clause around it; null where other words are proposed, or none. */
export function takenOut(finding: Finding): string | null {
  const change = changeOf(finding);
  return change?.words === '' ? change.stood : null;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether the words it speaks of still stand where it found them. */
export const stillStands = (body: Body, { part, start, end, span }: Finding): boolean =>
  partsOf(body)
    .find((one) => one.part === part)
    ?.text.slice(start, end) === span;

/** The body with what is proposed done; null when nothing is, what it is for has gone, or nothing would be left. */
export function replaced(body: Body, finding: Finding): Body | null {
  const change = changeOf(finding);
  const text = partsOf(body).find(({ part }) => part === finding.part)?.text;
  if (change === null || text?.slice(change.start, change.end) !== change.stood) return null;
  const left = text.slice(0, change.start) + change.words + text.slice(change.end);
  return LETTER.test(left) ? withText(body, finding.part, left) : null;
}

/** What can be done right now, the hindmost first so that places stay true; of changes that touch the same words one. */
export function mendable(body: Body, findings: readonly Finding[]): Finding[] {
  const taken: { part: string; start: number; end: number }[] = [];
  return [...findings]
    .sort((one, other) => (changeOf(other)?.start ?? 0) - (changeOf(one)?.start ?? 0))
    .filter((finding) => {
      const change = changeOf(finding);
      if (change === null || replaced(body, finding) === null) return false;
      const { part } = finding;
      if (taken.some((one) => one.part === part && change.start < one.end && one.start < change.end)) return false;
      taken.push({ part, start: change.start, end: change.end });
      return true;
    });
}

/** The body with everything proposed done; itself when there is nothing. */
export const allReplaced = (body: Body, findings: readonly Finding[]): Body =>
  mendable(body, findings).reduce((now, finding) => replaced(now, finding) ?? now, body);
