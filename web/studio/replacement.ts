import type { Schema } from '../api/client';
import { partsOf, type Body } from '../preview/parts';
import { withText } from './edit-body';

export type Finding = Schema<'Finding'>;

/** The words a finding proposes in place of those it found, '' to take them out; null where it gives advice instead. */
export const replacementOf = ({ replacement }: Finding): string | null => replacement ?? null;

/** Whether the words it speaks of still stand where it found them. */
export const stillStands = (body: Body, { part, start, end, span }: Finding): boolean =>
  partsOf(body)
    .find((one) => one.part === part)
    ?.text.slice(start, end) === span;

/** The body with the proposed words put in; null when there are none, or what they are for has gone. */
export function replaced(body: Body, finding: Finding): Body | null {
  const words = replacementOf(finding);
  const text = partsOf(body).find(({ part }) => part === finding.part)?.text;
  if (words === null || text === undefined || !stillStands(body, finding)) return null;
  return withText(body, finding.part, text.slice(0, finding.start) + words + text.slice(finding.end));
}

/** Findings whose words can be put in right now. */
export const mendable = (body: Body, findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => replaced(body, finding) !== null);

/** The body with every proposed replacement put in, back to front so that places stay true; itself when there are none. */
export const allReplaced = (body: Body, findings: readonly Finding[]): Body =>
  [...findings]
    .sort((one, other) => other.start - one.start)
    .reduce((now, finding) => replaced(now, finding) ?? now, body);
